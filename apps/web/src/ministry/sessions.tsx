import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Prose, Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { type helpDocument, recordSessionDocument } from './challenge.documents.ts';

type Session = NonNullable<
  NonNullable<ResultOf<typeof helpDocument>['challenge']>['coDefinitionSessions']
>[number];

/** Sessions in which the challenge was defined together: when, with whom, what came of it. */
export function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  const { date, list } = useFormats();
  return (
    <Stack as="ul" gap={3}>
      {sessions.map((session) => (
        <Card key={session.id} as="li">
          <h3>{date(session.heldOn)}</h3>
          <p>
            {list(
              session.attendees.map(({ name, affiliation }) =>
                affiliation ? `${name} (${affiliation})` : name,
              ),
            )}
          </p>
          <Prose>
            <div dir="auto">{session.notes}</div>
          </Prose>
          <p>
            <Localized text={session.organisation?.name} />
          </p>
        </Card>
      ))}
    </Stack>
  );
}

interface SessionFormProps {
  readonly challengeId: string;
  readonly onDone: () => void;
}

export function SessionForm({ challengeId, onDone }: SessionFormProps) {
  const t = useText();
  const [heldOn, setHeldOn] = useState('');
  const [notes, setNotes] = useState('');
  const [attendees, setAttendees] = useState('');
  const record = useAct(recordSessionDocument);
  const submit = async () => {
    const input = { challengeId, heldOn: heldOn || null, notes, attendees: attendeesOf(attendees) };
    if (await record.run({ input: input as typeof input & { heldOn: string } })) onDone();
  };
  return (
    <Form issues={record.issues} onSubmit={submit}>
      <TextField
        name="heldOn"
        type="date"
        short
        label={t('help.held_on')}
        value={heldOn}
        onChange={setHeldOn}
      />
      <TextArea
        name="attendees"
        label={t('help.attendees')}
        hint={t('help.attendees_hint')}
        rows={3}
        value={attendees}
        onChange={setAttendees}
      />
      <TextArea
        name="notes"
        label={t('help.notes')}
        hint={t('help.notes_hint')}
        value={notes}
        onChange={setNotes}
      />
      <Row>
        <Button kind="primary" type="submit" pending={record.pending}>
          {t('help.record_do')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}

/** One person a line, `Ruth Peled, Ministry of Health`. */
const attendeesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...rest] = line.split(',');
      return { name: name.trim(), affiliation: rest.join(',').trim() };
    });
