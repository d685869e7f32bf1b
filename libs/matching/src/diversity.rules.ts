/** What the rule needs to know of a hit. */
export interface Diversifiable {
  /** 0 to 1. */
  readonly score: number;
  /** A first-time supplier or a small firm. */
  readonly isNewcomer: boolean;
}

export interface DiversityRule {
  /** Of the first k places at least ⌊share · k⌋ are for newcomers, 0 to 0.5. */
  readonly share: number;
  /** A newcomer is never lifted over a hit that is worth more than its own score divided by this, 0 to 1. */
  readonly floor: number;
}

/** A hit and both its places. */
export interface Placed<H> {
  readonly hit: H;
  /** Place by score alone, from 1. */
  readonly scoreRank: number;
  /** Place in the list, from 1. */
  readonly position: number;
  /** Why the two differ; null when the rule did not touch the hit. */
  readonly moved: 'LIFTED' | 'PASSED' | null;
}

/**
 * Half the score: what is lifted is still a match, not a token. At a floor of 1 nothing moves, at 0 anything can.
 */
export const DIVERSITY_FLOOR = 0.5;

/**
 * Keeps places for newcomers in each beginning of a list, against the pull of incumbency: whoever was chosen before has
 * the references by which it is found again. The greedy rule of S. C. Geyik, S. Ambler and K. Kenthapadi,
 * "Fairness-Aware Ranking in Search & Recommendation Systems with Application to LinkedIn Talent Search", KDD 2019
 * (DetGreedy with a minimum alone): place after place the best hit, unless the newcomers are fewer than their share,
 * then the best newcomer. Among newcomers and among the others the order by score stays.
 * @param ranked by score, the best first.
 */
export function diversify<H extends Diversifiable>(ranked: readonly H[], rule: DiversityRule): Placed<H>[] {
  const left = ranked.map((hit, index) => ({ hit, scoreRank: index + 1 }));
  const order: { hit: H; scoreRank: number; isLifted: boolean }[] = [];
  let newcomers = 0;
  while (left.length > 0) {
    // Without the small addend 0.3 · 10 would be 2.999…, and the third place would be lost.
    const wanted = Math.floor(rule.share * (order.length + 1) + 1e-9);
    const chosen = newcomers < wanted ? liftable(left, rule.floor) : 0;
    const [next] = left.splice(chosen, 1);
    if (!next) break;
    if (next.hit.isNewcomer) newcomers++;
    order.push({ ...next, isLifted: chosen > 0 });
  }
  return order.map(({ hit, scoreRank, isLifted }, index): Placed<H> => {
    const position = index + 1;
    const moved = isLifted ? 'LIFTED' : position > scoreRank ? 'PASSED' : null;
    return { hit, scoreRank, position, moved };
  });
}

/** The place of the best newcomer that may be lifted to the front; 0, the best hit, when there is none. */
function liftable(left: readonly { readonly hit: Diversifiable }[], floor: number): number {
  const best = left[0]?.hit.score ?? 0;
  const found = left.findIndex(({ hit }) => hit.isNewcomer);
  return found > 0 && (left[found]?.hit.score ?? 0) >= floor * best ? found : 0;
}
