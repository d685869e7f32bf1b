import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { auditEntriesDocument } from './administration.documents.ts';
import styles from './administration.module.css';
import { PagesOf } from './pages-of.tsx';
import { useCrumbs } from './sections.tsx';
import { spaced } from './spaced.ts';

/** What is read as `challenge · publish` is asked for as `challenge.publish`. */
const codeOf = (act: string) =>
  act
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[·.]\s*/gu, '.')
    .replaceAll(/\s+/gu, '_');

const questionOf = (search: URLSearchParams) => ({
  first: 50,
  after: search.get('after'),
  act: codeOf(search.get('act') ?? '') || null,
  targetId: search.get('target')?.trim() || null,
});

export async function load({ api, t, url }: PageInput) {
  await api.ask(auditEntriesDocument, questionOf(url.searchParams));
  return { title: t('administration.audit') };
}

type Entry = ResultOf<typeof auditEntriesDocument>['auditEntries']['nodes'][number];

/** Who did what to which thing, the newest first. Reading it is itself on record. */
export function Page() {
  const t = useText();
  const [search] = useSearchParams();
  const { auditEntries } = useAsk(auditEntriesDocument, questionOf(search));
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.audit')}
        lead={t('administration.audit.lead')}
      />
      <Stack>
        <Filter key={search.toString()} search={search} />
        {auditEntries.nodes.length === 0 ? (
          <Empty>{t('administration.none_found')}</Empty>
        ) : (
          <ul className={styles.log}>
            {auditEntries.nodes.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        <PagesOf pageInfo={auditEntries.pageInfo} />
      </Stack>
    </>
  );
}

function Filter({ search }: { readonly search: URLSearchParams }) {
  const t = useText();
  const navigate = useNavigate();
  const [act, setAct] = useState(search.get('act') ?? '');
  const [target, setTarget] = useState(search.get('target') ?? '');
  const submit = () => {
    const wanted = new URLSearchParams();
    if (act.trim()) wanted.set('act', codeOf(act));
    if (target.trim()) wanted.set('target', target.trim());
    navigate(`?${wanted}`);
  };
  return (
    <Form issues={[]} onSubmit={submit} aria-label={t('administration.filter')}>
      <Row className={styles.filter}>
        <TextField
          name="act"
          dir="ltr"
          label={t('administration.audit.act')}
          hint={t('administration.audit.act_hint')}
          value={act}
          onChange={setAct}
        />
        <TextField
          name="targetId"
          dir="ltr"
          label={t('administration.audit.target')}
          hint={t('administration.audit.target_hint')}
          value={target}
          onChange={setTarget}
        />
        <Button type="submit">{t('administration.filter')}</Button>
      </Row>
    </Form>
  );
}

const ACTORS: Readonly<Record<string, MessageId>> = {
  person: 'administration.audit.person',
  system: 'administration.audit.system',
  anonymous: 'administration.audit.anonymous',
};

function EntryRow({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <li>
      <details>
        <summary className={styles.entry}>
          <time className={styles.when} dateTime={entry.occurredAt}>
            {moment(entry.occurredAt)}
          </time>
          <span className={styles.act}>
            <bdi>{spaced(entry.act)}</bdi>
          </span>
          {entry.reason && (
            <span className={styles.why}>
              <bdi>{entry.reason}</bdi>
            </span>
          )}
          <span className={styles.who}>
            {entry.actor ? (
              <bdi>{entry.actor.displayName}</bdi>
            ) : (
              t(ACTORS[entry.actorKind] ?? 'administration.audit.system')
            )}
          </span>
        </summary>
        <div className={styles.detail}>
          <Detail entry={entry} />
        </div>
      </details>
    </li>
  );
}

/** Everything of one entry; ids lead to what else happened to the same thing. */
function Detail({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const navigate = useNavigate();
  const id = (value: string | null) => value && <bdi dir="ltr">{value}</bdi>;
  return (
    <Stack gap={3}>
      <Facts
        facts={[
          { term: t('administration.audit.thing'), value: <bdi>{spaced(entry.targetType)}</bdi> },
          { term: t('administration.audit.target'), value: id(entry.targetId) },
          { term: t('administration.audit.actor'), value: id(entry.actorId) },
          { term: t('administration.reason'), value: entry.reason && <bdi>{entry.reason}</bdi> },
          { term: t('administration.audit.request'), value: id(entry.correlationId) },
        ]}
      />
      <Values label={t('administration.audit.before')} json={entry.before} />
      <Values label={t('administration.audit.after')} json={entry.after} />
      <div>
        <Button small onClick={() => navigate(`?target=${entry.targetId}`)}>
          {t('administration.audit.same_target')}
        </Button>
      </div>
    </Stack>
  );
}

function Values({ label, json }: { readonly label: string; readonly json: string | null }) {
  if (!json || json === '{}') return null;
  return (
    <section>
      <h3>{label}</h3>
      <pre className={styles.values} dir="ltr">
        {JSON.stringify(JSON.parse(json), null, 2)}
      </pre>
    </section>
  );
}
