import { MOST_TEXTS, type TrainingTexts } from '../lsa/lsa-training.js';
import { hashOf } from '../scoring/letters.js';
import type { KindIndex } from './kind-index.js';

interface Text {
  readonly several: boolean;
  readonly order: number;
  readonly id: string;
  readonly counts: ReadonlyMap<string, number>;
}

const LETTERS_OF = [/^[a-z]/, /^[\u05D0-\u05EA]/, /^[\u0620-\u06FF]/];
/** Stems of a second language from which on a text is taken for one in several languages. */
const SEVERAL = 5;

/**
 * The texts that a model learns from: all, or a sample that depends on nothing but the ids. Texts in several
 * languages come first, for only they teach which words mean the same.
 */
export function* trainingTexts(indexes: Iterable<KindIndex>): Generator<void, TrainingTexts> {
  const texts: Text[] = [];
  for (const index of indexes)
    for (const { id, counts } of index.stemCounts()) {
      texts.push({ several: isInSeveralLanguages(counts), order: hashOf(id), id, counts });
      yield;
    }
  texts.sort(
    (left, right) =>
      Number(right.several) - Number(left.several) ||
      left.order - right.order ||
      (left.id < right.id ? -1 : 1),
  );
  const chosen = texts.slice(0, MOST_TEXTS);
  const distinct = new Set<string>();
  for (const { counts } of chosen) {
    for (const stem of counts.keys()) distinct.add(stem);
    yield;
  }
  const stems = [...distinct].sort();
  yield;
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  yield;
  return packed(chosen, stems, numbers);
}

function packed(
  texts: readonly Text[],
  stems: readonly string[],
  numbers: ReadonlyMap<string, number>,
): TrainingTexts {
  const total = texts.reduce((sum, { counts }) => sum + counts.size, 0);
  const starts = new Int32Array(texts.length + 1);
  const indices = new Int32Array(total);
  const counts = new Float32Array(total);
  let end = 0;
  texts.forEach((text, row) => {
    for (const [stem, count] of text.counts) {
      indices[end] = numbers.get(stem)!;
      counts[end++] = count;
    }
    starts[row + 1] = end;
  });
  const several = texts.filter((text) => text.several).length;
  return { several, stems, starts, indices, counts };
}

function isInSeveralLanguages(counts: ReadonlyMap<string, number>): boolean {
  const perScript = LETTERS_OF.map((letters) => {
    let found = 0;
    for (const stem of counts.keys()) if (letters.test(stem)) found++;
    return found;
  });
  return perScript.filter((found) => found >= SEVERAL).length > 1;
}
