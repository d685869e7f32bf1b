import { type ComponentType, useState } from 'react';
import { RestoreOffer, SaveMark } from '#web/forms/save-state.tsx';
import type { Locale } from '#web/i18n/locales.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, Facts } from '#web/ui/card.tsx';
import { Checkbox, Checkboxes, Choices } from '#web/ui/choices.tsx';
import { Deadline, TimeLeft } from '#web/ui/deadline.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import { More, Panel } from '#web/ui/panel.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { Steps } from '#web/ui/steps.tsx';
import { Table } from '#web/ui/table.tsx';
import { TaskList } from '#web/ui/task-list.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { WordDifference } from '#web/ui/word-difference.tsx';
import type { Samples } from './samples.ts';

interface SpecimenProps {
  readonly words: Samples;
  readonly locale: Locale;
}

interface Specimen {
  readonly id: string;
  readonly name: MessageId;
  readonly Show: ComponentType<SpecimenProps>;
}

const nothing = () => undefined;
const TONES: readonly Tone[] = ['info', 'good', 'warn', 'bad'];

/** Where links of specimens lead: to the page on which they stand. */
const useHere = () => `/${useLocale()}/design`;

/** A moment that is always some days away, so that what is shown stays what it is. */
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

function Buttons({ words }: SpecimenProps) {
  return (
    <Row>
      <Button kind="primary">{words.act}</Button>
      <Button>{words.act}</Button>
      <Button kind="quiet">{words.act}</Button>
      <Button kind="danger">{words.act}</Button>
      <Button kind="primary" pending>
        {words.act}
      </Button>
      <ButtonLink small to={useHere()}>
        {words.act}
      </ButtonLink>
    </Row>
  );
}

function Fields({ words }: SpecimenProps) {
  const [text, setText] = useState(words.title);
  const [long, setLong] = useState(words.text);
  return (
    <Stack gap={5}>
      <TextField
        name="title"
        label={words.question}
        hint={words.hint}
        optional
        value={text}
        onChange={setText}
      />
      <TextArea name="problem" label={words.question} maxWords={10} value={long} onChange={setLong} />
      <TextField
        name="address"
        type="email"
        label="E-mail"
        value="name@ministry.example"
        onChange={nothing}
      />
    </Stack>
  );
}

function Choosing({ words }: SpecimenProps) {
  const options = words.options.map((label, place) => ({ value: String(place), label }));
  const [one, setOne] = useState('0');
  const [some, setSome] = useState<readonly string[]>(['1']);
  return (
    <Stack gap={5}>
      <Select name="select" label={words.question} options={options} value={one} onChange={setOne} />
      <Choices name="choice" label={words.question} options={options} value={one} onChange={setOne} />
      <Checkboxes name="some" label={words.question} options={options} values={some} onChange={setSome} />
      <Checkbox
        name="yes"
        label={words.options[0]}
        checked={some.includes('0')}
        onChange={(checked) => setSome(checked ? ['0'] : [])}
      />
    </Stack>
  );
}

/** The summary takes the focus when it appears, so it appears when it is asked for. */
function Errors({ words }: SpecimenProps) {
  const t = useText();
  const [isShown, show] = useState(false);
  const issues = isShown ? [{ code: 'input.required', message: words.wrong, path: ['input', 'wrong'] }] : [];
  return (
    <Form issues={issues} onSubmit={() => show(true)} aria-label={words.question}>
      <TextField name="wrong" label={words.question} value="" onChange={nothing} />
      <div>
        <Button type="submit">{t('design.show_errors')}</Button>
      </div>
    </Form>
  );
}

const Notices = ({ words }: SpecimenProps) => (
  <Stack gap={3}>
    {TONES.map((tone) => (
      <Notice key={tone} tone={tone}>
        {words.text}
      </Notice>
    ))}
    <Row gap={2}>
      <Tag>{words.short}</Tag>
      {TONES.map((tone) => (
        <Tag key={tone} tone={tone}>
          {words.short}
        </Tag>
      ))}
    </Row>
  </Stack>
);

