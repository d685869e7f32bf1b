import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type FragmentOf, readFragment, type VariablesOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { modelCardFragment, modelsDocument } from './models.documents.ts';
import styles from './models.module.css';
import { usePlaces } from './stated.tsx';
import { EXIT_KINDS, OPERATOR_KINDS } from './terms.ts';

type Filter = NonNullable<VariablesOf<typeof modelsDocument>['filter']>;

/** What the address asks for; only what is set. */
function filterOf(search: URLSearchParams): Filter {
  const [text, operator, exit, equity] = ['text', 'operator', 'exit', 'equity'].map(
    (key) => search.get(key) ?? '',
  );
  return {
    ...(text ? { text } : {}),
    ...(OPERATOR_KINDS.some((each) => each === operator)
      ? { operatorType: operator as Filter['operatorType'] }
      : {}),
    ...(EXIT_KINDS.some((each) => each === exit) ? { exitKind: exit as Filter['exitKind'] } : {}),
    ...(equity ? { takesEquity: equity === 'yes' } : {}),
  };
}

export async function load({ api, t, url }: PageInput) {
  await api.ask(modelsDocument, { filter: filterOf(url.searchParams), first: 50 });
  return { title: t('models.title'), description: t('models.lead') };
}

/** The library: how others turn problems into pilots, to choose from. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const [search] = useSearchParams();
  const { programmeModels } = useAsk(modelsDocument, { filter: filterOf(search), first: 50 });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (slug: string, on: boolean) =>
    setChosen((before) => (on ? [...before, slug] : before.filter((each) => each !== slug)));
  return (
    <>
      <PageHeader
        title={t('models.title')}
        lead={t('models.lead')}
        actions={
          <ButtonLink kind="primary" to={`/${locale}/models/advice`}>
            {t('models.advise')}
          </ButtonLink>
        }
      />
      <Stack gap={5}>
        <Filters />
        <p role="status">{t('models.found', { count: programmeModels.nodes.length })}</p>
        {programmeModels.nodes.length === 0 ? (
          <Empty>{t('models.none')}</Empty>
        ) : (
          <Grid as="ul" min="22rem">
            {programmeModels.nodes.map((model) => (
              <ModelCard
                key={model.id}
                model={model}
                chosen={chosen.includes(model.slug)}
                onChoose={(on) => choose(model.slug, on)}
              />
            ))}
          </Grid>
        )}
        {chosen.length > 1 && (
          <div className={styles.tray}>
            <ButtonLink kind="primary" to={`/${locale}/models/compare?slugs=${chosen.join(',')}`}>
              {t('models.compare_chosen', { count: chosen.length })}
            </ButtonLink>
          </div>
        )}
      </Stack>
    </>
  );
}

/** Each change narrows the list at once and stands in the address. */
function Filters() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const set = (key: string) => (value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const any = { value: '', label: t('models.any') };
  return (
    <search className={styles.filters} aria-label={t('models.filter')}>
      <TextField
        name="text"
        type="search"
        label={t('models.text')}
        value={search.get('text') ?? ''}
        onChange={set('text')}
      />
      <Select
        name="operator"
        label={t('models.operator_type')}
        value={search.get('operator') ?? ''}
        onChange={set('operator')}
        options={[any, ...OPERATOR_KINDS.map((value) => ({ value, label: t(`operator_kind.${value}`) }))]}
      />
      <Select
        name="exit"
        label={t('models.exit')}
        value={search.get('exit') ?? ''}
        onChange={set('exit')}
        options={[any, ...EXIT_KINDS.map((value) => ({ value, label: t(`exit_kind.${value}`) }))]}
      />
      <Select
        name="equity"
        label={t('models.equity')}
        value={search.get('equity') ?? ''}
        onChange={set('equity')}
        options={[
          any,
          { value: 'no', label: t('models.equity_no') },
          { value: 'yes', label: t('models.equity_yes') },
        ]}
      />
    </search>
  );
}

interface CardProps {
  readonly model: FragmentOf<typeof modelCardFragment>;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function ModelCard({ model, chosen, onChoose }: CardProps) {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const placeOf = usePlaces();
  const { list, number } = useFormats();
  const { slug, kind, version } = readFragment(modelCardFragment, model);
  const { outline } = version;
  const exits = [
    ...new Map(outline.exits.map((exit) => [exit.kind.value, localized(exit.kind.label)])).values(),
  ];
  return (
    <Card as="li">
      <Row gap={2}>
        <Tag tone={kind === 'STUDIED' ? undefined : 'info'}>{t(`model_kind.${kind}`)}</Tag>
        {version.state !== 'APPROVED' && <Tag tone="warn">{t(`model_state.${version.state}`)}</Tag>}
      </Row>
      <h2 className={styles.name}>
        <CardLink to={`/${locale}/models/${slug}`}>
          <Localized text={version.name} />
        </CardLink>
      </h2>
      <p className={styles.summary}>
        <Localized text={version.summary} />
      </p>
      <Facts
        facts={[
          {
            term: t('models.run_by'),
            value: [localized(outline.operatorType?.label), placeOf(outline.jurisdiction.label)]
              .filter(Boolean)
              .join(' · '),
          },
          { term: t('models.stages'), value: number(outline.stages.length) },
          { term: t('models.exit'), value: list(exits) },
        ]}
      />
      <label className={styles.choose}>
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
        <span>{t('models.choose')}</span>
      </label>
    </Card>
  );
}
