import { Link } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct, useApi } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Button, ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { Facts } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { ShownChallenge } from './answers.types.ts';
import { followDocument, framingFragment, unfollowDocument } from './challenge.documents.ts';
import styles from './challenge.module.css';
import { DeadlinePanel } from './deadline-panel.tsx';

/** Beside the text: until when, for how much, and what to do next. */
export function Aside({
  challenge,
  contents,
}: {
  readonly challenge: ShownChallenge;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = useText();
  const { locale } = useApi();
  return (
    <aside className={styles.aside}>
      <div className={styles.panel}>
        <DeadlinePanel
          opensAt={challenge.opensAt}
          closesAt={challenge.closesAt}
          zone={challenge.zone}
          isOpen={challenge.isOpen}
        />
        <Stack gap={2} className={styles.wide}>
          {challenge.isOpen && <Apply number={challenge.number} />}
          <Follow challenge={challenge} />
          {challenge.isOpen && (
            <DownloadLink kind="quiet" small href={`/feeds/${locale}/challenges/${challenge.number}.ics`}>
              {t('challenge.calendar')}
            </DownloadLink>
          )}
        </Stack>
        <KeyFacts challenge={challenge} />
      </div>
      <nav className={`${styles.contents} ${styles.onlyWide}`} aria-label={t('challenge.contents')}>
        {contents.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
    </aside>
  );
}

/** For start-ups, and for everybody who has not signed in yet: the guard of the next page asks them to. */
function Apply({ number }: { readonly number: string }) {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  if (viewer && !holds(viewer, 'STARTUP_OWNER', 'STARTUP_MEMBER')) return null;
  return (
    <ButtonLink kind="primary" to={`/${locale}/startup/apply/${number}`}>
      {t('challenge.apply')}
    </ButtonLink>
  );
}

function Follow({ challenge: { id, isFollowed } }: { readonly challenge: ShownChallenge }) {
  const t = useText();
  const viewer = useViewer();
  const follow = useAct(followDocument);
  const unfollow = useAct(unfollowDocument);
  if (!viewer) return null;
  const act = isFollowed ? unfollow : follow;
  return (
    <>
      <Button
        aria-pressed={isFollowed}
        pending={act.pending}
        onClick={() => void act.run({ input: { challengeId: id } })}
      >
        {t(isFollowed ? 'challenge.unfollow' : 'challenge.follow')}
      </Button>
      <ErrorSummary issues={act.issues} />
    </>
  );
}

function KeyFacts({ challenge }: { readonly challenge: ShownChallenge }) {
  const t = useText();
  const locale = useLocale();
  const { money, date } = useFormats();
  const { budget, programme, ministry } = challenge;
  const { timeline } = readFragment(framingFragment, challenge.framing);
  const { questionsCloseOn, decisionOn, pilotStartsOn } = timeline;
  return (
    <Facts
      facts={[
        { term: t('challenge.budget'), value: budget && money(budget) },
        { term: t('challenge.ministry'), value: ministry && <Localized text={ministry.name} /> },
        {
          term: t('challenge.programme'),
          value: programme && (
            <Link to={`/${locale}/p/${programme.code}`}>
              <Localized text={programme.name} />
            </Link>
          ),
        },
        {
          term: t('challenge.trl'),
          value: challenge.minimumTrl && t('challenge.trl_from', { level: challenge.minimumTrl }),
        },
        { term: t('challenge.questions_until'), value: questionsCloseOn && date(questionsCloseOn) },
        { term: t('challenge.decision_on'), value: decisionOn && date(decisionOn) },
        { term: t('challenge.pilot_from'), value: pilotStartsOn && date(pilotStartsOn) },
      ]}
    />
  );
}
