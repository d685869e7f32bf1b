import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { Form, Link, useSearchParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useApi, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './public.module.css';
import { SaveSearch } from './save-search.tsx';
import { searchDocument, suggestionsDocument } from './search.documents.ts';
import { Facets } from './search-facets.tsx';
import { Hit } from './search-hit.tsx';
import { FACETS, filterOf, KINDS, queryOf, replaced, type SearchQuery, variablesOf } from './search-query.ts';

export async function load({ api, t, url }: PageInput) {
  const query = queryOf(url.searchParams);
  const { search } = await api.ask(searchDocument, variablesOf(query));
  if (search.totalCount === 0 && query.text) await api.ask(suggestionsDocument, suggestionsFor(query));
  return { title: query.text ? `${query.text} · ${t('search.title')}` : t('search.title'), isPrivate: true };
}

const suggestionsFor = ({ kind, text }: SearchQuery) => ({ kind, text, filter: null });

/** Words in three languages, what they find, and how to narrow it down; all of it stands in the address. */
export function Page() {
  const t = useText();
  const [search] = useSearchParams();
  const query = queryOf(search);
  const answer = useAsk(searchDocument, variablesOf(query));
  return (
    <>
      <PageHeader title={t('search.title')} lead={t('search.lead')} />
      <Stack gap={5}>
        <SearchBox key={query.text} query={query} />
        <nav className={styles.tabs} aria-label={t('search.what')}>
          {KINDS.map((kind) => (
            <Link
              key={kind}
              to={replaced(new URLSearchParams(query.text && { q: query.text }), {
                kind: kind.toLowerCase(),
              })}
              aria-current={kind === query.kind ? 'page' : undefined}
            >
              {t(`search.kind_${kind}`)}
            </Link>
          ))}
        </nav>
        {answer.searchEngine.isDegraded && <Notice tone="warn">{t('search.degraded')}</Notice>}
        <Results query={query} answer={answer.search} />
      </Stack>
    </>
  );
}

function SearchBox({ query }: { readonly query: SearchQuery }) {
  const t = useText();
  const api = useApi();
  const id = useId();
  const [typed, setTyped] = useState(query.text);
  const asked = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...api.options(suggestionsDocument, { kind: query.kind, text: asked, filter: filterOf(query) }),
    enabled: asked.length > 1 && asked !== query.text,
  });
  return (
    <Form method="get" role="search" className={styles.search}>
      <div className={styles.box}>
        <label htmlFor={id}>{t('search.words')}</label>
        <input
          id={id}
          type="search"
          name="q"
          dir="auto"
          autoComplete="off"
          list={`${id}-suggestions`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={`${id}-suggestions`}>
          {data?.searchSuggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      </div>
      {query.kind !== 'CHALLENGE' && <input type="hidden" name="kind" value={query.kind.toLowerCase()} />}
      {FACETS.flatMap((facet) =>
        query.chosen[facet].map((value) => (
          <input key={facet + value} type="hidden" name={facet} value={value} />
        )),
      )}
      <Button kind="primary" type="submit">
        {t('search.find')}
      </Button>
    </Form>
  );
}

type Answer = ResultOf<typeof searchDocument>['search'];

function Results({ query, answer }: { readonly query: SearchQuery; readonly answer: Answer }) {
  const t = useText();
  const [search] = useSearchParams();
  const { hasNextPage, endCursor } = answer.pageInfo;
  return (
    <div className={styles.results}>
      <Facets facets={answer.facets} query={query} />
      <Stack>
        <Row>
          <p role="status">{t('search.count', { count: answer.totalCount })}</p>
          {query.kind === 'CHALLENGE' && <SaveSearch query={query} />}
        </Row>
        {answer.totalCount === 0 ? (
          <Nothing query={query} />
        ) : (
          <ul className={styles.hits}>
            {answer.nodes.map((hit, place) => (
              <Hit key={place} hit={hit} />
            ))}
          </ul>
        )}
        <Row>
          {hasNextPage && endCursor && (
            <ButtonLink to={replaced(search, { after: endCursor })}>{t('list.more')}</ButtonLink>
          )}
          {query.after && <Link to={replaced(search, { after: null })}>{t('list.first')}</Link>}
        </Row>
      </Stack>
    </div>
  );
}

/** Nothing was found: what was meant perhaps, and what to leave out. */
function Nothing({ query }: { readonly query: SearchQuery }) {
  const t = useText();
  const { data } = useQuery({
    ...useApi().options(suggestionsDocument, suggestionsFor(query)),
    enabled: query.text !== '',
  });
  const others = data?.searchSuggestions.filter((each) => each !== query.text) ?? [];
  return (
    <Empty>
      <Stack>
        <p>{query.text ? t('search.nothing', { text: query.text }) : t('search.nothing_here')}</p>
        {others.length > 0 && (
          <p>
            {t('search.did_you_mean')}{' '}
            {others.map((each) => (
              <Link key={each} to={`?q=${encodeURIComponent(each)}&kind=${query.kind.toLowerCase()}`}>
                <bdi>{each}</bdi>{' '}
              </Link>
            ))}
          </p>
        )}
        <p>
          <Link to={`?kind=${query.kind.toLowerCase()}`}>{t('search.everything')}</Link>
        </p>
      </Stack>
    </Empty>
  );
}
