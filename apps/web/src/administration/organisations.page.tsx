import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import { useFormatLocale, useLocale, useText } from '#web/i18n/texts.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import { organisationsDocument } from './administration.documents.ts';
import styles from './administration.module.css';
import { PagesOf } from './pages-of.tsx';
import { useCrumbs } from './sections.tsx';
import { isKind, KINDS } from './words.ts';

const questionOf = (search: URLSearchParams) => {
  const kind = search.get('kind');
  return {
    first: 25,
    after: search.get('after'),
    kind: isKind(kind) ? kind : null,
    name: search.get('name') || null,
  };
};

export async function load({ api, t, url }: PageInput) {
  await api.ask(organisationsDocument, questionOf(url.searchParams));
  return { title: t('administration.organisations') };
}

/** All organisations, by kind and name. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const country = new Intl.DisplayNames(useFormatLocale(), { type: 'region' });
  const viewer = useViewer();
  const [search] = useSearchParams();
  const { organisations } = useAsk(organisationsDocument, questionOf(search));
  return (
    <>
      <PageHeader
        crumbs={useCrumbs()}
        title={t('administration.organisations')}
        lead={t('administration.organisations.lead')}
        actions={
          holds(viewer, 'PLATFORM_ADMINISTRATOR') && (
            <ButtonLink kind="primary" to={`/${locale}/administration/organisations/new`}>
              {t('administration.organisation.new')}
            </ButtonLink>
          )
        }
      />
      <Stack>
        <Filter key={search.toString()} search={search} />
        <p className={styles.count}>
          {t('administration.organisations.count', { count: organisations.totalCount })}
        </p>
        {organisations.nodes.length === 0 ? (
          <Empty>{t('administration.none_found')}</Empty>
        ) : (
          <Table
            caption={t('administration.organisations')}
            hideCaption
            rows={organisations.nodes}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: t('administration.name'),
                cell: ({ id, name }) => (
                  <Link to={`/${locale}/administration/organisations/${id}`}>
                    <Localized text={name} />
                  </Link>
                ),
              },
              { key: 'kind', label: t('administration.kind'), cell: ({ kind }) => t(KINDS[kind]) },
              {
                key: 'country',
                label: t('administration.country'),
                cell: (row) => country.of(row.country) ?? row.country,
              },
            ]}
          />
        )}
        <PagesOf pageInfo={organisations.pageInfo} />
      </Stack>
    </>
  );
}

function Filter({ search }: { readonly search: URLSearchParams }) {
  const t = useText();
  const navigate = useNavigate();
  const [kind, setKind] = useState(search.get('kind') ?? '');
  const [name, setName] = useState(search.get('name') ?? '');
  const submit = () => {
    const wanted = new URLSearchParams();
    if (kind) wanted.set('kind', kind);
    if (name.trim()) wanted.set('name', name.trim());
    navigate(`?${wanted}`);
  };
  return (
    <Form issues={[]} onSubmit={submit} aria-label={t('administration.filter')}>
      <Row className={styles.filter}>
        <TextField
          name="name"
          type="search"
          label={t('administration.name')}
          value={name}
          onChange={setName}
          short
        />
        <Select
          name="kind"
          label={t('administration.kind')}
          placeholder={t('administration.any')}
          value={kind}
          onChange={setKind}
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }))}
        />
        <Button type="submit">{t('administration.filter')}</Button>
      </Row>
    </Form>
  );
}
