import { useParams, useSearchParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { Further } from '#web/ui/further.tsx';
import { Grid, Prose, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { programmePageDocument, programmePartsDocument } from './programme.documents.ts';
import styles from './public.module.css';
import { StageTimeline } from './stage-timeline.tsx';

type Programme = NonNullable<ResultOf<typeof programmePageDocument>['programmeByCode']>;

/** A model without a version is the platform's own, which the library does not hold. */
const partsOf = ({ id, modelVersionId }: Programme, search: URLSearchParams) => ({
  id,
  modelVersionId: modelVersionId ?? '',
  after: search.get('challenges'),
});

export async function load({ api, params, localized, url }: PageInput) {
  const { programmeByCode: programme } = await api.ask(programmePageDocument, { code: params.code ?? '' });
  if (!programme) return notFound();
  await api.ask(programmePartsDocument, partsOf(programme, url.searchParams));
  return {
    title: localized(programme.name),
    description: localized(programme.summary),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      '@id': `${url.origin}${url.pathname}`,
      name: localized(programme.name),
      description: localized(programme.summary),
      serviceType: 'Innovation challenge programme',
      availableLanguage: ['he', 'ar', 'en'],
      ...(programme.operator && {
        serviceOperator: { '@type': 'GovernmentOrganization', name: localized(programme.operator.name) },
      }),
    },
  };
}

/** A programme as everybody may see it: when what happens, by which rules, and its challenges. */
export function Page() {
  const { code = '' } = useParams();
  const { programmeByCode: programme } = useAsk(programmePageDocument, { code });
  return programme && <Shown programme={programme} />;
}

function Shown({ programme }: { readonly programme: Programme }) {
  const t = useText();
  const locale = useLocale();
  const [search] = useSearchParams();
  const { challenges, programmeRun, programmeModelVersion } = useAsk(
    programmePartsDocument,
    partsOf(programme, search),
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.challenges'), to: `/${locale}` }]}
        meta={
          <Tag tone={programme.state === 'OPEN' ? 'good' : undefined}>
            {t(`programme_state.${programme.state}`)}
          </Tag>
        }
        title={<Localized text={programme.name} />}
        lead={<Localized text={programme.summary} />}
      />
      <div className={styles.sections}>
        {programme.cancellationReason && (
          <Notice tone="warn">
            <p dir="auto">{programme.cancellationReason}</p>
          </Notice>
        )}
        <Stack as="section" aria-labelledby="stages">
          <h2 id="stages">{t('programme.stages')}</h2>
          <StageTimeline
            zone={programme.zone}
            stages={
              programmeRun?.stages.flatMap(({ stageId, name, opensAt, closesAt }) =>
                opensAt && closesAt
                  ? [{ id: stageId, name: <Localized text={name} />, startsAt: opensAt, endsAt: closesAt }]
                  : [],
              ) ??
              programme.stages.map(({ kind, startsAt, endsAt }) => ({
                id: kind,
                name: t(`stage_kind.${kind}`),
                startsAt,
                endsAt,
              }))
            }
          />
        </Stack>
        <Stack as="section" aria-labelledby="rules">
          <h2 id="rules">{t('programme.rules')}</h2>
          {programmeModelVersion && (
            <Prose>
              <h3>
                <Localized text={programmeModelVersion.name} />
              </h3>
              <p>
                <Localized text={programmeModelVersion.summary} />
              </p>
            </Prose>
          )}
          <Rules programme={programme} />
        </Stack>
        <Stack as="section" aria-labelledby="challenges">
          <h2 id="challenges">{t('challenges.title')}</h2>
          {challenges.nodes.length === 0 ? (
            <Empty>{t('programme.no_challenges')}</Empty>
          ) : (
            <Grid as="ul">
              {challenges.nodes.map((challenge) => (
                <ChallengeCard key={challenge.id} challenge={challenge} />
              ))}
            </Grid>
          )}
          <Further page={challenges.pageInfo} name="challenges" at="challenges" />
        </Stack>
      </div>
    </>
  );
}

function Rules({ programme: { rules, operator, code } }: { readonly programme: Programme }) {
  const t = useText();
  const { number } = useFormats();
  const { minimumPassingScore, standstillDays } = rules;
  return (
    <Facts
      facts={[
        { term: t('programme.operator'), value: operator && <Localized text={operator.name} /> },
        { term: t('programme.code'), value: <bdi>{code}</bdi> },
        { term: t('programme.reviewers'), value: number(rules.reviewersPerSubmission) },
        { term: t('programme.awards'), value: number(rules.awards) },
        {
          term: t('programme.passing'),
          value: minimumPassingScore !== null && t('programme.passing_of', { score: minimumPassingScore }),
        },
        {
          term: t('programme.standstill'),
          value: standstillDays !== null && t('programme.days', { count: standstillDays }),
        },
      ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
    />
  );
}