function Cards({ words }: SpecimenProps) {
  return (
    <Stack>
      <Card as="div">
        <h4>
          <CardLink to={useHere()}>{words.title}</CardLink>
        </h4>
        <p>{words.text}</p>
        <Facts facts={words.options.map((value, place) => ({ term: `${place + 1}.`, value }))} />
      </Card>
      <Empty>{words.hint}</Empty>
    </Stack>
  );
}

const Tables = ({ words, locale }: SpecimenProps) => (
  <Table
    caption={`${words.short} (${locale})`}
    rows={words.options.map((name, place) => ({ name, value: 120 * (place + 1) }))}
    rowKey={({ name }) => name}
    columns={[
      { key: 'name', label: words.question, cell: ({ name }) => name },
      { key: 'value', label: words.short, numeric: true, cell: ({ value }) => value },
    ]}
  />
);

function Time() {
  return (
    <Stack gap={3}>
      <Deadline closesAt="2027-03-25T18:00:00Z" zone="Asia/Jerusalem" />
      <Later />
    </Stack>
  );
}

/** After mounting only: a moment that is reckoned from now is another one on the server. */
function Later() {
  const [from] = useState(() => (typeof window === 'undefined' ? undefined : [10, 5, 1, 0.1, -1].map(soon)));
  return (
    <Row gap={2}>
      {from?.map((closesAt) => (
        <TimeLeft key={closesAt} closesAt={closesAt} />
      ))}
    </Row>
  );
}

const Progressing = ({ words }: SpecimenProps) => <Progress label={words.short} value={7} max={12} />;

function Order({ words, locale }: SpecimenProps) {
  const here = useHere();
  return (
    <Stack>
      <Steps
        label={`${words.short} 1 (${locale})`}
        steps={words.options.map((label, place) => ({
          to: `${here}?step=${place}`,
          label,
          isCurrent: place === 1,
        }))}
      />
      <TaskList
        label={`${words.short} 2 (${locale})`}
        tasks={[
          { key: '1', title: words.options[0], to: here, state: 'completed' },
          { key: '2', title: words.options[1], to: here, state: 'in_progress', hint: words.hint },
          { key: '3', title: words.options[2], state: 'cannot_start' },
        ]}
      />
    </Stack>
  );
}

const Panels = ({ words }: SpecimenProps) => (
  <Stack>
    <Panel title={words.short}>
      <Prose>{words.text}</Prose>
      <More summary={words.question}>{words.hint}</More>
    </Panel>
  </Stack>
);

const Differences = ({ words, locale }: SpecimenProps) => (
  <WordDifference before={words.before} after={words.after} language={locale} />
);

function Saving({ words }: SpecimenProps) {
  return (
    <Stack gap={3}>
      <Row gap={2}>
        {(['saved', 'waiting', 'saving', 'failed'] as const).map((state) => (
          <SaveMark key={state} state={state} />
        ))}
      </Row>
      <RestoreOffer
        kept={{ value: words.text, keptAt: '2026-11-26T09:30:00Z' }}
        onRestore={nothing}
        onForget={nothing}
      />
    </Stack>
  );
}

function Asking({ words }: SpecimenProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.act}</Button>
      <Dialog title={words.act} open={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p>{words.text}</p>
          <Row>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {words.act}
            </Button>
          </Row>
        </Stack>
      </Dialog>
    </>
  );
}

/** Every component of `src/ui`, in the order in which one meets them. */
export const SPECIMENS: readonly Specimen[] = [
  { id: 'buttons', name: 'design.buttons', Show: Buttons },
  { id: 'fields', name: 'design.fields', Show: Fields },
  { id: 'choices', name: 'design.choices', Show: Choosing },
  { id: 'errors', name: 'design.errors', Show: Errors },
  { id: 'notices', name: 'design.notices', Show: Notices },
  { id: 'cards', name: 'design.cards', Show: Cards },
  { id: 'panels', name: 'design.panels', Show: Panels },
  { id: 'tables', name: 'design.tables', Show: Tables },
  { id: 'time', name: 'design.time', Show: Time },
  { id: 'progress', name: 'design.progress', Show: Progressing },
  { id: 'order', name: 'design.order', Show: Order },
  { id: 'difference', name: 'design.difference', Show: Differences },
  { id: 'saving', name: 'design.saving', Show: Saving },
  { id: 'dialog', name: 'design.dialog', Show: Asking },
];
