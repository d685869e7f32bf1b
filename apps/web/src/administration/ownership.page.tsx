import { type ChangeEvent, useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts, PageHeader } from '#web/ui/card.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { importOwnershipDocument } from './administration.documents.ts';
import { useCrumbs } from './sections.tsx';

export const load = ({ t }: PageInput) => ({ title: t('administration.ownership') });

interface Imported {
  readonly companies: number;
  readonly added: number;
  readonly ended: number;
  readonly unchanged: number;
}

/** Takes over owners of companies from a register: they become ties of reviewers. */
export function Page() {
  const t = useText();
  const take = useAct(importOwnershipDocument);
  const [csv, setCsv] = useState('');
  const [asking, setAsking] = useState(false);
  const [imported, setImported] = useState<Imported>();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) setCsv(await file.text());
  };
  const run = async () => {
    setAsking(false);
    const result = await take.run({ input: { csv } });
    setImported(result?.importOwnership.imported ?? undefined);
    if (result) setCsv('');
  };
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.ownership')}
        lead={t('administration.ownership.lead')}
      />
      <Stack gap={5}>
        {imported && <Result imported={imported} />}
        <Form issues={take.issues} onSubmit={() => setAsking(true)}>
          <p>{t('administration.ownership.columns')}</p>
          <label>
            {t('administration.ownership.file')}{' '}
            <input type="file" accept=".csv,text/csv,text/plain" onChange={read} />
          </label>
          <TextArea
            name="csv"
            dir="ltr"
            rows={8}
            label={t('administration.ownership.text')}
            value={csv}
            onChange={setCsv}
          />
          <div>
            <Button kind="primary" type="submit" pending={take.pending}>
              {t('administration.ownership.import')}
            </Button>
          </div>
        </Form>
      </Stack>
      <Dialog title={t('administration.ownership.import')} open={asking} onClose={() => setAsking(false)}>
        <Stack>
          <p>{t('administration.ownership.what')}</p>
          <Row>
            <Button kind="primary" onClick={run}>
              {t('administration.ownership.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('administration.back')}</Button>
          </Row>
        </Stack>
      </Dialog>
    </>
  );
}

function Result({ imported }: { readonly imported: Imported }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <Notice tone="good" live>
      <Facts
        facts={[
          { term: t('administration.ownership.companies'), value: number(imported.companies) },
          { term: t('administration.ownership.added'), value: number(imported.added) },
          { term: t('administration.ownership.ended'), value: number(imported.ended) },
          { term: t('administration.ownership.unchanged'), value: number(imported.unchanged) },
        ]}
      />
    </Notice>
  );
}
