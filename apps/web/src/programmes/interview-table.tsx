import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isolated } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf, wallTimeOf } from '#web/i18n/zone.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Round } from './answers.types.ts';
import { assignmentsOf } from './assignments.ts';
import type { Evaluated } from './evaluation-frame.tsx';
import { cancelInterviewsDocument, moveInterviewDocument } from './interviews.documents.ts';

type Interview = Round['interviews'][number];

interface TableProps {
  readonly round: Round;
  readonly challenge: Evaluated;
}

/** Interviews that are fixed; where somebody is missing in the panel, that is said and can be mended. */
export function InterviewTable({ round, challenge }: TableProps) {
  const t = useText();
  const { instant, list } = useFormats();
  return (
    <Table
      caption={t('evaluation.interviews')}
      hideCaption
      rows={round.interviews}
      rowKey={({ id }) => id}
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
          cell: ({ submission }) => <bdi>{submission?.title}</bdi>,
        },
        {
          key: 'panel',
          label: t('interviews.panel'),
          cell: ({ panel, missingInPanel }) => (
            <>
              <bdi>{list(panel.map(({ person }) => person?.displayName ?? ''))}</bdi>{' '}
              {missingInPanel > 0 && (
                <Tag tone="bad">{t('interviews.missing', { count: missingInPanel })}</Tag>
              )}
            </>
          ),
        },
        {
          key: 'state',
          label: t('programmes.stands'),
          cell: ({ state, reason }) => (
            <>
              <Tag tone={state === 'SCHEDULED' ? 'good' : 'bad'}>{t(`interview_state.${state}`)}</Tag>{' '}
              {reason && <bdi>{reason}</bdi>}
            </>
          ),
        },
        {
          key: 'acts',
          label: t('programmes.acts'),
          cell: (interview) =>
            interview.state === 'SCHEDULED' &&
            Date.parse(interview.startsAt) > Date.now() && (
              <Row gap={2}>
                <Move round={round} challenge={challenge} interview={interview} />
                <Cancel roundId={round.id} interview={interview} />
              </Row>
            ),
        },
      ]}
    />
  );
}

interface ActProps {
  readonly interview: Interview;
}

function Cancel({ roundId, interview }: ActProps & { readonly roundId: string }) {
  const t = useText();
  const cancel = useAct(cancelInterviewsDocument);
  const title = t('interviews.cancel_one', { title: isolated(interview.submission?.title) });
  return (
    <ActDialog
      kind="quiet"
      small
      label={t('interviews.cancel')}
      describes={title}
      title={title}
      act={cancel}
      onAct={(reason) => cancel.run({ input: { roundId, interviewId: interview.id, reason } })}
      reason={{ label: t('interviews.reason'), hint: t('interviews.reason_hint') }}
    >
      <p>{t('interviews.cancel_means')}</p>
    </ActDialog>
  );
}

/** Another time, another room, other people: the rules by which all were laid out hold. */
function Move({ round, challenge, interview }: ActProps & TableProps) {
  const t = useText();
  const move = useAct(moveInterviewDocument);
  const assigned = useWhole((api) => assignmentsOf(api, challenge.id));
  const [startsAt, setStartsAt] = useState(wallTimeOf(interview.startsAt, challenge.zone));
  const [room, setRoom] = useState(String(interview.room));
  const [panel, setPanel] = useState<readonly string[]>(interview.panel.map(({ id }) => id));
  const title = t('interviews.move_one', { title: isolated(interview.submission?.title) });
  const nameOf = (id: string) =>
    [...interview.panel, ...assigned.flatMap(({ reviewer }) => reviewer ?? [])].find((each) => each.id === id)
      ?.person?.displayName ?? '';
  return (
    <ActDialog
      small
      label={t('interviews.move')}
      describes={title}
      title={title}
      act={move}
      onAct={(reason) =>
        move.run({
          input: {
            interviewId: interview.id,
            startsAt: instantOf(startsAt, challenge.zone) ?? interview.startsAt,
            room: Number(room),
            reviewerIds: [...panel],
            reason,
          },
        })
      }
      reason={{ label: t('interviews.reason'), hint: t('interviews.reason_hint') }}
    >
      <p>{t('interviews.move_means')}</p>
      <TextField
        name="startsAt"
        type="datetime-local"
        short
        label={t('interviews.when')}
        value={startsAt}
        onChange={setStartsAt}
      />
      <Select
        name="room"
        label={t('interviews.room')}
        value={room}
        onChange={setRoom}
        options={round.rooms.map(({ name }, index) => ({ value: String(index), label: name }))}
      />
      <Checkboxes
        name="reviewerIds"
        label={t('interviews.panel_of', { count: round.panelSize })}
        values={panel}
        onChange={setPanel}
        options={round.reviewerIds.map((id) => ({ value: id, label: nameOf(id) }))}
      />
    </ActDialog>
  );
}
