import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card, CardLink, Facts } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Row } from '#web/ui/layout.tsx';
import { challengeCardFragment } from './public.documents.ts';

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
      <Row gap={2}>
        <bdi>{shown.number}</bdi>
        <TimeLeft closesAt={shown.closesAt} />
      </Row>
      <h3>
        <CardLink to={`/${locale}/challenges/${shown.number}`}>
          <Localized text={shown.title} />
        </CardLink>
      </h3>
      <p>
        <Localized text={shown.desiredOutcome} />
      </p>
      <Facts
        facts={[
          { term: t('challenge.closes'), value: date(shown.closesAt) },
          { term: t('challenge.budget'), value: shown.budget && money(shown.budget) },
        ]}
      />
      <p>
        <Localized text={shown.ministry?.name} />
      </p>
    </Card>
  );
}
