/** A judge saw two items and preferred one. */
export interface Comparison {
  readonly judge: string;
  readonly winner: string;
  readonly loser: string;
}

export interface PairwiseRanking {
  /** Best first; equals by id. */
  readonly items: readonly {
    readonly item: string;
    readonly comparisons: number;
    readonly wins: number;
    /** On the scale of log odds, 0 on average: 1.1 more wins three times of four. */
    readonly strength: number;
    /** Standard deviation of what is not known about it. */
    readonly deviation: number;
  }[];
  /** How often each judge preferred the item that all judges together hold for the stronger one. */
  readonly judges: readonly {
    readonly judge: string;
    readonly comparisons: number;
    readonly agreement: number;
  }[];
}

/** Each item is held to have won and lost half a comparison against an average one: nobody is beyond all measure. */
const PRIOR = 0.5;
const ROUNDS = 2000;
const CLOSE_ENOUGH = 1e-10;

/**
 * The Bradley–Terry model of paired comparisons (Bradley and Terry, 1952), by minorisation and maximisation (Hunter,
 * MM Algorithms for Generalized Bradley–Terry Models, Annals of Statistics 2004), with a weak prior.
 */
export function rankPairwise(comparisons: readonly Comparison[]): PairwiseRanking {
  const names = [...new Set(comparisons.flatMap(({ winner, loser }) => [winner, loser]))].sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const pairs = comparisons.map(({ winner, loser }) => [place.get(winner)!, place.get(loser)!] as const);
  const worth = worthOf(names.length, pairs);
  const strengths = worth.map(Math.log);
  const mean = strengths.reduce((sum, value) => sum + value, 0) / (names.length || 1);
  const items = names.map((item, index) => ({
    item,
    comparisons: pairs.filter((pair) => pair.includes(index)).length,
    wins: pairs.filter(([winner]) => winner === index).length,
    strength: strengths[index]! - mean,
    deviation: 1 / Math.sqrt(informationOn(index, worth, pairs)),
  }));
  const judges = [...new Set(comparisons.map(({ judge }) => judge))].sort().map((judge) => {
    const own = comparisons.flatMap((one, index) => (one.judge === judge ? [pairs[index]!] : []));
    const agreed = own.filter(([winner, loser]) => worth[winner]! >= worth[loser]!).length;
    return { judge, comparisons: own.length, agreement: agreed / own.length };
  });
  return { items: items.sort((a, b) => b.strength - a.strength || (a.item < b.item ? -1 : 1)), judges };
}

function worthOf(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  let worth = new Array<number>(count).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const wins = new Array<number>(count).fill(PRIOR);
    const weights = worth.map((own) => (2 * PRIOR) / (own + 1));
    for (const [winner, loser] of pairs) {
      const shared = 1 / (worth[winner]! + worth[loser]!);
      wins[winner]! += 1;
      weights[winner]! += shared;
      weights[loser]! += shared;
    }
    const next = wins.map((won, index) => won / weights[index]!);
    const moved = next.reduce((most, value, index) => Math.max(most, Math.abs(value / worth[index]! - 1)), 0);
    worth = next;
    if (moved < CLOSE_ENOUGH) break;
  }
  return worth;
}

/** Fisher information on the log of one item's worth. */
function informationOn(
  index: number,
  worth: readonly number[],
  pairs: readonly (readonly [number, number])[],
) {
  const share = (other: number) => (worth[index]! * other) / (worth[index]! + other) ** 2;
  return pairs.reduce(
    (sum, [winner, loser]) =>
      winner === index ? sum + share(worth[loser]!) : loser === index ? sum + share(worth[winner]!) : sum,
    2 * PRIOR * share(1),
  );
}
