import { Link, useSearchParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { downloadText } from '#web/charts/csv.ts';
import type { Locale } from '#web/i18n/locales.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import { compareModelsDocument } from './models-study.documents.ts';
import { sourcesOf } from './sources.ts';
import { SourceList, SourcesContext, WordList } from './stated.tsx';

/** As many as stand beside each other on a screen. */
const MOST = 6;

const questionOf = (search: URLSearchParams, locale: Locale) => ({
  slugs: (search.get('slugs') ?? '').split(',').filter(Boolean).slice(0, MOST),
  language: locale.toUpperCase() as 'HE' | 'AR' | 'EN',
});

export async function load({ api, t, url }: PageInput) {
  await api.ask(compareModelsDocument, questionOf(url.searchParams, api.locale));
  return { title: t('compare.title') };
}

/** Models side by side, aspect by aspect, with where each value is written. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const [search] = useSearchParams();
  const { compareProgrammeModels } = useAsk(compareModelsDocument, questionOf(search, locale));
  const { csv, rows, versions } = compareProgrammeModels;
  const sources = sourcesOf(rows);
  return (
    <SourcesContext value={sources}>
      <PageHeader
        crumbs={[{ label: t('models.title'), to: `/${locale}/models` }]}
        title={t('compare.title')}
        lead={t('compare.lead')}
        actions={
          <Button onClick={() => downloadText('models.csv', 'text/csv', csv)}>{t('charts.csv')}</Button>
        }
      />
      {versions.length === 0 ? (
        <Empty>{t('compare.none')}</Empty>
      ) : (
        <Stack gap={6}>
          <Table
            caption={t('compare.title')}
            hideCaption
            rows={rows}
            rowKey={({ aspect }) => aspect}
            columns={[
              { key: 'aspect', label: t('compare.aspect'), cell: ({ title }) => <Localized text={title} /> },
              ...versions.map(({ id, name, model }, index) => ({
                key: id,
                label: (
                  <Link to={`/${locale}/models/${model?.slug}`}>
                    <Localized text={name} />
                  </Link>
                ),
                cell: ({ cells }: (typeof rows)[number]) =>
                  cells[index]?.facts.length ? <WordList of={cells[index].facts} /> : t('models.not_said'),
              })),
            ]}
          />
          {sources.length > 0 && <SourceList sources={sources} />}
        </Stack>
      )}
    </SourcesContext>
  );
}
