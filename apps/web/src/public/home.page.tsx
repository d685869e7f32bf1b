import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { openChallengesDocument } from './public.documents.ts';

const QUESTION = { first: 24, after: null };

export async function load({ api, t }: PageInput) {
  await api.ask(openChallengesDocument, QUESTION);
  return { title: t('home.title'), description: t('home.lead') };
}

/** The front door: what is open now. */
export function Page() {
  const t = useText();
  const { challenges } = useAsk(openChallengesDocument, QUESTION);
  return (
    <>
      <PageHeader title={t('home.title')} lead={t('home.lead')} />
      <Stack as="section" aria-labelledby="open">
        <h2 id="open">{t('home.open')}</h2>
        {challenges.nodes.length === 0 ? (
          <Empty>{t('home.none')}</Empty>
        ) : (
          <Grid as="ul">
            {challenges.nodes.map((challenge) => (
              <ChallengeCard key={challenge.id} challenge={challenge} />
            ))}
          </Grid>
        )}
      </Stack>
    </>
  );
}
