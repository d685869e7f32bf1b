import { Link } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { homeDocument } from './public.documents.ts';
import styles from './public.module.css';

export async function load({ api, t, url }: PageInput) {
  await api.ask(homeDocument, {});
  return {
    title: t('home.title'),
    description: t('home.lead'),
    feed: t('home.feed'),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: t('brand'),
      description: t('home.lead'),
      inLanguage: api.locale,
      url: `${url.origin}/${api.locale}`,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${url.origin}/${api.locale}/search?q={words}`,
        'query-input': 'required name=words',
      },
    },
  };
}

/** The front door: what is open now, how it goes on, and what has ended. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <PageHeader
        title={t('home.title')}
        lead={t('home.lead')}
        actions={
          <Row>
            <ButtonLink kind="primary" to={`/${locale}/challenges`}>
              {t('home.see_challenges')}
            </ButtonLink>
            <ButtonLink to={`/${locale}/search`}>{t('home.search')}</ButtonLink>
          </Row>
        }
      />
      <div className={styles.sections}>
        <Open />
        <Steps />
        <Ended />
        <Programmes />
      </div>
    </>
  );
}

function Open() {
  const t = useText();
  const locale = useLocale();
  const { open } = useAsk(homeDocument, {});
  return (
    <Stack as="section" aria-labelledby="open">
      <div className={styles.heading}>
        <h2 id="open">{t('home.open')}</h2>
        {open.totalCount > open.nodes.length && (
          <Link to={`/${locale}/challenges`}>{t('home.all_open', { count: open.totalCount })}</Link>
        )}
      </div>
      {open.nodes.length === 0 ? (
        <Empty>{t('home.none')}</Empty>
      ) : (
        <Grid as="ul">
          {open.nodes.map((challenge) => (
            <ChallengeCard key={challenge.id} challenge={challenge} />
          ))}
        </Grid>
      )}
    </Stack>
  );
}

function Steps() {
  const t = useText();
  return (
    <Stack as="section" aria-labelledby="steps">
      <h2 id="steps">{t('home.how')}</h2>
      <ol className={styles.steps}>
        {(['1', '2', '3'] as const).map((step) => (
          <li key={step}>
            <h3>{t(`home.step_${step}`)}</h3>
            <p>{t(`home.step_text_${step}`)}</p>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

/** Those whose window has closed; nothing when there are none yet. */
function Ended() {
  const t = useText();
  const locale = useLocale();
  const ended = useAsk(homeDocument, {}).all.nodes.filter(({ state }) => state !== 'PUBLISHED');
  if (ended.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="ended">
      <div className={styles.heading}>
        <h2 id="ended">{t('home.ended')}</h2>
        <Link to={`/${locale}/results`}>{t('home.results')}</Link>
      </div>
      <Grid as="ul">
        {ended.slice(0, 6).map((challenge) => (
          <ChallengeCard key={challenge.id} challenge={challenge} />
        ))}
      </Grid>
    </Stack>
  );
}

function Programmes() {
  const t = useText();
  const locale = useLocale();
  const { nodes } = useAsk(homeDocument, {}).programmes;
  if (nodes.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="programmes">
      <h2 id="programmes">{t('nav.programmes')}</h2>
      <Grid as="ul" min="26rem">
        {nodes.map(({ id, code, name, summary, operator }) => (
          <Card key={id} as="li">
            <h3>
              <CardLink to={`/${locale}/p/${code}`}>
                <Localized text={name} />
              </CardLink>
            </h3>
            <p>
              <Localized text={summary} />
            </p>
            <p className={styles.quiet}>
              <Localized text={operator?.name} />
            </p>
          </Card>
        ))}
      </Grid>
    </Stack>
  );
}
