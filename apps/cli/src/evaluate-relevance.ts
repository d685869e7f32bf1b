import { setImmediate } from 'node:timers/promises';
import {
  findMatches,
  type Judgements,
  meanMeasures,
  measure,
  percentile,
  RECALL_DEPTH,
  type RelevanceMeasures,
} from '#libs/matching';
import { EmbeddedSearchEngine, type SearchEngine } from '#libs/search';
import { InputFileError } from './json-lines.js';
import { checkJudgedIds, type EvaluationText, readJudgements, readTexts } from './relevance-files.js';
import { showProgress } from './show-progress.js';

export interface EvaluateRelevanceOptions {
  /** JSON Lines of `{id, title?, text?}`, plain or gzip. */
  readonly docs: string;
  readonly queries: string;
  /** Tab-separated query id, document id, grade; a header line is allowed. */
  readonly qrels: string;
  /** Ends with one line of JSON. */
  readonly json: boolean;
  /** Only the first queries of the file. */
  readonly limit?: number;
}

interface Result extends RelevanceMeasures {
  readonly queries: number;
  readonly indexMs: number;
  readonly ms: { readonly median: number; readonly p95: number };
}

const KIND = 'document';
const BATCH = 200;

/**
 * Runs the product's matcher over a labelled corpus and prints how well it ranks and how fast it answers.
 * @throws InputFileError naming file and line when a file is missing, malformed or judges unknown ids.
 */
export async function evaluateRelevance(
  options: EvaluateRelevanceOptions,
  out: (line: string) => void,
): Promise<void> {
  const engine = new EmbeddedSearchEngine();
  const started = performance.now();
  const documents = await index(engine, options.docs);
  engine.train();
  const indexMs = performance.now() - started;
  const queries = await collect(options.queries);
  const judgements = await readJudgements(options.qrels);
  checkJudgedIds(options.qrels, judgements, documents, new Set(queries.map((query) => query.id)));
  const judged = judgedOnly(queries.slice(0, options.limit), judgements);
  if (judged.length === 0)
    throw new InputFileError(`${options.qrels}: names no relevant document for any query`);
  const result = { ...(await ask(engine, judged, judgements)), indexMs };
  printTable(result, documents.size, out);
  if (options.json) out(JSON.stringify(asJson(result)));
}

async function index(engine: SearchEngine, file: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const progress = showProgress('Indexing documents');
  let batch: EvaluationText[] = [];
  const flush = (): void => {
    engine.upsert(batch.map(({ id, fields }) => ({ id, kind: KIND, version: 1, fields, facets: {} })));
    batch = [];
    progress.update(ids.size);
  };
  try {
    for await (const document of readTexts(file)) {
      ids.add(document.id);
      if (batch.push(document) === BATCH) flush();
    }
    flush();
  } finally {
    progress.stop();
  }
  return ids;
}

async function collect(file: string): Promise<EvaluationText[]> {
  const texts: EvaluationText[] = [];
  for await (const text of readTexts(file)) texts.push(text);
  return texts;
}

/** Queries without a relevant document cannot be ranked well or badly and are left out, as trec_eval does. */
const judgedOnly = (queries: readonly EvaluationText[], judgements: ReadonlyMap<string, Judgements>) =>
  queries.filter(({ id }) => [...(judgements.get(id)?.values() ?? [])].some((grade) => grade > 0));

async function ask(
  engine: SearchEngine,
  queries: readonly EvaluationText[],
  judgements: ReadonlyMap<string, Judgements>,
): Promise<Omit<Result, 'indexMs'>> {
  const measures: RelevanceMeasures[] = [];
  const times: number[] = [];
  const progress = showProgress('Asking queries', queries.length);
  try {
    for (const { id, fields } of queries) {
      const started = performance.now();
      const request = { kind: KIND, fields, subject: {}, limit: RECALL_DEPTH };
      const matches = await findMatches(engine, request, () => ({}));
      times.push(performance.now() - started);
      measures.push(
        measure(
          matches.map((match) => match.id),
          judgements.get(id)!,
        ),
      );
      progress.update(measures.length);
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  const ms = { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
  return { queries: queries.length, ...meanMeasures(measures), ms };
}

function printTable(result: Result, documents: number, out: (line: string) => void): void {
  const count = new Intl.NumberFormat('en');
  const rows: readonly (readonly [string, string])[] = [
    ['documents', count.format(documents)],
    ['judged queries', count.format(result.queries)],
    ['nDCG@10', result.ndcg10.toFixed(4)],
    ['Recall@100', result.recall100.toFixed(4)],
    ['MRR', result.mrr.toFixed(4)],
    ['reading and indexing', `${(result.indexMs / 1000).toFixed(2)} s`],
    ['per query, median', `${result.ms.median.toFixed(1)} ms`],
    ['per query, 95th percentile', `${result.ms.p95.toFixed(1)} ms`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const valueWidth = Math.max(...rows.map(([, value]) => value.length));
  for (const [label, value] of rows) out(`${label.padEnd(width)}  ${value.padStart(valueWidth)}`);
}

function asJson({ queries, ndcg10, recall100, mrr, indexMs, ms }: Result): Result {
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return {
    queries,
    ndcg10: rounded(ndcg10, 6),
    recall100: rounded(recall100, 6),
    mrr: rounded(mrr, 6),
    indexMs: rounded(indexMs, 1),
    ms: { median: rounded(ms.median, 2), p95: rounded(ms.p95, 2) },
  };
}
