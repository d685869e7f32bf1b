import { MOST_TEXTS, STEM_END, type TrainingTexts } from '../lsa/lsa-training.js';
import { BestList, type Scored } from '../scoring/best-list.js';
import { hashOf } from '../scoring/letters.js';

interface Text extends Scored {
  readonly several: boolean;
  readonly counts: ReadonlyMap<string, number>;
}

/** Documents by what they say. */
export interface TextsToLearnFrom {
  stemCounts(): Iterable<Pick<Text, 'id' | 'counts'>>;
}

const LETTERS_OF = [/^[a-z]/, /^[\u05D0-\u05EA]/, /^[\u0620-\u06FF]/];
/** Stems of a second language from which on a text is taken for one in several languages. */
const SEVERAL = 5;
/** More than any hash: texts in several languages come before all others. */
const HASHES = 2 ** 32;

/**
 * The texts that a model learns from: all, or a sample that depends on nothing but the ids. Texts in several
 * languages come first, for only they teach which words mean the same.
 */
export function* trainingTexts(indexes: Iterable<TextsToLearnFrom>): Generator<void, TrainingTexts> {
  const best = new BestList<Text>(MOST_TEXTS);
  for (const index of indexes)
    for (const { id, counts } of index.stemCounts()) {
      const several = isInSeveralLanguages(counts);
      best.offer({ several, id, counts, score: (several ? HASHES : 0) - hashOf(id) });
      yield;
    }
  return yield* packed(best.ranked());
}

function* packed(texts: readonly Text[]): Generator<void, TrainingTexts> {
  const numbers = new Map<string, number>();
  const total = texts.reduce((sum, { counts }) => sum + counts.size, 0);
  const starts = new Int32Array(texts.length + 1);
  const indices = new Int32Array(total);
  const counts = new Float32Array(total);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    for (const [stem, count] of text.counts) {
      const number = numbers.get(stem) ?? numbers.size;
      if (number === numbers.size) numbers.set(stem, number);
      indices[end] = number;
      counts[end++] = count;
    }
    starts[row + 1] = end;
    yield;
  }
  const several = texts.filter((text) => text.several).length;
  return { several, stems: [...numbers.keys()].join(STEM_END), starts, indices, counts };
}

/** Whether a text says enough in two scripts to teach which of its words mean the same. */
export function isInSeveralLanguages(counts: ReadonlyMap<string, number>): boolean {
  const perScript = LETTERS_OF.map((letters) => {
    let found = 0;
    for (const stem of counts.keys()) if (letters.test(stem)) found++;
    return found;
  });
  return perScript.filter((found) => found >= SEVERAL).length > 1;
}
