import { useParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { type Fact, Facts, PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { FindingList } from './finding-list.tsx';
import { ModelGraph } from './model-graph.tsx';
import { modelStagesDocument } from './model-stages.documents.ts';
import { ModelStages } from './model-stages.tsx';
import { ModelVersions } from './model-versions.tsx';
import { modelDocument, modelVersionsDocument } from './models.documents.ts';
import { sourcesOf } from './sources.ts';
import { SourceList, SourcesContext, Stated, WordList, Words } from './stated.tsx';

type Version = NonNullable<ResultOf<typeof modelDocument>['programmeModel']>['version'];

export async function load({ api, params, localized }: PageInput) {
  const slug = params.slug ?? '';
  const [{ programmeModel }] = await Promise.all([
    api.ask(modelDocument, { slug }),
    api.ask(modelStagesDocument, { slug }),
    api.ask(modelVersionsDocument, { slug }),
  ]);
  if (!programmeModel) return notFound();
  const { name, summary } = programmeModel.version;
  return { title: localized(name), description: localized(summary) };
}

/** A model in words and as a drawing. What no source states is marked as an assumption wherever it stands. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { slug = '' } = useParams();
  const { programmeModel } = useAsk(modelDocument, { slug });
  const stages = useAsk(modelStagesDocument, { slug }).programmeModel?.version.outline.stages ?? [];
  if (!programmeModel) return null;
  const { kind, version } = programmeModel;
  const sources = sourcesOf([version.outline, stages]);
  return (
    <SourcesContext value={sources}>
      <PageHeader
        crumbs={[{ label: t('models.title'), to: `/${locale}/models` }]}
        meta={
          <Row gap={2}>
            <Tag tone={kind === 'STUDIED' ? undefined : 'info'}>{t(`model_kind.${kind}`)}</Tag>
            <Tag tone={version.state === 'APPROVED' ? 'good' : 'warn'}>
              {t(`model_state.${version.state}`)}
            </Tag>
            <Tag>{t('models.version', { number: version.number })}</Tag>
          </Row>
        }
        title={<Localized text={version.name} />}
        lead={<Localized text={version.summary} />}
        actions={<Actions slug={slug} approved={version.state === 'APPROVED'} />}
      />
      <Stack gap={7}>
        <Stack as="section" aria-labelledby="what">
          <h2 id="what">{t('models.at_a_glance')}</h2>
          <Glance outline={version.outline} />
        </Stack>
        <Stack as="section" aria-labelledby="drawing">
          <h2 id="drawing">{t('models.graph')}</h2>
          <ModelGraph stages={stages} />
        </Stack>
        <Findings version={version} />
        <Stack as="section" aria-labelledby="stages">
          <h2 id="stages">{t('models.stages')}</h2>
          <ModelStages stages={stages} />
        </Stack>
        <Exits exits={version.outline.exits} />
        {version.outline.adaptations.length > 0 && <Adaptations of={version.outline.adaptations} />}
        <ModelVersions slug={slug} shown={version.id} />
        {sources.length > 0 && <SourceList sources={sources} />}
      </Stack>
    </SourcesContext>
  );
}

function Actions({ slug, approved }: { readonly slug: string; readonly approved: boolean }) {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  const manager = holds(viewer, 'PROGRAMME_MANAGER');
  const simulates =
    manager || holds(viewer, 'MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'PLATFORM_ADMINISTRATOR');
  if (!simulates) return null;
  return (
    <Row>
      {approved && manager && (
        <ButtonLink kind="primary" to={`/${locale}/programmes/new?model=${slug}`}>
          {t('models.run')}
        </ButtonLink>
      )}
      <ButtonLink to={`/${locale}/models/${slug}/simulation`}>{t('models.simulate')}</ButtonLink>
    </Row>
  );
}

function Glance({ outline }: { readonly outline: Version['outline'] }) {
  const t = useText();
  const { equity } = outline;
  const facts: Fact[] = [
    { term: t('models.operator'), value: outline.operator && <Words of={outline.operator} /> },
    { term: t('models.operator_type'), value: outline.operatorType && <Words of={outline.operatorType} /> },
    { term: t('models.jurisdiction'), value: <Words of={outline.jurisdiction} /> },
    { term: t('models.challenges'), value: outline.challenges && <Words of={outline.challenges} /> },
    { term: t('models.defined_by'), value: <Words of={outline.definedBy} /> },
    { term: t('models.methods'), value: outline.methods.length > 0 && <WordList of={outline.methods} /> },
    { term: t('models.rights'), value: <Words of={outline.intellectualProperty} /> },
    { term: t('models.buyer_rights'), value: outline.buyerRights && <Words of={outline.buyerRights} /> },
    {
      term: t('models.equity'),
      value: (
        <>
          <Stated origin={equity}>{t(equity.isTrue ? 'models.equity_yes' : 'models.equity_no')}</Stated>{' '}
          <Words of={outline.equityPercent} />
        </>
      ),
    },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}

function Findings({ version }: { readonly version: Version }) {
  const t = useText();
  return (
    <Stack as="section" aria-labelledby="sound">
      <h2 id="sound">{t('models.soundness')}</h2>
      {version.findings.length === 0 ? (
        <Notice tone="good">{t('models.sound')}</Notice>
      ) : (
        <FindingList findings={version.findings} />
      )}
    </Stack>
  );
}

function Exits({ exits }: { readonly exits: Version['outline']['exits'] }) {
  const t = useText();
  if (exits.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="exits">
      <h2 id="exits">{t('models.exits')}</h2>
      <Stack as="ul" gap={4}>
        {exits.map(({ id, kind, condition, legalBasis, guaranteed }) => (
          <li key={id}>
            <h3>
              <Words of={kind} />
            </h3>
            <Facts
              facts={[
                { term: t('models.condition'), value: condition && <Words of={condition} /> },
                { term: t('models.legal_basis'), value: legalBasis && <Words of={legalBasis} /> },
                {
                  term: t('models.assured'),
                  value: guaranteed && (
                    <Stated origin={guaranteed}>{t(guaranteed.isTrue ? 'models.yes' : 'models.no')}</Stated>
                  ),
                },
              ]}
            />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function Adaptations({ of }: { readonly of: Version['outline']['adaptations'] }) {
  const t = useText();
  return (
    <Stack as="section" aria-labelledby="adaptations">
      <h2 id="adaptations">{t('models.adaptations')}</h2>
      <Stack as="ul" gap={2}>
        {of.map((text) => (
          <li key={text.en ?? text.he ?? text.ar}>
            <Localized text={text} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
