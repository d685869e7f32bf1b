import type { Judgements } from '#libs/matching';
import { type Language, TextAnalyser } from '#libs/search';
import { InputFileError } from './json-lines.js';
import type { MeasuredEngine } from './measured-engine.js';
import { checkJudgedIds, type EvaluationText, readJudgements, readTexts } from './relevance-files.js';
import { showProgress } from './show-progress.js';

export const KIND = 'document';
const BATCH = 200;

export interface CorpusFiles {
  /** JSON Lines of `{id, title?, text?}`, plain or gzip. */
  readonly docs: string;
  readonly queries: string;
  /** Tab-separated query id, document id, grade; a header line is allowed. */
  readonly qrels: string;
}

export interface QuerySelection {
  /** Documents ask for queries. */
  readonly reverse?: boolean;
  /** Only queries most of whose words are of this language. */
  readonly language?: Language;
  /** Only the first queries. */
  readonly limit?: number;
}

/** A labelled corpus that is indexed, and the queries that something is relevant to. */
export interface IndexedCorpus {
  readonly documents: number;
  readonly queries: readonly EvaluationText[];
  readonly judgements: ReadonlyMap<string, Judgements>;
  /** Time for reading, indexing and learning. */
  readonly indexMs: number;
}

/** @throws InputFileError naming file and line when a file is missing, malformed or judges unknown ids. */
export async function indexCorpus(
  engine: MeasuredEngine,
  files: CorpusFiles,
  selection: QuerySelection,
): Promise<IndexedCorpus> {
  const [searched, asking] = selection.reverse ? [files.queries, files.docs] : [files.docs, files.queries];
  const started = performance.now();
  const ids = await index(engine, searched);
  const indexMs = performance.now() - started;
  const queries: EvaluationText[] = [];
  for await (const text of readTexts(asking)) queries.push(text);
  const queryIds = new Set(queries.map((query) => query.id));
  const read = await readJudgements(files.qrels);
  checkJudgedIds(files.qrels, read, selection.reverse ? queryIds : ids, selection.reverse ? ids : queryIds);
  const judgements = selection.reverse ? turned(read) : read;
  const chosen = judgedOnly(queries, judgements).filter(({ fields }) => isIn(selection.language, fields));
  if (chosen.length === 0)
    throw new InputFileError(`${files.qrels}: names no relevant document for any query${inWords(selection)}`);
  return { documents: ids.size, queries: chosen.slice(0, selection.limit), judgements, indexMs };
}

const inWords = ({ language }: QuerySelection): string =>
  language ? ` whose language is "${language}"` : '';

async function index(engine: MeasuredEngine, file: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const progress = showProgress('Indexing documents');
  try {
    for await (const { id, fields } of readTexts(file)) {
      ids.add(id);
      engine.add({ id, kind: KIND, version: 1, fields, facets: {} });
      if (ids.size % BATCH === 0) progress.update(ids.size);
    }
    await engine.finish((done) => progress.update(done));
  } finally {
    progress.stop();
  }
  return ids;
}

/** Queries without a relevant document cannot be ranked well or badly and are left out, as trec_eval does. */
const judgedOnly = (queries: readonly EvaluationText[], judgements: ReadonlyMap<string, Judgements>) =>
  queries.filter(({ id }) => [...(judgements.get(id)?.values() ?? [])].some((grade) => grade > 0));

function turned(judgements: ReadonlyMap<string, Judgements>): Map<string, Map<string, number>> {
  const byDocument = new Map<string, Map<string, number>>();
  for (const [query, grades] of judgements)
    for (const [document, grade] of grades)
      byDocument.set(document, (byDocument.get(document) ?? new Map()).set(query, grade));
  return byDocument;
}

const analyser = new TextAnalyser();

function isIn(language: Language | undefined, { title, text }: EvaluationText['fields']): boolean {
  if (language === undefined) return true;
  const words = analyser.analyse(`${title} ${text}`);
  return words.filter((word) => word.language === language).length * 2 > words.length;
}
