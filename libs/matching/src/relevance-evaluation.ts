/** Document id to grade for one query; a document that is not named, or has grade 0, is not relevant. */
export type Judgements = ReadonlyMap<string, number>;

/** Positions that the discounted gain looks at. */
export const NDCG_DEPTH = 10;
/** Positions in which relevant documents are counted for the recall. */
export const RECALL_DEPTH = 100;

export interface RelevanceMeasures {
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr: number;
}

/**
 * Normalised discounted cumulative gain: Σ gradeᵢ / log₂(i + 1) over the first `depth` positions i = 1, 2, …, divided
 * by the same sum of the best possible order (K. Järvelin, J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR
 * Techniques", 2002, with the discount from the second position on that trec_eval uses and the grade as gain).
 */
export function ndcg(ranking: readonly string[], judgements: Judgements, depth = NDCG_DEPTH): number {
  const ideal = discountedGain(
    [...judgements.values()].sort((left, right) => right - left),
    depth,
  );
  return ideal === 0
    ? 0
    : discountedGain(
        ranking.map((id) => judgements.get(id) ?? 0),
        depth,
      ) / ideal;
}

const discountedGain = (grades: readonly number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, place) => sum + Math.max(0, grade) / Math.log2(place + 2), 0);

/** The share of the relevant documents that the first `depth` positions hold. */
export function recall(ranking: readonly string[], judgements: Judgements, depth = RECALL_DEPTH): number {
  const relevant = relevantIn(judgements);
  if (relevant.size === 0) return 0;
  return ranking.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/** 1 / position of the first relevant document, 0 when the ranking has none (E. Voorhees, TREC-8, 1999). */
export function reciprocalRank(ranking: readonly string[], judgements: Judgements): number {
  const relevant = relevantIn(judgements);
  const place = ranking.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

function relevantIn(judgements: Judgements): Set<string> {
  return new Set([...judgements].filter(([, grade]) => grade > 0).map(([id]) => id));
}

export const measure = (ranking: readonly string[], judgements: Judgements): RelevanceMeasures => ({
  ndcg10: ndcg(ranking, judgements),
  recall100: recall(ranking, judgements),
  mrr: reciprocalRank(ranking, judgements),
});

/** The mean over the queries, each counting the same; 0 over none. */
export function meanMeasures(measures: readonly RelevanceMeasures[]): RelevanceMeasures {
  const mean = (of: (measures: RelevanceMeasures) => number): number =>
    measures.length === 0 ? 0 : measures.reduce((sum, one) => sum + of(one), 0) / measures.length;
  return {
    ndcg10: mean((one) => one.ndcg10),
    recall100: mean((one) => one.recall100),
    mrr: mean((one) => one.mrr),
  };
}

/** The least value that a share of all values does not exceed (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export interface BootstrapResult {
  /** Mean of the differences. */
  readonly mean: number;
  /** Bounds of the 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
  /** Two-sided: how often chance alone would make a difference of this sign vanish. */
  readonly p: number;
}

/**
 * Whether the differences of two systems on the same queries are more than chance: the paired bootstrap (T. Sakai,
 * "Evaluating Evaluation Metrics Based on the Bootstrap", 2006), percentile interval, seeded so that the same
 * differences have the same answer.
 */
export function pairedBootstrap(differences: readonly number[], samples = 10_000): BootstrapResult {
  if (differences.length === 0) return { mean: 0, low: 0, high: 0, p: 1 };
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Float64Array.from({ length: samples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn++)
      sum += differences[Math.floor(next() * differences.length)]!;
    return sum / differences.length;
  }).sort();
  const notAbove = means.filter((mean) => mean <= 0).length / samples;
  const notBelow = means.filter((mean) => mean >= 0).length / samples;
  return {
    mean: differences.reduce((sum, one) => sum + one, 0) / differences.length,
    low: means[Math.floor(0.025 * samples)]!,
    high: means[Math.ceil(0.975 * samples) - 1]!,
    p: Math.min(1, 2 * Math.min(notAbove, notBelow)),
  };
}
