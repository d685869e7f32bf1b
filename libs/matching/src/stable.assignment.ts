/** Which side of a stable assignment is served first; the other gets the worst that is stable for it. */
export type FavouredSide = 'STARTUP' | 'MENTOR';

/** A mentor as one side: whom the mentor takes, and how many of them. */
export interface MentorSide {
  /** Start-ups, the best first; whoever is not in the list is not acceptable. */
  readonly ranked: readonly string[];
  /** Start-ups at most, 0 or more. */
  readonly places: number;
}

/** Two sides that rank each other: start-ups, each for one mentor, and mentors with places for several. */
export interface TwoSides {
  /** Whom each start-up takes, the best first; whoever is not in the list is not acceptable. */
  readonly startups: ReadonlyMap<string, readonly string[]>;
  readonly mentors: ReadonlyMap<string, MentorSide>;
}

/** A list of those who take each other, the best first, with the place of each in it. */
interface Order {
  readonly ids: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Both sides without those whom the other side does not take. */
interface Market {
  readonly startups: ReadonlyMap<string, Order>;
  readonly mentors: ReadonlyMap<string, Order & { readonly places: number }>;
}

/**
 * Pairs start-ups with mentors so that nobody has a reason to go behind the back of the others: no start-up and mentor
 * both prefer each other to what they got (a place that stays free counts as worse than anybody in the list), and
 * nobody is paired with somebody who is not in the own list.
 *
 * Deferred acceptance for many to one (D. Gale, L. S. Shapley, "College Admissions and the Stability of Marriage",
 * American Mathematical Monthly 69, 1962), which needs no more steps than the lists have entries. Of all stable
 * assignments it finds the one that is best for every single member of the favoured side. When start-ups are favoured,
 * no start-up gains by stating another order than its own (A. E. Roth, "The College Admissions Problem Is Not
 * Equivalent to the Marriage Problem", Journal of Economic Theory 36, 1985); for mentors with several places no rule has
 * that property. Whoever favours, the same start-ups are paired, every mentor fills as many places, and a mentor with a
 * place to spare gets the same start-ups (the rural hospitals theorem: A. E. Roth, M. Sotomayor, "Two-Sided Matching",
 * Cambridge 1990, chapter 5).
 *
 * @param sides lists without repetitions; ids that the other side does not have are passed over.
 * @returns the mentor of each start-up that has one, by the ids of the start-ups in ascending order. The order in which
 *   the sides are given makes no difference: the favoured side's best assignment is unique.
 */
export function stablePairs(sides: TwoSides, favoured: FavouredSide): ReadonlyMap<string, string> {
  const market = marketOf(sides);
  const pairs = favoured === 'STARTUP' ? startupsAsk(market) : mentorsAsk(market);
  return new Map([...pairs].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function marketOf({ startups, mentors }: TwoSides): Market {
  const takers = new Map([...startups].map(([id, ids]) => [id, new Set(ids)]));
  const givers = new Map([...mentors].map(([id, { ranked }]) => [id, new Set(ranked)]));
  return {
    startups: new Map(
      [...startups].map(([id, ids]) => [id, orderOf(ids.filter((mentor) => givers.get(mentor)?.has(id)))]),
    ),
    mentors: new Map(
      [...mentors].map(([id, { ranked, places }]) => [
        id,
        { ...orderOf(ranked.filter((startup) => takers.get(startup)?.has(id))), places },
      ]),
    ),
  };
}

const orderOf = (ids: readonly string[]): Order => ({
  ids,
  placeOf: new Map(ids.map((id, place) => [id, place])),
});

/** Who stands at a place of no list stands after everybody. */
const placeIn = (order: Order | undefined, id: string): number => order?.placeOf.get(id) ?? Infinity;

/** Each start-up asks down its list; a mentor keeps the best who asked, as many as there are places. */
function startupsAsk({ startups, mentors }: Market): Map<string, string> {
  const kept = new Map<string, string[]>([...mentors.keys()].map((id) => [id, []]));
  const asked = new Map<string, number>();
  const waiting = [...startups.keys()];
  for (let startup = waiting.pop(); startup !== undefined; startup = waiting.pop()) {
    const next = asked.get(startup) ?? 0;
    const mentor = startups.get(startup)?.ids[next];
    if (mentor === undefined) continue;
    asked.set(startup, next + 1);
    const order = mentors.get(mentor);
    const those = kept.get(mentor) ?? [];
    those.push(startup);
    those.sort((one, other) => placeIn(order, one) - placeIn(order, other));
    const refused = those.length > (order?.places ?? 0) ? those.pop() : undefined;
    if (refused !== undefined) waiting.push(refused);
  }
  return new Map([...kept].flatMap(([mentor, those]) => those.map((startup) => [startup, mentor] as const)));
}

/** Each mentor with a free place asks down the list; a start-up keeps the best who asked. */
function mentorsAsk({ startups, mentors }: Market): Map<string, string> {
  const kept = new Map<string, string>();
  const asked = new Map<string, number>();
  const free = new Map([...mentors].map(([id, { places }]) => [id, places]));
  const waiting = [...mentors.keys()];
  for (let mentor = waiting.pop(); mentor !== undefined; mentor = waiting.pop()) {
    const next = asked.get(mentor) ?? 0;
    const places = free.get(mentor) ?? 0;
    const startup = mentors.get(mentor)?.ids[next];
    if (startup === undefined || places === 0) continue;
    asked.set(mentor, next + 1);
    // The same mentor goes on until there is no free place, or nobody left to ask.
    waiting.push(mentor);
    const rival = kept.get(startup);
    const order = startups.get(startup);
    if (rival !== undefined && placeIn(order, rival) < placeIn(order, mentor)) continue;
    kept.set(startup, mentor);
    free.set(mentor, places - 1);
    if (rival === undefined) continue;
    free.set(rival, (free.get(rival) ?? 0) + 1);
    waiting.push(rival);
  }
  return kept;
}
