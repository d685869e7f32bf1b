import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Round, Run } from './answers.types.ts';
import { assignmentsOf } from './assignments.ts';
import { Confirm } from './confirm.tsx';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';
import { InterviewTable } from './interview-table.tsx';
import {
  cancelInterviewsDocument,
  interviewPreviewDocument,
  publishInterviewsDocument,
} from './interviews.documents.ts';

const TONES: Readonly<Record<Round['state'], Tone>> = {
  COLLECTING: 'warn',
  PUBLISHED: 'good',
  CANCELLED: 'bad',
};

interface RoundProps {
  readonly round: Round;
  readonly challenge: Evaluated;
  readonly stages: Run['stages'];
}

/** One round: who has answered, the plan to be published, and then the interviews. */
export function InterviewRound({ round, challenge, stages }: RoundProps) {
  const t = useText();
  const { instant, list, number } = useFormats();
  const missing = round.interviews.filter(({ missingInPanel }) => missingInPanel > 0).length;
  const stage = stages.find(({ stageId }) => stageId === round.stageId);
  const invited = round.submissionIds.length + round.reviewerIds.length;
  return (
    <Panel
      title={
        <Row gap={2}>
          {stage ? <Localized text={stage.name} /> : t('evaluation.interviews')}
          <Tag tone={TONES[round.state]}>{t(`interview_round.${round.state}`)}</Tag>
        </Row>
      }
    >
      <Stack gap={4}>
        {round.endReason && (
          <Notice>
            <bdi>{round.endReason}</bdi>
          </Notice>
        )}
        {missing > 0 && <Notice tone="bad">{t('interviews.panels_incomplete', { count: missing })}</Notice>}
        <Facts
          facts={[
            {
              term: t('interviews.answered'),
              value: t('interviews.answered_of', {
                answered: number(round.answers),
                invited: number(invited),
              }),
            },
            { term: t('interviews.answers_due'), value: instant(round.answersDueAt, challenge.zone) },
            { term: t('interviews.panel_size'), value: number(round.panelSize) },
            { term: t('interviews.rooms'), value: list(round.rooms.map(({ name }) => name)) },
          ]}
        />
        {round.state === 'COLLECTING' && <Preview round={round} challenge={challenge} />}
        {round.interviews.length > 0 && <InterviewTable round={round} challenge={challenge} />}
        {round.state !== 'CANCELLED' && <CancelAll roundId={round.id} />}
      </Stack>
    </Panel>
  );
}

function CancelAll({ roundId }: { readonly roundId: string }) {
  const t = useText();
  const cancel = useAct(cancelInterviewsDocument);
  return (
    <div>
      <ActDialog
        kind="danger"
        small
        label={t('interviews.cancel_all')}
        title={t('interviews.cancel_all')}
        act={cancel}
        onAct={(reason) => cancel.run({ input: { roundId, reason } })}
        reason={{ label: t('interviews.reason'), hint: t('interviews.reason_hint') }}
      >
        <p>{t('interviews.cancel_all_means')}</p>
      </ActDialog>
    </div>
  );
}

type PlanProps = Omit<RoundProps, 'stages'>;

/** Nothing is kept of a preview: it is asked for when somebody wants to see it. */
function Preview(props: PlanProps) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  if (isShown) return <Plan {...props} />;
  return (
    <div>
      <Button kind="primary" onClick={() => setShown(true)}>
        {t('interviews.preview')}
      </Button>
    </div>
  );
}

function Plan({ round, challenge }: PlanProps) {
  const t = useText();
  const { instant, list } = useFormats();
  const api = useApi();
  const nameOf = useSubmissionNames(challenge);
  const people = useWhole((from) => assignmentsOf(from, challenge.id));
  const publish = useAct(publishInterviewsDocument);
  const { data } = useSuspenseQuery(api.options(interviewPreviewDocument, { roundId: round.id }));
  const plan = data.interviewPreview;
  if (!plan) return null;
  const reviewerOf = (id: string) =>
    people.find(({ reviewer }) => reviewer?.id === id)?.reviewer?.person?.displayName ?? '';
  if (plan.obstacles.length > 0)
    return (
      <Notice tone="warn">
        <strong>{t('interviews.cannot')}</strong>
        <ul>
          {plan.obstacles.map(({ kind, needed, available, submissionIds }) => (
            <li key={`${kind}${submissionIds.join()}`}>
              {t(`interview_obstacle.${kind}`, { needed, available })}{' '}
              {submissionIds.length > 0 && <bdi>{list(submissionIds.map(nameOf))}</bdi>}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Stack gap={3}>
      <Table
        caption={t('interviews.preview')}
        rows={plan.interviews}
        rowKey={({ submissionId }) => submissionId}
        columns={[
          {
            key: 'when',
            label: t('interviews.when'),
            cell: ({ startsAt }) => instant(startsAt, challenge.zone),
          },
          {
            key: 'room',
            label: t('interviews.room'),
            cell: ({ room }) => <bdi>{round.rooms[room]?.name}</bdi>,
          },
          {
            key: 'submission',
            label: t('assignment.submission'),
            cell: ({ submissionId }) => <bdi>{nameOf(submissionId)}</bdi>,
          },
          {
            key: 'panel',
            label: t('interviews.panel'),
            cell: ({ reviewerIds }) => <bdi>{list(reviewerIds.map(reviewerOf))}</bdi>,
          },
        ]}
      />
      <div>
        <Confirm
          label={t('interviews.publish')}
          means={t('interviews.publish_means')}
          act={publish}
          run={() => publish.run({ input: { roundId: round.id, digest: plan.digest } })}
        />
      </div>
    </Stack>
  );
}
