import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Facts, PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { rebuildSearchIndexDocument, searchHealthDocument } from './administration.documents.ts';
import { useCrumbs } from './sections.tsx';

const LOOK_AGAIN_MS = 1_000;
const MEGABYTE = 1_000_000;

export async function load({ api, t }: PageInput) {
  await api.ask(searchHealthDocument, {});
  return { title: t('administration.search') };
}

/** Which engine answers, what its index holds, and reading it anew. */
export function Page() {
  const t = useText();
  const { searchEngine, searchIndex } = useAsk(searchHealthDocument, {});
  // While the index is read anew, its state is looked at every second.
  useQuery({
    ...useApi().options(searchHealthDocument, {}),
    refetchInterval: searchIndex.isBeingRebuilt ? LOOK_AGAIN_MS : false,
  });
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.search')}
        lead={t('administration.search.lead')}
      />
      <Stack gap={5}>
        {searchEngine.isDegraded && <Notice tone="warn">{t('administration.search.degraded')}</Notice>}
        {searchIndex.documentsLeftOut > 0 && (
          <Notice tone="bad">
            {t('administration.search.left_out', { count: searchIndex.documentsLeftOut })}
          </Notice>
        )}
        <IndexFacts />
        <Rebuild />
      </Stack>
    </>
  );
}

function IndexFacts() {
  const t = useText();
  const { number, moment } = useFormats();
  const { searchEngine, searchIndex } = useAsk(searchHealthDocument, {});
  return (
    <Card as="section">
      <h2>{t('administration.search.index')}</h2>
      <Facts
        facts={[
          {
            term: t('administration.search.engine'),
            value: searchEngine.engine === 'EMBEDDED' ? t('administration.search.embedded') : 'Meilisearch',
          },
          { term: t('administration.search.documents'), value: number(searchIndex.documents) },
          {
            term: t('administration.search.memory'),
            value: t('administration.search.megabytes', { size: number(searchIndex.bytes / MEGABYTE, 1) }),
          },
          {
            term: t('administration.search.filled'),
            value: searchIndex.filledAt && moment(searchIndex.filledAt),
          },
          {
            term: t('administration.search.source'),
            value:
              searchIndex.source &&
              t(
                searchIndex.source === 'DATABASE'
                  ? 'administration.search.from_database'
                  : 'administration.search.from_snapshot',
              ),
          },
        ]}
      />
    </Card>
  );
}

function Rebuild() {
  const t = useText();
  const { searchIndex } = useAsk(searchHealthDocument, {});
  const rebuild = useAct(rebuildSearchIndexDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await rebuild.run({ input: { reason } })) setReason('');
  };
  return (
    <Card as="section">
      <h2>{t('administration.search.rebuild')}</h2>
      <p>{t('administration.search.rebuild_what')}</p>
      <div role="status">
        {searchIndex.isBeingRebuilt && <Notice>{t('administration.search.rebuilding')}</Notice>}
      </div>
      <Form issues={rebuild.issues} onSubmit={submit} aria-label={t('administration.search.rebuild')}>
        <TextField
          name="reason"
          label={t('administration.reason')}
          hint={t('administration.reason_hint')}
          value={reason}
          onChange={setReason}
        />
        <div>
          <Button type="submit" pending={rebuild.pending || searchIndex.isBeingRebuilt}>
            {t('administration.search.rebuild')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
