import type { AnalysedField } from '../scoring/analysed-field.js';
import { BestList, type Scored } from '../scoring/best-list.js';
import { type Bm25Settings, halfSaturation, saturated } from '../scoring/bm25.js';
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
    const slots = new Set<number>();
    for (const { slot } of this.byWords(filter, Math.max(limit, BY_WORDS))) slots.add(slot);
    for (const { slot } of this.byMeaning(filter)) slots.add(slot);
    const candidates = [...slots].map((slot) => ({
      id: this.index.at(slot).id,
      text: this.index.textAt(slot),
    }));
    return this.scorer.rank(candidates, limit);
  }

  private byWords(filter: Filter | undefined, size: number): Candidate[] {
    const { lengths, meanLength } = this.index;
    const scores = new Float64Array(lengths.length);
    for (const { terms } of this.scorer.words)
      for (const [term, weight] of terms)
        this.index.forEachPosting(term, (slot, frequency) => {
          const half = halfSaturation(this.settings, lengths[slot]!, meanLength);
          scores[slot]! += weight * saturated(frequency, half, this.settings);
        });
    return this.best(scores, Number.MIN_VALUE, filter, size);
  }

  private byMeaning(filter: Filter | undefined): Candidate[] {
    const { meaning } = this.scorer;
    const likenesses = meaning && this.index.likenesses(meaning.point);
    return likenesses ? this.best(likenesses, LEAST_LIKENESS, filter, BY_MEANING) : [];
  }

  private best(
    scores: Float64Array | Float32Array,
    least: number,
    filter: Filter | undefined,
    size: number,
  ): Candidate[] {
    const best = new BestList<Candidate>(size);
    for (let slot = 0; slot < scores.length; slot++) {
      const score = scores[slot]!;
      if (score < least || score < best.threshold) continue;
      const document = this.index.at(slot);
      if (filter === undefined || filter(document)) best.offer({ id: document.id, score, slot });
    }
    return best.ranked();
  }
}
