import { MOST_TEXTS, type TrainingTexts } from '../lsa/lsa-training.js';
import { BestList, type Scored } from '../scoring/best-list.js';
import { hashOf } from '../scoring/letters.js';
import type { KindIndex } from './kind-index.js';

interface Candidate extends Scored {
  readonly index: KindIndex;
  readonly sequence: Int32Array;
  readonly several: boolean;
}

type Text = Pick<Candidate, 'several'> & { readonly counts: ReadonlyMap<string, number> };

const SCRIPTS = [/^[a-z]/, /^[\u05D0-\u05EA]/, /^[\u0620-\u06FF]/];
/** Stems of a second language from which on a text is taken for one in several languages. */
const SEVERAL = 5;
/** More than any hash: texts in several languages come before all others. */
const HASHES = 2 ** 32;

/**
 * The texts that a model learns from: all, or a sample that depends on nothing but the ids. Texts in several
 * languages come first, for only they teach which words mean the same. Words are counted of the chosen texts alone.
 */
export function* trainingTexts(indexes: Iterable<KindIndex>): Generator<void, TrainingTexts> {
  const candidates = new BestList<Candidate>(MOST_TEXTS);
  for (const index of indexes)
    for (const { id, sequence } of index.texts()) {
      const several = isInSeveralLanguages(index, sequence);
      candidates.offer({ index, id, sequence, several, score: (several ? HASHES : 0) - hashOf(id) });
      yield;
    }
  const chosen: Text[] = [];
  const distinct = new Set<string>();
  for (const { index, sequence, several } of candidates.ranked()) {
    const counts = index.countsIn(sequence);
    for (const stem of counts.keys()) distinct.add(stem);
    chosen.push({ several, counts });
    yield;
  }
  const stems = [...distinct].sort();
  yield;
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  yield;
  return yield* packed(chosen, stems, numbers);
}

function* packed(
  texts: readonly Text[],
  stems: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Generator<void, TrainingTexts> {
  const total = texts.reduce((sum, { counts }) => sum + counts.size, 0);
  const starts = new Int32Array(texts.length + 1);
  const indices = new Int32Array(total);
  const counts = new Float32Array(total);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    for (const [stem, count] of text.counts) {
      indices[end] = numbers.get(stem)!;
      counts[end++] = count;
    }
    starts[row + 1] = end;
    yield;
  }
  const several = texts.filter((text) => text.several).length;
  return { several, stems, starts, indices, counts };
}

function isInSeveralLanguages(index: KindIndex, sequence: Int32Array): boolean {
  const perScript = SCRIPTS.map(() => new Set<number>());
  for (const stem of sequence) {
    const script = stem < 0 ? -1 : SCRIPTS.findIndex((letters) => letters.test(index.keyOf(stem)));
    if (script < 0 || perScript[script]!.has(stem)) continue;
    perScript[script]!.add(stem);
    if (perScript.filter(({ size }) => size >= SEVERAL).length > 1) return true;
  }
  return false;
}
