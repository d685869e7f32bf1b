import { setImmediate } from 'node:timers/promises';
import { BUILT_IN_CONCEPTS, EmbeddedSearchEngine } from '#libs/search';
import { InputFileError, readJsonLines } from './json-lines.js';
import { printTable } from './print-table.js';
import { showProgress } from './show-progress.js';

const SENTENCE_LANGUAGES = ['he', 'ar', 'en'] as const;
type SentenceLanguage = (typeof SENTENCE_LANGUAGES)[number];

export interface EvaluateCrosslingualOptions {
  /** JSON Lines of `{id, he, ar, en}` to learn from; plain or gzip. */
  readonly train: string;
  /** The same, to find by. */
  readonly pairs: string;
  readonly from: SentenceLanguage;
  readonly to: SentenceLanguage;
  readonly json: boolean;
}

interface Sentences {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<SentenceLanguage, string>>>;
}

const TRAINING = 'training';
const KIND = 'sentence';
/** Places that are looked at; a translation further back counts as not found. */
const DEPTH = 100;

/**
 * How well the product finds a sentence by its translation, when it has learned from other translated sentences.
 * @throws InputFileError naming file and line when a file is missing or malformed.
 */
export async function evaluateCrosslingual(
  { train, pairs: pairsFile, from, to, json }: EvaluateCrosslingualOptions,
  out: (line: string) => void,
): Promise<void> {
  if (from === to) throw new InputFileError('--from and --to must be two languages');
  const engine = new EmbeddedSearchEngine({ glossary: BUILT_IN_CONCEPTS });
  const lessons = await readSentences(train, [from, to]);
  const pairs = await readSentences(pairsFile, [from, to]);
  const add = (kind: string, id: string, text: string): void =>
    engine.upsert([{ id: `${kind}-${id}`, kind, version: 1, fields: { text }, facets: {} }]);
  for (const { id, texts } of lessons) add(TRAINING, id, Object.values(texts).join('\n'));
  engine.train();
  for (const { id, texts } of pairs) add(KIND, id, texts[to]!);

  const ranks: number[] = [];
  const progress = showProgress('Asking sentences', pairs.length);
  try {
    for (const { id, texts } of pairs) {
      const hits = engine.search({ kind: KIND, fields: { text: texts[from]! }, limit: DEPTH });
      const place = hits.findIndex((hit) => hit.id === `${KIND}-${id}`);
      ranks.push(place < 0 ? Number.POSITIVE_INFINITY : place + 1);
      progress.update(ranks.length);
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  report(ranks, lessons.length, json, out);
}

function report(ranks: readonly number[], lessons: number, json: boolean, out: (line: string) => void): void {
  const share = (places: number): number => ranks.filter((rank) => rank <= places).length / ranks.length;
  const mrr = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  printTable(
    [
      ['sentences to learn from', String(lessons)],
      ['sentences to find', String(ranks.length)],
      ['found at the first place', share(1).toFixed(4)],
      ['among the first ten', share(10).toFixed(4)],
      ['MRR', mrr.toFixed(4)],
    ],
    out,
  );
  const rounded = (value: number): number => Number(value.toFixed(6));
  if (json)
    out(
      JSON.stringify({
        pairs: ranks.length,
        acc1: rounded(share(1)),
        acc10: rounded(share(10)),
        mrr: rounded(mrr),
      }),
    );
}

async function readSentences(file: string, needed: readonly SentenceLanguage[]): Promise<Sentences[]> {
  const sentences: Sentences[] = [];
  const seen = new Set<string>();
  for await (const row of readJsonLines(file)) {
    if ('error' in row) throw new InputFileError(`${file}:${row.line}: ${row.error}`);
    const read = sentencesOf(row.value, needed);
    if (typeof read === 'string') throw new InputFileError(`${file}:${row.line}: ${read}`);
    if (seen.has(read.id))
      throw new InputFileError(`${file}:${row.line}: the id "${read.id}" was there before`);
    seen.add(read.id);
    sentences.push(read);
  }
  if (sentences.length === 0) throw new InputFileError(`${file}: has no rows`);
  return sentences;
}

function sentencesOf(value: unknown, needed: readonly SentenceLanguage[]): Sentences | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const row = value as Record<string, unknown>;
  if ((typeof row.id !== 'string' || row.id === '') && typeof row.id !== 'number')
    return '"id" must be a text that is not empty, or a number';
  const texts: Partial<Record<SentenceLanguage, string>> = {};
  for (const language of SENTENCE_LANGUAGES) {
    const text = row[language];
    if (typeof text === 'string' && text.trim() !== '') texts[language] = text;
    else if (needed.includes(language)) return `"${language}" must be a text that is not empty`;
  }
  return { id: String(row.id), texts };
}
