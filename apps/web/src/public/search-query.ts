import type { VariablesOf } from '#web/api/graphql.ts';
import type { searchDocument } from './search.documents.ts';

type Variables = VariablesOf<typeof searchDocument>;
type Filter = NonNullable<Variables['filter']>;

export const KINDS = ['CHALLENGE', 'SOLUTION', 'STARTUP'] as const;
type Kind = (typeof KINDS)[number];

/** Facets as the API names them, and the parameters of the address that choose among them. */
export const FACETS = ['state', 'tag', 'language', 'country'] as const;
export type Facet = (typeof FACETS)[number];

const isKind = (text: string | null): text is Kind => KINDS.includes(text as Kind);

/** What is looked for, read from the address: it can be kept, sent, and gone back to. */
export interface SearchQuery {
  readonly text: string;
  readonly kind: Kind;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly after: string | null;
}

export function queryOf(search: URLSearchParams): SearchQuery {
  const kind = search.get('kind')?.toUpperCase() ?? null;
  return {
    text: search.get('q')?.trim().slice(0, 200) ?? '',
    kind: isKind(kind) ? kind : 'CHALLENGE',
    chosen: {
      state: search.getAll('state'),
      tag: search.getAll('tag'),
      language: search.getAll('language'),
      country: search.getAll('country'),
    },
    after: search.get('after'),
  };
}

const some = (values: readonly string[]) => (values.length > 0 ? [...values] : null);

export function filterOf({ chosen, kind }: SearchQuery): Filter {
  return {
    states: kind === 'CHALLENGE' ? (some(chosen.state) as Filter['states']) : null,
    tags: some(chosen.tag),
    languages: some(chosen.language),
    countries: kind === 'SOLUTION' ? null : some(chosen.country),
  };
}

export const variablesOf = (query: SearchQuery): Variables => ({
  kind: query.kind,
  text: query.text || null,
  filter: filterOf(query),
  first: 20,
  after: query.after,
});

/** The address of the same search with one value of a facet more, or less. */
export function toggled(search: URLSearchParams, facet: Facet, value: string): string {
  const next = new URLSearchParams(search);
  const had = next.getAll(facet);
  next.delete(facet);
  for (const each of had.filter((one) => one !== value)) next.append(facet, each);
  if (!had.includes(value)) next.append(facet, value);
  next.delete('after');
  return `?${next}`;
}

/** The address of the same search with some parameters replaced. */
export function replaced(search: URLSearchParams, values: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return `?${next}`;
}
