import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { resultsDocument } from './public.documents.ts';
import styles from './public.module.css';

export async function load({ api, t }: PageInput) {
  await api.ask(resultsDocument, {});
  return { title: t('results.title'), description: t('results.lead') };
}

/** What became of the challenges whose submissions have ended, as far as everybody may know it. */
export function Page() {
  const t = useText();
  const { decided, evaluated } = useAsk(resultsDocument, {});
  return (
    <>
      <PageHeader title={t('results.title')} lead={t('results.lead')} />
      <div className={styles.sections}>
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
