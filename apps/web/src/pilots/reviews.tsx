import { useState } from 'react';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { reviewersOf } from '#web/people/lists.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Select } from '#web/ui/field.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import type { ReviewedPilot } from './answers.types.ts';
import {
  appointPilotChairDocument,
  assignPilotReviewerDocument,
  removePilotReviewerDocument,
} from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

interface PilotProps {
  readonly pilot: ReviewedPilot;
}

/** Who judges the pilot, and who leads them; named by the programme's manager. */
export function Jury({ pilot }: PilotProps) {
  const t = useText();
  const head = readFragment(pilotHeadFragment, pilot);
  const members = (pilot.reviewers ?? []).filter(({ removedAt }) => !removedAt);
  const isOver = ['DECIDED', 'TERMINATED'].includes(head.state);
  return (
    <Panel title={t('pilots.jury')}>
      {members.length === 0 && <p>{t('pilots.no_jury')}</p>}
      <Stack as="ul" gap={2}>
        {members.map((member) => (
          <li key={member.reviewerId}>
            <Row gap={2}>
              <bdi>{member.person?.displayName}</bdi>
              {member.isChair && <Tag tone="info">{t('pilots.chair')}</Tag>}
              {member.reviewedRounds.includes(head.round) && <Tag tone="good">{t('pilots.has_scored')}</Tag>}
              {!isOver && <MemberActs pilotId={head.id} member={member} />}
            </Row>
          </li>
        ))}
      </Stack>
      {!isOver && <AssignForm pilot={pilot} />}
    </Panel>
  );
}

interface MemberProps {
  readonly pilotId: string;
  readonly member: NonNullable<ReviewedPilot['reviewers']>[number];
}

function MemberActs({ pilotId, member }: MemberProps) {
  const t = useText();
  const chair = useAct(appointPilotChairDocument);
  const remove = useAct(removePilotReviewerDocument);
  const { reviewerId } = member;
  return (
    <>
      <ErrorSummary issues={chair.issues} />
      {!member.isChair && (
        <Button
          small
          kind="quiet"
          pending={chair.pending}
          onClick={() => chair.run({ input: { pilotId, reviewerId } })}
        >
          {t('pilots.appoint')}
        </Button>
      )}
      <ActDialog
        kind="quiet"
        small
        label={t('pilots.remove_reviewer')}
        title={t('pilots.remove_reviewer_title')}
        act={remove}
        onAct={(reason) => remove.run({ input: { pilotId, reviewerId, reason } })}
        reason={{ label: t('pilots.reason') }}
      >
        <p>{t('pilots.remove_reviewer_what')}</p>
      </ActDialog>
    </>
  );
}

function AssignForm({ pilot }: PilotProps) {
  const t = useText();
  const reviewers = useWhole(reviewersOf);
  const [chosen, setChosen] = useState('');
  const assign = useAct(assignPilotReviewerDocument);
  const assigned = new Set(
    (pilot.reviewers ?? []).filter((each) => !each.removedAt).map((each) => each.reviewerId),
  );
  const free = reviewers.filter(({ id }) => !assigned.has(id));
  const submit = async () => {
    if (await assign.run({ input: { pilotId: pilot.id, reviewerId: chosen } })) setChosen('');
  };
  if (free.length === 0) return null;
  return (
    <Form issues={assign.issues} onSubmit={submit}>
      <Select
        name="reviewerId"
        label={t('pilots.add_reviewer')}
        placeholder={t('pilots.choose')}
        value={chosen}
        onChange={setChosen}
        options={free.map(({ id, person }) => ({ value: id, label: person?.displayName ?? '' }))}
      />
      <div>
        <Button type="submit" pending={assign.pending}>
          {t('pilots.assign')}
        </Button>
      </div>
    </Form>
  );
}

/** Scores and reasons, as far as one may read them; reviewers have numbers, not names. */
export function Reviews({ pilot }: PilotProps) {
  const t = useText();
  const localized = useLocalized();
  const { number } = useFormats();
  if (pilot.reviews.length === 0) return null;
  const rows = pilot.reviews.flatMap((review) => [
    ...review.judgements.map((each) => ({
      key: `${review.round}${review.phase}${review.number}${each.criterion}`,
      review,
      subject: t(`pilots.criterion.${each.criterion}` as MessageId),
      ...each,
    })),
    ...review.scores.map((each) => ({
      key: `${review.round}${review.phase}${review.number}${each.kpiId}`,
      review,
      subject: localized(pilot.kpis.find(({ id }) => id === each.kpiId)?.name),
      ...each,
    })),
  ]);
  return (
    <Table
      caption={t('pilots.reviews')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'subject', label: t('pilots.subject'), cell: ({ subject }) => subject },
        {
          key: 'who',
          label: t('pilots.reviewer'),
          cell: ({ review }) =>
            review.isOwn ? t('pilots.you') : t('pilots.reviewer_nth', { nth: String(review.number) }),
        },
        {
          key: 'phase',
          label: t('pilots.phase'),
          cell: ({ review }) => t(`pilots.phase.${review.phase}` as MessageId),
        },
        { key: 'score', label: t('pilots.score'), numeric: true, cell: ({ score }) => number(score, 1) },
        { key: 'why', label: t('pilots.why'), cell: ({ rationale }) => <bdi>{rationale}</bdi> },
      ]}
    />
  );
}
