import type { Violation } from '#libs/kernel';
import { type FavouredSide, type MentorSide, stablePairs } from './stable.assignment.js';

/** From where the order of a side comes: its own ranking, or how well both suit each other by their profiles. */
export type OrderBasis = 'RANKED' | 'SCORE';

/** Why somebody is not to be paired at all: by the own wish, or because it takes part no more. */
export type Absence = 'WANTS_NOBODY' | 'HAS_LEFT';

/** Why somebody has no partner. */
export type WhyUnpaired = Absence | 'NO_FREE_PLACE' | 'NOT_MUTUAL' | 'OTHERS_PREFERRED';

/** One who takes part in a round of mentoring. */
export interface Ranker {
  readonly id: string;
  /** The other side, the best first; whoever is left out is refused. Empty: ranked nobody. */
  readonly ranked: readonly string[];
  /** Null: is to be paired. */
  readonly absence: Absence | null;
}

/** What somebody answers in a round. */
export interface Ranking {
  readonly ranked: readonly string[];
  /** Wants nobody in this round. */
  readonly isAbstaining: boolean;
}

export interface MentoringSides {
  readonly startups: readonly Ranker[];
  readonly mentors: readonly (Ranker & { readonly freePlaces: number })[];
  /** How well the two suit each other, 0 to 1: the harmonic mean of what each side finds in the other. */
  readonly scoreOf: (startupId: string, mentorId: string) => number;
  /** Pairs that cannot be: they work for the same organisation, or work together already. */
  readonly isBarred: (startupId: string, mentorId: string) => boolean;
}

export interface ProposedPair {
  readonly organisationId: string;
  readonly mentorId: string;
  /** Place of the mentor in the order of the start-up, 1 for the first. */
  readonly startupRank: number;
  readonly startupBasis: OrderBasis;
  /** Place of the start-up in the order of the mentor, 1 for the first. */
  readonly mentorRank: number;
  readonly mentorBasis: OrderBasis;
  /** 0 to 1. */
  readonly score: number;
}

export interface PairingPlan {
  readonly pairs: readonly ProposedPair[];
  /** Everybody who got nobody, by id, start-ups and mentors. */
  readonly unpaired: ReadonlyMap<string, WhyUnpaired>;
}

interface Order {
  readonly ids: readonly string[];
  readonly basis: OrderBasis;
}

/**
 * What a ranking breaks. @param known those of the other side who take part.
 * @param path name of the input field.
 */
export function checkRanking(
  { ranked, isAbstaining }: Ranking,
  known: ReadonlySet<string>,
  path: string,
): Violation[] {
  const inField = (index: number) => [path, String(index)];
  const violations = ranked.flatMap((id, index): Violation[] => {
    if (!known.has(id)) return [{ code: 'input.unknown_id', path: inField(index) }];
    return ranked.indexOf(id) < index ? [{ code: 'mentoring.ranked_twice', path: inField(index) }] : [];
  });
  return isAbstaining && ranked.length > 0
    ? [...violations, { code: 'mentoring.wants_nobody', path: ['isAbstaining'] }]
    : violations;
}

/**
 * Pairs by the rankings, with the reason of each pair and why others got nobody.
 *
 * Whoever ranked takes those in the own ranking and nobody else. Whoever ranked nobody takes everybody with whom
 * something is shared by the profiles, and everybody who ranked them, in the order of the score; of equals the one who
 * ranked them higher comes first, then the lower id.
 */
