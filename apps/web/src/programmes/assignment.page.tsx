import { useAsk } from '#web/api/use-api.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { isolated } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { reviewersOf } from '#web/people/lists.ts';
import { Empty } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Table } from '#web/ui/table.tsx';
import { coverageDocument, proposalDocument } from './assignment.documents.ts';
import { AssignmentPlan } from './assignment-plan.tsx';
import { assignmentsOf } from './assignments.ts';
import { type Evaluated, EvaluationFrame, loadEvaluation, useEvaluated } from './evaluation-frame.tsx';
import { remindersBefore, stillOwed } from './owed.ts';
import { JUDGED } from './terms.ts';

export async function load(input: PageInput) {
  const { challenge, title } = await loadEvaluation(input);
  await Promise.all([
    askWhole(input.api, assignmentsOf(input.api, challenge.id)),
    askWhole(input.api, reviewersOf(input.api)),
    input.api.ask(coverageDocument, { challengeId: challenge.id }),
    input.api.ask(proposalDocument, { challengeId: challenge.id }),
  ]);
  return { title: `${input.t('evaluation.assignment')}: ${title}` };
}

/** Who reviews what: the plan with its reasons, and how far the reviews are. */
export function Page() {
  const t = useText();
  const challenge = useEvaluated();
  return (
    <EvaluationFrame>
      {JUDGED.includes(challenge.state) ? (
        <>
          <Stack as="section" gap={5} aria-labelledby="plan">
            <h2 id="plan">{t('assignment.plan')}</h2>
            <AssignmentPlan challenge={challenge} />
          </Stack>
          <Reviews challenge={challenge} />
        </>
      ) : (
        <Empty>{t('evaluation.after_opening')}</Empty>
      )}
    </EvaluationFrame>
  );
}

const TONES: Readonly<Record<string, Tone | undefined>> = {
  COMPLETED: 'good',
  IN_PROGRESS: 'info',
  SUSPENDED: 'bad',
  DECLINED: 'warn',
  RECUSED: 'warn',
};

function Reviews({ challenge }: { readonly challenge: Evaluated }) {
  const t = useText();
  const { moment } = useFormats();
  const rows = useWhole((api) => assignmentsOf(api, challenge.id));
  const { reviewCoverage } = useAsk(coverageDocument, { challengeId: challenge.id });
  if (rows.length === 0) return null;
  const done = rows.filter(({ state }) => state === 'COMPLETED').length;
  const live = rows.filter(({ state }) => ['ASSIGNED', 'IN_PROGRESS', 'COMPLETED'].includes(state)).length;
  const missing = (reviewCoverage ?? []).reduce((sum, each) => sum + each.missing, 0);
  return (
    <Stack as="section" gap={5} aria-labelledby="reviews">
      <h2 id="reviews">{t('assignment.reviews')}</h2>
      <Progress label={t('assignment.progress', { done, total: live })} value={done} max={live} />
      {missing > 0 && <Notice tone="warn">{t('assignment.missing', { count: missing })}</Notice>}
      <Owed challenge={challenge} rows={rows} />
      <Table
        caption={t('assignment.reviews')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'submission',
            label: t('assignment.submission'),
            cell: ({ submission }) => <bdi>{submission?.title}</bdi>,
          },
          {
            key: 'reviewer',
            label: t('programmes.reviewer'),
            cell: ({ reviewer }) => <bdi>{reviewer?.person?.displayName}</bdi>,
          },
          {
            key: 'state',
            label: t('programmes.stands'),
            cell: ({ state, endReason }) => (
              <>
                <Tag tone={TONES[state]}>{t(`assignment_state.${state}`)}</Tag>{' '}
                {endReason && <bdi>{endReason}</bdi>}
              </>
            ),
          },
          {
            key: 'topics',
            label: t('assignment.shared'),
            cell: ({ sharedTopics }) => <bdi>{sharedTopics.join(', ')}</bdi>,
          },
          {
            key: 'completed',
            label: t('assignment.handed_in'),
            cell: ({ completedAt }) => (completedAt ? moment(completedAt) : '–'),
          },
        ]}
      />
    </Stack>
  );
}

type Rows = Parameters<typeof stillOwed>[0];

/** Who still owes what, and when they are reminded of it. */
function Owed({
  challenge: { reviewRound, zone },
  rows,
}: {
  readonly challenge: Evaluated;
  readonly rows: Rows;
}) {
  const t = useText();
  const { instant, list, moment } = useFormats();
  const owed = stillOwed(rows);
  const dueAt = reviewRound?.dueAt ?? null;
  if (owed.length === 0) return null;
  const late = dueAt !== null && Date.parse(dueAt) <= Date.now();
  const reminders = dueAt === null ? [] : remindersBefore(dueAt, Date.now());
  return (
    <Notice tone={late ? 'bad' : 'info'}>
      <Stack gap={2}>
        <p>
          <strong>{t(late ? 'assignment.late' : 'assignment.owed', { count: owed.length })}</strong>{' '}
          {list(owed.map(({ name, open }) => t('assignment.owes', { name: isolated(name), open })))}
        </p>
        {dueAt === null && <p>{t('assignment.no_reminders')}</p>}
        {reminders.length > 0 && dueAt && (
          <p>{t('assignment.reminders', { when: list(reminders.map(moment)), due: instant(dueAt, zone) })}</p>
        )}
      </Stack>
    </Notice>
  );
}
