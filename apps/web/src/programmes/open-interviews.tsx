import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf } from '#web/i18n/zone.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Run } from './answers.types.ts';
import { assignmentsOf } from './assignments.ts';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';
import { openInterviewsDocument } from './interviews.documents.ts';

interface OpenProps {
  readonly challenge: Evaluated;
  readonly stages: Run['stages'];
}

/** Offers a new round; its form appears when it is wanted. */
export function OpenInterviews(props: OpenProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenForm {...props} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('interviews.open')}</Button>
    </div>
  );
}

const FIGURES = { panelSize: 2, minutes: 30, breakMinutes: 10, inARow: 3, longBreakMinutes: 30 } as const;
type Figure = keyof typeof FIGURES;

interface Window {
  readonly from: string;
  readonly to: string;
}

const NO_WINDOW: Window = { from: '', to: '' };

/** What the form holds, as it is typed. */
function useRound({ challenge, stages }: OpenProps) {
  const handedIn = challenge.submissions.nodes.filter(({ state }) => state === 'SUBMITTED');
  return useState({
    stageId: stages.findLast(({ instances }) => instances.length > 0)?.stageId ?? stages[0]?.stageId ?? '',
    submissionIds: handedIn.map(({ id }) => id) as readonly string[],
    reviewerIds: [] as readonly string[],
    figures: Object.fromEntries(
      Object.entries(FIGURES).map(([key, value]) => [key, String(value)]),
    ) as Record<Figure, string>,
    rooms: '',
    windows: [NO_WINDOW] as readonly Window[],
    answersDueAt: '',
  });
}

function OpenForm({ onDone, ...props }: OpenProps & { readonly onDone: () => void }) {
  const t = useText();
  const { challenge } = props;
  const localized = useLocalized();
  const nameOf = useSubmissionNames(challenge);
  const assigned = useWhole((api) => assignmentsOf(api, challenge.id));
  const jury = new Map(assigned.flatMap(({ reviewer }) => (reviewer ? [[reviewer.id, reviewer]] : [])));
  const open = useAct(openInterviewsDocument);
  const [round, setRound] = useRound(props);
  const set = (part: Partial<typeof round>) => setRound((before) => ({ ...before, ...part }));
  const at = (wall: string) => instantOf(wall, challenge.zone) ?? '';
  const submit = async () => {
    const { figures, rooms, windows, answersDueAt, stageId, submissionIds, reviewerIds } = round;
    const number = (key: Figure) => Number(figures[key]);
    const input = {
      ...{ challengeId: challenge.id, stageId, answersDueAt: at(answersDueAt) },
      ...{ submissionIds: [...submissionIds], reviewerIds: [...reviewerIds] },
      ...{ panelSize: number('panelSize'), minutes: number('minutes'), inARow: number('inARow') },
      ...{ breakMinutes: number('breakMinutes'), longBreakMinutes: number('longBreakMinutes') },
      rooms: rooms
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((name) => ({ name })),
      windows: windows.map(({ from, to }) => ({ startsAt: at(from), endsAt: at(to) })),
    };
    if (await open.run({ input })) onDone();
  };
  return (
    <Panel title={t('interviews.open')}>
      <p>{t('interviews.open_lead')}</p>
      <Form issues={open.issues} onSubmit={submit}>
        <Select
          name="stageId"
          label={t('models.stage')}
          value={round.stageId}
          onChange={(stageId) => set({ stageId })}
          options={props.stages.map(({ stageId, name }) => ({ value: stageId, label: localized(name) }))}
        />
        <Checkboxes
          name="submissionIds"
          label={t('interviews.invited')}
          values={round.submissionIds}
          onChange={(submissionIds) => set({ submissionIds })}
          options={challenge.submissions.nodes
            .filter(({ state }) => state === 'SUBMITTED')
            .map(({ id }) => ({ value: id, label: nameOf(id) }))}
        />
        <Checkboxes
          name="reviewerIds"
          label={t('interviews.who_asks')}
          hint={t('interviews.who_asks_hint')}
          values={round.reviewerIds}
          onChange={(reviewerIds) => set({ reviewerIds })}
          options={[...jury].map(([value, { person }]) => ({ value, label: person?.displayName ?? '' }))}
        />
        <Grid min="11rem">
          {(Object.keys(FIGURES) as Figure[]).map((key) => (
            <TextField
              key={key}
              name={key}
              type="number"
              short
              min={0}
              label={t(`interviews.figure.${key}`)}
              value={round.figures[key]}
              onChange={(value) => set({ figures: { ...round.figures, [key]: value } })}
            />
          ))}
        </Grid>
        <TextArea
          name="rooms"
          rows={2}
          label={t('interviews.rooms')}
          hint={t('interviews.rooms_hint')}
          value={round.rooms}
          onChange={(rooms) => set({ rooms })}
        />
        <Windows windows={round.windows} onChange={(windows) => set({ windows })} />
        <TextField
          name="answersDueAt"
          type="datetime-local"
          short
          label={t('interviews.answers_due')}
          value={round.answersDueAt}
          onChange={(answersDueAt) => set({ answersDueAt })}
        />
        <Row>
          <Button kind="primary" type="submit" pending={open.pending}>
            {t('interviews.open')}
          </Button>
          <Button onClick={onDone}>{t('form.cancel')}</Button>
        </Row>
      </Form>
    </Panel>
  );
}

interface WindowsProps {
  readonly windows: readonly Window[];
  readonly onChange: (windows: readonly Window[]) => void;
}

/** Days and hours in which interviews can be held. */
function Windows({ windows, onChange }: WindowsProps) {
  const t = useText();
  return (
    <Stack gap={3}>
      {windows.map((window, index) => (
        <Row key={index} gap={4}>
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              name={`windows.${index}.${end === 'from' ? 'startsAt' : 'endsAt'}`}
              type="datetime-local"
              short
              label={t(`interviews.window_${end}`)}
              value={window[end]}
              onChange={(value) =>
                onChange(windows.map((each, at) => (at === index ? { ...each, [end]: value } : each)))
              }
            />
          ))}
        </Row>
      ))}
      <div>
        <Button small onClick={() => onChange([...windows, NO_WINDOW])}>
          {t('interviews.add_window')}
        </Button>
      </div>
    </Stack>
  );
}