export function planPairs(sides: MentoringSides, favoured: FavouredSide): PairingPlan {
  const { startups, mentors, scoreOf, isBarred } = sides;
  const ordersOfStartups = ordersOf(startups, mentors, scoreOf);
  const ordersOfMentors = ordersOf(mentors, startups, (mentor, startup) => scoreOf(startup, mentor));
  const idsOf = (orders: ReadonlyMap<string, Order>, id: string) => orders.get(id)?.ids ?? [];
  const lists = new Map(
    startups.map(({ id }) => [id, idsOf(ordersOfStartups, id).filter((mentor) => !isBarred(id, mentor))]),
  );
  const places = new Map(
    mentors.map(({ id, freePlaces }): [string, MentorSide] => {
      const ranked = idsOf(ordersOfMentors, id).filter((startup) => !isBarred(startup, id));
      return [id, { ranked, places: freePlaces }];
    }),
  );
  const mentorOf = stablePairs({ startups: lists, mentors: places }, favoured);
  return {
    pairs: [...mentorOf].map(([organisationId, mentorId]) => ({
      ...{ organisationId, mentorId, score: scoreOf(organisationId, mentorId) },
      startupRank: idsOf(ordersOfStartups, organisationId).indexOf(mentorId) + 1,
      startupBasis: ordersOfStartups.get(organisationId)?.basis ?? 'RANKED',
      mentorRank: idsOf(ordersOfMentors, mentorId).indexOf(organisationId) + 1,
      mentorBasis: ordersOfMentors.get(mentorId)?.basis ?? 'RANKED',
    })),
    unpaired: whoIsUnpaired(sides, lists, places, mentorOf),
  };
}

function ordersOf(
  side: readonly Ranker[],
  others: readonly Ranker[],
  scoreOf: (own: string, other: string) => number,
): ReadonlyMap<string, Order> {
  return new Map(side.map((own) => [own.id, orderOf(own, others, (other) => scoreOf(own.id, other))]));
}

function orderOf(own: Ranker, others: readonly Ranker[], scoreOf: (other: string) => number): Order {
  if (own.absence !== null) return { ids: [], basis: 'RANKED' };
  if (own.ranked.length > 0) return { ids: own.ranked, basis: 'RANKED' };
  const ranked = others
    .filter(({ absence }) => absence === null)
    .map((other) => ({ id: other.id, score: scoreOf(other.id), place: other.ranked.indexOf(own.id) }))
    .filter(({ score, place }) => score > 0 || place >= 0)
    .map((other) => ({ ...other, place: other.place < 0 ? Infinity : other.place }))
    .sort((one, other) => other.score - one.score || byPlace(one, other));
  return { ids: ranked.map(({ id }) => id), basis: 'SCORE' };
}

function byPlace(one: { id: string; place: number }, other: { id: string; place: number }): number {
  // Infinity minus itself is no number.
  if (one.place !== other.place) return one.place < other.place ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/**
 * By stability there is no other reason: whoever takes an unpaired start-up and is taken by it has only start-ups that
 * the mentor prefers, and no place left.
 */
function whoIsUnpaired(
  { startups, mentors }: MentoringSides,
  lists: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, MentorSide>,
  mentorOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, WhyUnpaired> {
  const busy = new Set(mentorOf.values());
  const freePlacesOf = new Map(mentors.map(({ id, freePlaces }) => [id, freePlaces]));
  const unpaired = new Map<string, WhyUnpaired>();
  for (const { id, absence } of startups) {
    if (mentorOf.has(id)) continue;
    const mutual = (lists.get(id) ?? []).filter((mentor) => places.get(mentor)?.ranked.includes(id));
    const hasPlace = mutual.some((mentor) => (freePlacesOf.get(mentor) ?? 0) > 0);
    unpaired.set(id, absence ?? whyOf(mutual.length > 0, hasPlace));
  }
  for (const { id, absence, freePlaces } of mentors) {
    if (busy.has(id)) continue;
    const isMutual = (places.get(id)?.ranked ?? []).some((startup) => lists.get(startup)?.includes(id));
    unpaired.set(id, absence ?? (freePlaces === 0 ? 'NO_FREE_PLACE' : whyOf(isMutual, true)));
  }
  return unpaired;
}

function whyOf(isMutual: boolean, hasPlace: boolean): WhyUnpaired {
  if (!isMutual) return 'NOT_MUTUAL';
  return hasPlace ? 'OTHERS_PREFERRED' : 'NO_FREE_PLACE';
}
