import { add, compare, type Fraction, fraction, ZERO } from '#libs/kernel';
import {
  type Candidate,
  classesOf,
  type Precedence,
  type Scored,
  type Tie,
} from './selection-order.rules.js';

/** What a gate may spend, in all or for each challenge, in the currency in which candidates ask. */
interface Purse {
  readonly per: 'challenge' | 'programme';
  readonly budget: number | null;
  readonly maxPerChallenge: number | null;
  readonly maxPerProgramme: number | null;
  /** Who was selected by the same gate before: what they asked for is spent. */
  readonly already: readonly Candidate[];
}

/**
 * From the top until the money is spent: the first that no longer fits ends it, so that nobody is passed over for
 * having asked for more than somebody worse.
 */
export function untilSpent(
  fit: readonly Scored[],
  purse: Purse,
  precedence: Precedence,
): { readonly taken: Scored[]; readonly ties: Tie[] } {
  const taken: Scored[] = [];
  const ties: Tie[] = [];
  const pots = new Map<string, readonly Scored[]>();
  for (const own of fit) pots.set(potOf(own, purse), [...(pots.get(potOf(own, purse)) ?? []), own]);
  const max = purse.per === 'challenge' ? purse.maxPerChallenge : purse.maxPerProgramme;
  for (const [pot, rivals] of pots) {
    const before = purse.already.filter((own) => potOf(own, purse) === pot);
    let spent = before.reduce((sum, { ask }) => add(sum, ask ?? ZERO), ZERO);
    let count = before.length;
    for (const equals of classesOf(rivals, precedence)) {
      const affordable = howManyFit(equals, spent, count, purse.budget, max);
      if (affordable < equals.length) {
        if (affordable > 0)
          ties.push({ kind: 'selection', ids: equals.map(({ id }) => id), places: affordable });
        break;
      }
      taken.push(...equals);
      count += equals.length;
      spent = equals.reduce((sum, { ask }) => add(sum, ask ?? ZERO), spent);
    }
  }
  return { taken, ties };
}

/** Whether those selected, with those before them, ask for more than there is. */
export function isOverspent(selected: readonly Candidate[], purse: Purse): boolean {
  if (purse.budget === null) return false;
  const budget = fraction(purse.budget);
  const spent = new Map<string, Fraction>();
  for (const own of [...purse.already, ...selected]) {
    const pot = potOf(own, purse);
    spent.set(pot, add(spent.get(pot) ?? ZERO, own.ask ?? ZERO));
  }
  return [...spent.values()].some((sum) => compare(sum, budget) > 0);
}

const potOf = ({ challengeId }: Candidate, { per }: Purse): string =>
  per === 'challenge' ? (challengeId ?? '') : '';

/** How many of the equals can be paid, the cheapest first; all of them when they can. */
function howManyFit(
  equals: readonly Scored[],
  spent: Fraction,
  count: number,
  budget: number | null,
  max: number | null,
): number {
  const asks = equals.map(({ ask }) => ask ?? ZERO).sort(compare);
  let sum = spent;
  let fitting = 0;
  for (const ask of asks) {
    sum = add(sum, ask);
    const isDear = budget !== null && compare(sum, fraction(budget)) > 0;
    if (isDear || (max !== null && count + fitting + 1 > max)) break;
    fitting++;
  }
  return fitting;
}
