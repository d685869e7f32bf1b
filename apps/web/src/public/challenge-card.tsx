import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card, CardLink } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { challengeCardFragment } from './public.documents.ts';
import styles from './public.module.css';

/** A challenge in a list: what, whose, until when. */
export function ChallengeCard({
  challenge,
}: {
  readonly challenge: FragmentOf<typeof challengeCardFragment>;
}) {
  const t = useText();
  const locale = useLocale();
  const { date, money } = useFormats();
  const shown = readFragment(challengeCardFragment, challenge);
  return (
    <Card as="li">
      <div className={styles.card}>
        <div className={styles.top}>
          <Localized text={shown.ministry?.name} />
          {shown.isOpen ? (
            <TimeLeft closesAt={shown.closesAt} />
          ) : (
            <Tag tone={shown.state === 'DECIDED' ? 'good' : undefined}>
              {t(`challenge_state.${shown.state}`)}
            </Tag>
          )}
        </div>
        <h3>
          <CardLink to={`/${locale}/challenges/${shown.number}`}>
            <Localized text={shown.title} />
          </CardLink>
        </h3>
        <p className={styles.text}>
          <Localized text={shown.desiredOutcome} />
        </p>
        <div className={styles.bottom}>
          <span>
            <span className={styles.soft}>{t(shown.isOpen ? 'challenge.closes' : 'challenge.closed')}</span>{' '}
            {date(shown.closesAt)}
          </span>
          {shown.budget && (
            <span>
              <span className={styles.soft}>{t('challenge.budget')}</span> {money(shown.budget)}
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}
