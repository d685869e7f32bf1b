import { Link, useSearchParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { ChallengeCard } from './challenge-card.tsx';
import { challengesDocument } from './public.documents.ts';
import styles from './public.module.css';

/** What can be chosen in the address, `?state=decided`, and what it stands for. */
const SHOWN = {
  open: 'PUBLISHED',
  evaluated: 'IN_EVALUATION',
  decided: 'DECIDED',
  cancelled: 'CANCELLED',
  all: null,
} as const;

type Shown = keyof typeof SHOWN;

function questionOf(search: URLSearchParams) {
  const asked = search.get('state') ?? 'open';
  const shown: Shown = asked in SHOWN ? (asked as Shown) : 'open';
  const state = SHOWN[shown];
  return {
    shown,
    variables: {
      first: 24,
      after: search.get('after'),
      filter: state && { state },
      order: shown === 'open' ? ('CLOSING_SOON' as const) : ('NEWEST' as const),
    },
  };
}

export async function load({ api, t, url }: PageInput) {
  await api.ask(challengesDocument, questionOf(url.searchParams).variables);
  return { title: t('challenges.title'), description: t('challenges.lead'), feed: t('home.feed') };
}

/** Every public challenge, by where it stands. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const [search] = useSearchParams();
  const { shown, variables } = questionOf(search);
  const { challenges } = useAsk(challengesDocument, variables);
  const { hasNextPage, endCursor } = challenges.pageInfo;
  return (
    <>
      <PageHeader title={t('challenges.title')} lead={t('challenges.lead')} />
      <Stack gap={5}>
        <nav className={styles.tabs} aria-label={t('challenges.by_state')}>
          {(Object.keys(SHOWN) as Shown[]).map((each) => (
            <Link
              key={each}
              to={`/${locale}/challenges?state=${each}`}
              aria-current={each === shown ? 'page' : undefined}
            >
              {t(`challenges.${each}`)}
            </Link>
          ))}
        </nav>
        <p className={styles.quiet}>{t('challenges.count', { count: challenges.totalCount })}</p>
        {challenges.nodes.length === 0 ? (
          <Empty>{t('challenges.none')}</Empty>
        ) : (
          <Grid as="ul">
            {challenges.nodes.map((challenge) => (
              <ChallengeCard key={challenge.id} challenge={challenge} />
            ))}
          </Grid>
        )}
        <Row>
          {hasNextPage && endCursor && (
            <ButtonLink to={`?state=${shown}&after=${encodeURIComponent(endCursor)}`}>
              {t('list.more')}
            </ButtonLink>
          )}
          {variables.after && <Link to={`?state=${shown}`}>{t('list.first')}</Link>}
        </Row>
      </Stack>
    </>
  );
}
