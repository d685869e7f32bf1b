import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { ChallengeFrame } from './challenge-frame.tsx';
import {
  challengeEditorDocument,
  coachingFragment,
  draftFragment,
  similarChallengesDocument,
  suggestionFragment,
} from './draft.documents.ts';
import { CoachingContext, CoachSummary } from './editor/coaching.tsx';
import { draftOf } from './editor/draft.ts';
import { Editor } from './editor/editor.tsx';
import { SuggestionsContext } from './editor/suggestions.tsx';
import { type Hands, useHands } from './hands.ts';
import { challengeHeadFragment } from './ministry.documents.ts';
import { Reading } from './reading.tsx';
import { isCoached, isWritable } from './state.tsx';

export async function load({ api, params, localized }: PageInput) {
  const id = params.id ?? '';
  const [{ challenge }] = await Promise.all([
    api.ask(challengeEditorDocument, { id }),
    api.ask(similarChallengesDocument, { id }),
  ]);
  if (!challenge) return notFound();
  return { title: localized(readFragment(challengeHeadFragment, challenge).title) };
}

type Challenge = NonNullable<ResultOf<typeof challengeEditorDocument>['challenge']>;

/** The text of a challenge: to write for its officers while it is a draft, to read for everybody else. */
export function Page() {
  const { id = '' } = useParams();
  const { challenge } = useAsk(challengeEditorDocument, { id });
  if (!challenge) return null;
  return (
    <ChallengeFrame challenge={challenge}>
      <Body challenge={challenge} />
      <Similar id={id} />
    </ChallengeFrame>
  );
}

function Body({ challenge }: { readonly challenge: Challenge }) {
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  const read = readFragment(draftFragment, challenge);
  const draft = useMemo(() => draftOf(read), [read]);
  const suggestions = readFragment(suggestionFragment, challenge.suggestions?.nodes ?? []);
  if (hands.officer && isWritable(challenge.state))
    return (
      <Editor
        key={challenge.id}
        id={challenge.id}
        version={challenge.version}
        organisationId={head.ministry?.id ?? ''}
        draft={draft}
        coaching={challenge.coaching}
        suggestions={suggestions}
      />
    );
  return <ReadOnly {...{ challenge, hands }} />;
}

function ReadOnly({ challenge, hands }: { readonly challenge: Challenge; readonly hands: Hands }) {
  const t = useText();
  const suggestions = readFragment(suggestionFragment, challenge.suggestions?.nodes ?? []);
  const coached = readFragment(
    coachingFragment,
    challenge.coaching as FragmentOf<typeof coachingFragment> | null,
  );
  const suggestTo = hands.intermediary && isWritable(challenge.state) ? challenge.id : undefined;
  return (
    <CoachingContext value={isCoached(challenge.state) ? coached : null}>
      <SuggestionsContext
        value={{ suggestions, canResolve: false, version: challenge.version, beforeAccept: async () => true }}
      >
        <Stack gap={5}>
          {hands.officer && challenge.state === 'IN_REVIEW' && (
            <Notice>{t('ministry.in_review_locked')}</Notice>
          )}
          <CoachSummary hrefOf={(path) => `#field-${path.join('.')}`} />
          <Reading challenge={challenge} suggestTo={suggestTo} />
        </Stack>
      </SuggestionsContext>
    </CoachingContext>
  );
}

/** Challenges that may be the same one. */
function Similar({ id }: { readonly id: string }) {
  const t = useText();
  const locale = useLocale();
  const { percent } = useFormats();
  const { similarChallenges } = useAsk(similarChallengesDocument, { id });
  if (!similarChallenges || similarChallenges.length === 0) return null;
  return (
    <Panel title={t('ministry.similar')}>
      <p>{t('ministry.similar_lead')}</p>
      <Stack as="ul" gap={3}>
        {similarChallenges.map(
          ({ challenge, likeness, isPossibleDuplicate }) =>
            challenge && (
              <li key={challenge.id}>
                <Link to={`/${locale}/challenges/${challenge.number}`}>
                  <Localized text={challenge.title} />
                </Link>{' '}
                · <Localized text={challenge.ministry?.name} />
                {typeof likeness === 'number' && (
                  <> · {t('ministry.likeness', { share: percent(likeness) })}</>
                )}
                {isPossibleDuplicate && <> · {t('ministry.possible_duplicate')}</>}
              </li>
            ),
        )}
      </Stack>
    </Panel>
  );
}
