import { ok, type Result, refuse, type Violation } from '#libs/kernel';

/** What the search box looks through. */
export type BoxKind = 'CHALLENGE' | 'STARTUP' | 'SOLUTION' | 'MENTOR';

interface TimeSpan {
  readonly startsAt?: Date | null;
  readonly endsAt?: Date | null;
}

/** What a hit must have; lists take any one of their values. */
export interface BoxFilter {
  readonly states?: readonly string[] | null;
  readonly tags?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly ministryIds?: readonly string[] | null;
  readonly organisationIds?: readonly string[] | null;
  readonly minimumTrl?: number | null;
  readonly maximumTrl?: number | null;
  readonly opens?: TimeSpan | null;
  readonly closes?: TimeSpan | null;
}

interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

export interface BoxConditions {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, NumberRange>>;
}

interface KindRules {
  /** Facets by the condition that asks for them; a condition that is not here means nothing for the kind. */
  readonly facets: Readonly<Partial<Record<keyof BoxFilter, string>>>;
  readonly level: string | undefined;
  readonly hasTimes: boolean;
  /** Facets whose values are counted, in the order in which they are shown. */
  readonly counted: readonly string[];
}

const RULES: Readonly<Record<BoxKind, KindRules>> = {
  CHALLENGE: {
    facets: {
      states: 'state',
      tags: 'tag',
      languages: 'language',
      countries: 'country',
      ministryIds: 'ministry',
    },
    level: 'minimumTrl',
    hasTimes: true,
    counted: ['state', 'tag', 'language', 'country'],
  },
  STARTUP: {
    facets: { tags: 'tag', languages: 'language', countries: 'country' },
    level: 'trl',
    hasTimes: false,
    counted: ['tag', 'language', 'country'],
  },
  SOLUTION: {
    facets: { tags: 'tag', languages: 'language', organisationIds: 'organisation' },
    level: 'trl',
    hasTimes: false,
    counted: ['tag', 'language'],
  },
  MENTOR: {
    facets: { tags: 'tag', languages: 'language', countries: 'country' },
    level: undefined,
    hasTimes: false,
    counted: ['tag', 'language', 'country'],
  },
};

export const facetsOf = (kind: BoxKind): readonly string[] => RULES[kind].counted;

/**
 * What a document must have to be found. A condition that the kind cannot have is refused, so that nobody takes an empty
 * list for an answer.
 */
export function conditionsOf(kind: BoxKind, filter: BoxFilter): Result<BoxConditions> {
  const { facets, level, hasTimes } = RULES[kind];
  const { minimumTrl, maximumTrl, opens, closes, ...lists } = filter;
  const where: Record<string, readonly string[]> = {};
  const ranges: Record<string, NumberRange> = {};
  const meaningless: string[] = [];
  for (const [name, values] of Object.entries(lists)) {
    const facet = facets[name as keyof BoxFilter];
    if (values && facet) where[facet] = values;
    else if (values) meaningless.push(name);
  }
  for (const [name, bound, number] of [
    ['minimumTrl', 'min', minimumTrl],
    ['maximumTrl', 'max', maximumTrl],
  ] as const)
    if (isGiven(number) && level) ranges[level] = { ...ranges[level], [bound]: number };
    else if (isGiven(number)) meaningless.push(name);
  for (const [name, span] of Object.entries({ opens, closes }))
    if (span && hasTimes) ranges[`${name}At`] = instants(span);
    else if (span) meaningless.push(name);
  return meaningless.length === 0
    ? ok({ where, ranges })
    : refuse(...meaningless.map((name): Violation => ({ code: 'input.invalid', path: ['filter', name] })));
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** From the start on, and before the end. */
const instants = ({ startsAt, endsAt }: TimeSpan): NumberRange => ({
  ...(startsAt ? { min: startsAt.getTime() } : {}),
  ...(endsAt ? { max: endsAt.getTime() - 1 } : {}),
});
