import { useAsk } from '#web/api/use-api.ts';
import { Heatmap } from '#web/charts/heatmap.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { Ranking } from './answers.types.ts';
import { givenReviewsDocument } from './evaluation.documents.ts';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';

interface GivenProps {
  readonly challenge: Evaluated;
  readonly ranking: Ranking;
}

/** Who gave which score, the best submission first: where a row or a column differs from the others is worth a talk. */
export function GivenHeat({ challenge, ranking }: GivenProps) {
  const t = useText();
  const nameOf = useSubmissionNames(challenge);
  const { givenReviews } = useAsk(givenReviewsDocument, { challengeId: challenge.id });
  if (!givenReviews || givenReviews.length === 0) return null;
  const reviewers = new Map(
    givenReviews.map(({ reviewer }) => [reviewer?.id ?? '', reviewer?.person?.displayName ?? '']),
  );
  return (
    <Stack as="section" gap={5} aria-labelledby="given">
      <h2 id="given">{t('scores.by_reviewer')}</h2>
      <Heatmap
        caption={t('scores.given')}
        finding={t('scores.given_means')}
        file="reviewers"
        corner={t('assignment.submission')}
        columns={[...reviewers]
          .map(([key, label]) => ({ key, label }))
          .sort((one, other) => one.label.localeCompare(other.label))}
        rows={ranking.rows}
        rowKey={({ submissionId }) => submissionId}
        rowLabel={({ submissionId }) => nameOf(submissionId)}
        domain={[0, 100]}
        digits={1}
        value={({ submissionId }, reviewerId) =>
          givenReviews.find((each) => each.submissionId === submissionId && each.reviewer?.id === reviewerId)
            ?.score ?? null
        }
      />
    </Stack>
  );
}
