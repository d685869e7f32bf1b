import {
  type Candidate,
  classesOf,
  type Precedence,
  type Scored,
  type Tie,
} from './selection-order.rules.js';

/** One step of the matching, kept as evidence. */
export interface MatchStep {
  /** Whose application it is. */
  readonly groupId: string;
  readonly candidateId: string;
  readonly challengeId: string | null;
  readonly outcome: 'held' | 'refused';
  /** Who lost the place that was held until now. */
  readonly displaced: string | null;
}

export interface MatchTerms {
  /** How many applications of one start-up may be selected. */
  readonly perTeam: number;
  /** Places of one challenge; null without a limit. */
  readonly perChallenge: number | null;
  /** Selected before: they count for their start-ups and challenges. */
  readonly already: readonly Candidate[];
}

export interface Matching {
  readonly selected: readonly Scored[];
  readonly steps: readonly MatchStep[];
  /** While there is one, nothing is selected. */
  readonly ties: readonly Tie[];
}

/**
 * At most `perTeam` selections for a start-up that answers several challenges: deferred acceptance with the start-ups
 * proposing by their wishes and the challenges holding the best of those who ask (Gale & Shapley 1962; with places,
 * Roth & Sotomayor 1990, ch. 5). The result is stable, and no start-up can do better in any stable one. Equals at
 * the end of a challenge's places, and wishes that were not stated, come back as ties.
 */
export function matchOncePerTeam(
  fit: readonly Scored[],
  terms: MatchTerms,
  precedence: Precedence = [],
): Matching {
  const wishes = new Map<string, Scored[]>();
  for (const own of fit) wishes.set(own.groupId, [...(wishes.get(own.groupId) ?? []), own]);
  const unstated = [...wishes.values()].flatMap((own) => unclearWish(own, terms.perTeam, precedence));
  if (unstated.length > 0) return { selected: [], steps: [], ties: unstated };
  for (const [groupId, own] of wishes) wishes.set(groupId, inOrderOfWish(own, precedence));
  return propose(wishes, terms, precedence);
}

function propose(wishes: ReadonlyMap<string, Scored[]>, terms: MatchTerms, precedence: Precedence): Matching {
  const held = new Map<string | null, Scored[]>();
  const steps: MatchStep[] = [];
  const refused = new Set<Scored>();
  const isHeld = (own: Scored) => held.get(own.challengeId)?.includes(own) ?? false;
  // Whoever proposes first makes no difference to the result; a fixed order makes the record the same every time.
  const groups = [...wishes.keys()].sort();
  for (
    let next = nextOf(groups, wishes, terms, refused, isHeld);
    next;
    next = nextOf(groups, wishes, terms, refused, isHeld)
  ) {
    const { groupId, id: candidateId, challengeId } = next;
    const asking = [...(held.get(challengeId) ?? []), next];
    const places = terms.perChallenge;
    const left = places === null ? null : places - heldBefore(terms, 'challengeId', challengeId);
    const last = overflow(asking, left, precedence);
    if (last.length > 1)
      return {
        selected: [],
        steps,
        ties: [{ kind: 'selection', ids: last.map(({ id }) => id).sort(), places: last.length - 1 }],
      };
    const [loser] = last;
    held.set(
      challengeId,
      asking.filter((own) => own !== loser),
    );
    if (loser) refused.add(loser);
    steps.push({
      ...{ groupId, candidateId, challengeId },
      outcome: loser === next ? 'refused' : 'held',
      displaced: loser && loser !== next ? loser.id : null,
    });
  }
  return { selected: [...held.values()].flat(), steps, ties: [] };
}

/** The best wish not yet tried of the first start-up that still has selections open. */
function nextOf(
  groups: readonly string[],
  wishes: ReadonlyMap<string, Scored[]>,
  terms: MatchTerms,
  refused: ReadonlySet<Scored>,
  isHeld: (own: Scored) => boolean,
): Scored | undefined {
  for (const group of groups) {
    const own = wishes.get(group) ?? [];
    if (heldBefore(terms, 'groupId', group) + own.filter(isHeld).length >= terms.perTeam) continue;
    const next = own.find((wish) => !refused.has(wish) && !isHeld(wish));
    if (next) return next;
  }
  return undefined;
}

const heldBefore = (
  { already }: MatchTerms,
  field: 'groupId' | 'challengeId',
  value: string | null,
): number => already.filter((own) => own[field] === value).length;

/** Nobody while there is room; else the one who stands last, or all who stand last as equals. */
function overflow(asking: readonly Scored[], places: number | null, precedence: Precedence): Scored[] {
  return places === null || asking.length <= places ? [] : (classesOf(asking, precedence).at(-1) ?? []);
}

const inOrderOfWish = (own: readonly Scored[], precedence: Precedence): Scored[] =>
  [...own].sort((a, b) => wishOf(a, precedence) - wishOf(b, precedence));

/** What the start-up stated counts first, then what a person had to put into an order; the rest comes last. */
function wishOf({ id, preference }: Scored, precedence: Precedence): number {
  if (preference !== null) return preference;
  const place = precedence.indexOf(id);
  return place < 0 ? Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER / 2 + place;
}

/** Applications of one start-up whose order is not known although it may matter. */
function unclearWish(own: readonly Scored[], perTeam: number, precedence: Precedence): Tie[] {
  if (own.length <= perTeam) return [];
  const order = own.map((one) => wishOf(one, precedence));
  const unclear = own.filter((_, index) => order.filter((other) => other === order[index]).length > 1);
  if (unclear.length === 0) return [];
  return [{ kind: 'preference', ids: unclear.map(({ id }) => id).sort(), places: perTeam }];
}
