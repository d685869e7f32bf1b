import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { cursorOf, InvalidCursorError, type Page, type PageRequest, valuesOfCursor } from '#libs/database';
import { unwrap } from '#libs/kernel';
import {
  type BoxHit,
  type BrowsedDocument,
  type EngineName,
  type FacetCount,
  SearchAudiences,
  SearchIndex,
} from '#libs/search';
import { SOLUTION_KIND, STARTUP_KIND } from '#libs/startups';
import { CHALLENGE_KIND } from './challenge.search.js';
import { MENTOR_KIND } from './mentors.service.js';
import { maySearch } from './search-audience.policy.js';
import { type BoxFilter, type BoxKind, conditionsOf, facetsOf } from './search-box.rules.js';

const INDEXED_AS: Readonly<Record<BoxKind, string>> = {
  CHALLENGE: CHALLENGE_KIND,
  STARTUP: STARTUP_KIND,
  SOLUTION: SOLUTION_KIND,
  MENTOR: MENTOR_KIND,
};

/** Values of one facet that are told. */
const MOST_VALUES = 50;

export interface BoxRequest {
  readonly kind: BoxKind;
  readonly text: string;
  readonly filter: BoxFilter;
}

/** What was found, and what was counted among all that matches. */
export interface BoxResults extends Page<BrowsedDocument> {
  readonly facets: readonly { readonly name: string; readonly values: readonly FacetCount[] }[];
  /** Which engine answered. */
  readonly engine: EngineName;
}

const NOTHING: Omit<Awaited<ReturnType<SearchIndex['browse']>>, 'engine'> = {
  hits: [],
  hasNext: false,
  total: 0,
  facets: {},
  stems: [],
};

const ORDER = [
  { expression: 'score', direction: 'DESC' as const, valueOf: ({ score }: BoxHit) => score },
  { expression: 'id', direction: 'ASC' as const, valueOf: ({ id }: BoxHit) => id },
];

/**
 * The search box over the kinds that are declared for a viewer. Nothing else is in the index: a draft, a
 * submission or a review can be neither counted, marked nor suggested.
 */
@Injectable()
export class SearchBoxService {
  constructor(
    private readonly index: SearchIndex,
    private readonly audiences: SearchAudiences,
  ) {}

  /** @throws RuleError `input.invalid` for a condition that the kind cannot have. */
  async search(actor: Actor, request: BoxRequest, page: PageRequest): Promise<BoxResults> {
    const facets = facetsOf(request.kind);
    const query = queryOf(request);
    const after = page.after ? { after: hitOf(page.after) } : {};
    const found = this.isFor(actor, request.kind)
      ? await this.index.browse({ ...query, ...after, facets, first: page.first })
      : { ...NOTHING, engine: (await this.index.status()).engine };
    return {
      nodes: [...found.hits],
      hasNextPage: found.hasNext,
      cursorOf: (hit) => cursorOf(hit, ORDER),
      count: async () => found.total,
      engine: found.engine,
      facets: facets.map((name) => ({ name, values: (found.facets[name] ?? []).slice(0, MOST_VALUES) })),
    };
  }

  /** Ways to finish or mend what was typed, each of which finds something that the actor may see. */
  async suggest(actor: Actor, request: BoxRequest, first: number): Promise<string[]> {
    const query = queryOf(request);
    return this.isFor(actor, request.kind) ? this.index.suggest({ ...query, first }) : [];
  }

  private isFor(actor: Actor, kind: BoxKind): boolean {
    return maySearch(this.audiences.of(INDEXED_AS[kind]), actor);
  }
}

const queryOf = ({ kind, text, filter }: BoxRequest) => ({
  kind: INDEXED_AS[kind],
  text,
  ...unwrap(conditionsOf(kind, filter)),
});

/** @throws InvalidCursorError */
function hitOf(cursor: string): BoxHit {
  const [score, id] = valuesOfCursor(cursor, ORDER.length);
  if (typeof score !== 'number' || typeof id !== 'string') throw new InvalidCursorError();
  return { id, score };
}
