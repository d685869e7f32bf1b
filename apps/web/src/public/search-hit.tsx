import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card, CardLink } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import styles from './public.module.css';
import { searchHitFragment } from './search.documents.ts';

/** One thing that was found, with the passage in which the words stand. */
export function Hit({ hit }: { readonly hit: FragmentOf<typeof searchHitFragment> }) {
  const shown = readFragment(searchHitFragment, hit);
  const passage = shown.highlights.find(({ field }) => field !== 'title' && field !== 'tags');
  return (
    <Card as="li">
      {shown.challenge && <ChallengeTop challenge={shown.challenge} />}
      {shown.solution && (
        <>
          <h2>
            <Localized text={shown.solution.title} />
          </h2>
          <p className={styles.quiet}>
            <Localized text={shown.organisation?.name} />
          </p>
          {!passage && (
            <p>
              <Localized text={shown.solution.summary} />
            </p>
          )}
        </>
      )}
      {!shown.challenge && !shown.solution && (
        <>
          <h2>
            <Localized text={shown.organisation?.name} />
          </h2>
          {!passage && (
            <p className={styles.text}>
              <Localized text={shown.organisation?.passport?.description} />
            </p>
          )}
        </>
      )}
      {passage && (
        <p className={styles.hit} dir="auto">
          {passage.pieces.map(({ text, isMatch }, place) =>
            isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </p>
      )}
    </Card>
  );
}

type FoundChallenge = NonNullable<ResultOf<typeof searchHitFragment>['challenge']>;

function ChallengeTop({ challenge }: { readonly challenge: FoundChallenge }) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <Row gap={2}>
        <span className={styles.quiet}>
          <Localized text={challenge.ministry?.name} />
        </span>
        {challenge.isOpen ? (
          <TimeLeft closesAt={challenge.closesAt} />
        ) : (
          <Tag>{t(`challenge_state.${challenge.state}`)}</Tag>
        )}
      </Row>
      <h2>
        <CardLink to={`/${locale}/challenges/${challenge.number}`}>
          <Localized text={challenge.title} />
        </CardLink>
      </h2>
    </>
  );
}
