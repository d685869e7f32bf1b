import { useSearchParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Further } from '#web/ui/further.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { CaseStudy } from './case-study.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { caseStudiesDocument, resultsDocument } from './public.documents.ts';
import styles from './public.module.css';

const questionsOf = (search: URLSearchParams) => ({
  studies: { first: 6, after: search.get('studies'), challengeId: null },
  results: { after: search.get('after') },
});

export async function load({ api, t, url }: PageInput) {
  const { studies, results } = questionsOf(url.searchParams);
  await Promise.all([api.ask(caseStudiesDocument, studies), api.ask(resultsDocument, results)]);
  return { title: t('results.title'), description: t('results.lead'), feed: t('home.feed') };
}

/** What became of the challenges whose submissions have ended, as far as everybody may know it. */
export function Page() {
  const t = useText();
  const [search] = useSearchParams();
  const { decided, evaluated } = useAsk(resultsDocument, questionsOf(search).results);
  return (
    <>
      <PageHeader title={t('results.title')} lead={t('results.lead')} />
      <div className={styles.sections}>
        <Studies />
        <Stack as="section" aria-labelledby="decided">
          <h2 id="decided">{t('results.decided')}</h2>
          {decided.nodes.length === 0 ? (
            <Empty>{t('results.none')}</Empty>
          ) : (
            <Grid as="ul">
              {decided.nodes.map((challenge) => (
                <ChallengeCard key={challenge.id} challenge={challenge} />
              ))}
            </Grid>
          )}
          <Further page={decided.pageInfo} name="after" />
        </Stack>
        {evaluated.nodes.length > 0 && (
          <Stack as="section" aria-labelledby="evaluated">
            <h2 id="evaluated">{t('results.evaluated')}</h2>
            <Grid as="ul">
              {evaluated.nodes.map((challenge) => (
                <ChallengeCard key={challenge.id} challenge={challenge} />
              ))}
            </Grid>
          </Stack>
        )}
      </div>
    </>
  );
}

/** What pilots have shown, with figures; nothing is said of those that still run. */
function Studies() {
  const t = useText();
  const [search] = useSearchParams();
  const { caseStudies } = useAsk(caseStudiesDocument, questionsOf(search).studies);
  return (
    <Stack as="section" aria-labelledby="studies">
      <h2 id="studies">{t('results.studies')}</h2>
      {caseStudies.nodes.length === 0 ? (
        <Empty>{t('results.no_studies')}</Empty>
      ) : (
        <Grid min="28rem">
          {caseStudies.nodes.map((study) => (
            <CaseStudy key={study.id} study={study} />
          ))}
        </Grid>
      )}
      <Further page={caseStudies.pageInfo} name="studies" />
    </Stack>
  );
}
