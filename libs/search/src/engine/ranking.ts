import type { AnalysedField } from '../scoring/analysed-field.js';
import { BestList, type Scored } from '../scoring/best-list.js';
import type { Bm25Settings } from '../scoring/bm25.js';
import { TextScorer, type TextWeights } from '../scoring/text-scorer.js';
import type { SearchHit } from '../search-engine.js';
import type { Filter } from './filters.js';
import type { KindIndex } from './kind-index.js';

/** The best by single words, which are then compared in every feature. */
const BY_WORDS = 250;
/** The best by meaning, likewise. */
const BY_MEANING = 120;
/** Texts less alike than this share no subject: nothing would be found by them alone. */
const LEAST_LIKENESS = 0.15;

interface Candidate extends Scored {
  readonly slot: number;
}

/** Ranks one kind of documents for one query, with the addends of every score. */
export class Ranking {
  private readonly scorer: TextScorer;

  constructor(
    private readonly index: KindIndex,
    fields: readonly AnalysedField[],
    private readonly settings: Bm25Settings,
    weights: TextWeights,
  ) {
    this.scorer = new TextScorer(fields, index, settings, weights);
  }

  hits(filter: Filter | undefined, limit: number): SearchHit[] {
    const { meaning } = this.scorer;
    const likenesses = meaning && this.index.likenesses(meaning.point);
    const worths = this.worthsOfWords();
    const slots = new Set<number>();
    const byWords = this.best(worths, Number.MIN_VALUE, filter, Math.max(limit, BY_WORDS));
    for (const { slot } of byWords) slots.add(slot);
    if (likenesses)
      for (const { slot } of this.best(likenesses, LEAST_LIKENESS, filter, BY_MEANING)) slots.add(slot);
    const candidates = Array.from(slots, (slot) => ({
      id: this.index.at(slot).id,
      text: this.index.textAt(slot),
      said: worths[slot]!,
      likeness: Math.max(0, likenesses?.[slot] ?? 0),
    }));
    return this.scorer.rank(candidates, limit);
  }

  /** By slot: what the words of the query are worth in its document. */
  private worthsOfWords(): Float64Array {
    const { halves, worths } = this.index.workspace(this.settings);
    const { k1 } = this.settings;
    for (const { terms } of this.scorer.words)
      for (const [term, weight] of terms) {
        const { slots, weights, from, to } = this.index.postingsOf(term);
        const most = weight * (k1 + 1);
        for (let place = from; place < to; place++) {
          const slot = slots[place]!;
          const frequency = weights[place]!;
          worths[slot]! += (most * frequency) / (frequency + halves[slot]!);
        }
      }
    return worths;
  }

  private best(
    scores: Float64Array | Float32Array,
    least: number,
    filter: Filter | undefined,
    size: number,
  ): Candidate[] {
    const best = new BestList<Candidate>(size);
    let threshold = least;
    for (let slot = 0; slot < scores.length; slot++) {
      const score = scores[slot]!;
      if (score < threshold) continue;
      const document = this.index.at(slot);
      if (filter && !filter(document)) continue;
      best.offer({ id: document.id, score, slot });
      threshold = Math.max(least, best.threshold);
    }
    return best.ranked();
  }
}
