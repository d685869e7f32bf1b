import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import type { Reviewer } from '#web/people/lists.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, Facts } from '#web/ui/card.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Select } from '#web/ui/field.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import type { Plan } from './answers.types.ts';
import { explanationDocument } from './assignment.documents.ts';
import styles from './evaluation.module.css';
import { changeProposalDocument } from './evaluation-acts.documents.ts';
import type { Evaluated } from './evaluation-frame.tsx';

interface Pair {
  readonly reviewerId: string;
  readonly submissionId: string;
}

interface PairsProps {
  readonly challenge: Evaluated;
  readonly plan: Plan;
  readonly reviewers: readonly Reviewer[];
}

/** Submission by submission, with why for each pair, and changes by hand while it is a preview. */
export function AssignmentPairs({ challenge, plan, reviewers }: PairsProps) {
  const t = useText();
  const change = useAct(changeProposalDocument);
  const [asked, setAsked] = useState<Pair>();
  const edit = (changes: { readonly add?: readonly Pair[]; readonly remove?: readonly Pair[] }) =>
    change.run({
      input: {
        id: plan.id,
        expectedVersion: plan.version,
        add: [...(changes.add ?? [])],
        remove: [...(changes.remove ?? [])],
      },
    });
  const nameOf = (id: string) => reviewers.find((each) => each.id === id)?.person?.displayName ?? '';
  const inPlan = challenge.submissions.nodes.filter(
    ({ id, state }) => state === 'SUBMITTED' || plan.pairs.some((pair) => pair.submissionId === id),
  );
  return (
    <Stack gap={4}>
      <ErrorSummary issues={change.issues} />
      <Stack as="ol" gap={3}>
        {inPlan.map((submission) => (
          <SubmissionPairs
            key={submission.id}
            submission={submission}
            plan={plan}
            reviewers={reviewers}
            pending={change.pending}
            onWhy={setAsked}
            onEdit={edit}
          />
        ))}
      </Stack>
      <Dialog title={t('assignment.why')} open={asked !== undefined} onClose={() => setAsked(undefined)}>
        {asked && <Explanation challengeId={challenge.id} pair={asked} name={nameOf(asked.reviewerId)} />}
      </Dialog>
    </Stack>
  );
}

interface SubmissionPairsProps {
  readonly submission: Evaluated['submissions']['nodes'][number];
  readonly plan: Plan;
  readonly reviewers: readonly Reviewer[];
  readonly pending: boolean;
  readonly onWhy: (pair: Pair) => void;
  readonly onEdit: (changes: { readonly add?: readonly Pair[]; readonly remove?: readonly Pair[] }) => void;
}

function SubmissionPairs({ submission, plan, reviewers, pending, onWhy, onEdit }: SubmissionPairsProps) {
  const t = useText();
  const localized = useLocalized();
  const pairs = plan.pairs.filter(({ submissionId }) => submissionId === submission.id);
  const missing = plan.unfilled.find(({ submissionId }) => submissionId === submission.id)?.missing ?? 0;
  const nameOf = (id: string) => reviewers.find((each) => each.id === id)?.person?.displayName ?? '';
  const others = reviewers.filter(({ id }) => !pairs.some(({ reviewerId }) => reviewerId === id));
  const isPreview = plan.state === 'PREVIEW';
  return (
    <Card as="li">
      <Row gap={2}>
        <h3>
          <bdi>{submission.title}</bdi>
        </h3>
        <span className={styles.soft}>
          <bdi>{localized(submission.organisation?.name)}</bdi>
        </span>
        {missing > 0 && <Tag tone="warn">{t('assignment.lacks', { count: missing })}</Tag>}
      </Row>
      <ul className={styles.pairs}>
        {pairs.map(({ reviewerId, origin }) => (
          <li key={reviewerId} className={`${styles.pair} ${origin === 'BY_HAND' ? styles['by-hand'] : ''}`}>
            <bdi>{nameOf(reviewerId)}</bdi>
            {origin !== 'PROPOSED' && <Tag>{t(`pair_origin.${origin}`)}</Tag>}
            <Button
              kind="quiet"
              small
              onClick={() => onWhy({ reviewerId, submissionId: submission.id })}
              aria-label={t('assignment.why_name', { name: nameOf(reviewerId) })}
            >
              {t('assignment.why')}
            </Button>
            {isPreview && origin !== 'KEPT' && (
              <Button
                kind="quiet"
                small
                pending={pending}
                aria-label={t('assignment.remove_name', { name: nameOf(reviewerId) })}
                onClick={() => onEdit({ remove: [{ reviewerId, submissionId: submission.id }] })}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isPreview && (
        <Select
          name={`add.${submission.id}`}
          label={t('assignment.add')}
          placeholder={t('assignment.choose_reviewer')}
          value=""
          onChange={(reviewerId) =>
            reviewerId && onEdit({ add: [{ reviewerId, submissionId: submission.id }] })
          }
          options={others.map(({ id, person, openReviews, capacity }) => ({
            value: id,
            label: t('assignment.reviewer_load', {
              name: person?.displayName ?? '',
              open: openReviews,
              capacity,
            }),
          }))}
        />
      )}
    </Card>
  );
}

/** Why somebody has a submission, in words first and then in numbers. */
function Explanation({
  challengeId,
  pair,
  name,
}: {
  readonly challengeId: string;
  readonly pair: Pair;
  readonly name: string;
}) {
  const t = useText();
  const { number, percent } = useFormats();
  const { reviewerId, submissionId } = pair;
  const { data } = useQuery(useApi().options(explanationDocument, { challengeId, reviewerId, submissionId }));
  const why = data?.assignmentProposal?.explanation;
  if (data && !why) return <p>{t('assignment.no_explanation')}</p>;
  if (!why) return <p role="status">{t('nav.loading')}</p>;
  return (
    <Stack>
      <p>
        <bdi>{name}</bdi>: {t(`pair_reason.${why.reason}`)}
      </p>
      {why.exclusion && <p>{t(`pair_exclusion.${why.exclusion}`)}</p>}
      <Facts
        facts={[
          {
            term: t('assignment.expertise'),
            value: why.expertise === null ? null : number(why.expertise, 2),
          },
          {
            term: t('assignment.availability'),
            value: why.availability === null ? null : percent(why.availability),
          },
          { term: t('assignment.bid'), value: why.bid && t(`bid.${why.bid}`) },
          { term: t('assignment.affinity'), value: why.affinity === null ? null : number(why.affinity, 2) },
          { term: t('assignment.price'), value: number(why.price, 2) },
          { term: t('assignment.threshold'), value: number(why.threshold, 2) },
          { term: t('assignment.margin'), value: why.margin === null ? null : number(why.margin, 2) },
        ]}
      />
    </Stack>
  );
}
