import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { useViewer } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { saveSearchDocument } from './search.documents.ts';
import type { SearchQuery } from './search-query.ts';

const FREQUENCIES = ['INSTANT', 'DAILY', 'WEEKLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** For people who are signed in: be told what is new in this search. */
export function SaveSearch({ query }: { readonly query: SearchQuery }) {
  const t = useText();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!viewer) return null;
  if (saved) return <Tag tone="good">{t('save_search.saved')}</Tag>;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('save_search.save')}
      </Button>
      <Dialog title={t('save_search.save')} open={open} onClose={() => setOpen(false)}>
        <SaveForm
          query={query}
          onSaved={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      </Dialog>
    </>
  );
}

function SaveForm({ query, onSaved }: { readonly query: SearchQuery; readonly onSaved: () => void }) {
  const t = useText();
  const [name, setName] = useState(query.text);
  const [frequency, setFrequency] = useState<Frequency>('DAILY');
  const save = useAct(saveSearchDocument);
  const submit = async () => {
    const { text, chosen } = query;
    const input = { name, frequency, query: text || null, tags: chosen.tag.length ? [...chosen.tag] : null };
    if (await save.run({ input })) onSaved();
  };
  return (
    <Form issues={save.issues} onSubmit={submit}>
      <TextField name="name" label={t('save_search.name')} value={name} onChange={setName} />
      <Choices
        name="frequency"
        label={t('save_search.frequency')}
        options={FREQUENCIES.map((value) => ({ value, label: t(`save_search.${value}`) }))}
        value={frequency}
        onChange={(value) => setFrequency(value as Frequency)}
      />
      <Row>
        <Button kind="primary" type="submit" pending={save.pending}>
          {t('save_search.save')}
        </Button>
      </Row>
    </Form>
  );
}
