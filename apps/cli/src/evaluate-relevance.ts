import { setImmediate } from 'node:timers/promises';
import {
  findMatches,
  type Match,
  meanMeasures,
  measure,
  pairedBootstrap,
  percentile,
  RECALL_DEPTH,
  type RelevanceMeasures,
} from '#libs/matching';
import type { RankingSettings } from '#libs/search';
import type { EngineName } from './engine-names.js';
import { explain } from './explain-matches.js';
import { InputFileError } from './json-lines.js';
import { type MeasuredEngine, measuredEngine } from './measured-engine.js';
import { printTable } from './print-table.js';
import {
  type CorpusFiles,
  type IndexedCorpus,
  indexCorpus,
  KIND,
  type QuerySelection,
} from './relevance-corpus.js';
import type { EvaluationText } from './relevance-files.js';
import { showProgress } from './show-progress.js';

export interface EvaluateRelevanceOptions extends CorpusFiles, QuerySelection {
  /** Left out: the embedded one. */
  readonly engine?: EngineName;
  /** Ends with one line of JSON. */
  readonly json: boolean;
  /** Settings to measure instead of those that are shipped. */
  readonly set?: RankingSettings;
  /** Other settings, measured on the same queries beside the first ones. */
  readonly compare?: RankingSettings;
  /** Query whose best documents are shown with their reasons, instead of measures. */
  readonly explain?: string;
}

/** Queries that are asked beforehand and not counted: the first ones of a process wait for the compiler. */
const WARMING = 10;

interface Answers {
  readonly measures: readonly RelevanceMeasures[];
  /** Milliseconds by the clock, and of the processor: the latter tells more on a machine that others use too. */
  readonly times: readonly number[];
  readonly cpuTimes: readonly number[];
  /** Greatest distance of a score from the sum of its reasons. */
  readonly distance: number;
}

/**
 * Runs the product's matcher over a labelled corpus and prints how well it ranks and how fast it answers.
 * @throws InputFileError naming file and line when a file is missing, malformed or judges unknown ids.
 * @throws EngineMissingError
 */
export async function evaluateRelevance(
  options: EvaluateRelevanceOptions,
  out: (line: string) => void,
): Promise<void> {
  const engine = measuredEngine(options.engine ?? 'embedded', options.set);
  try {
    await evaluateWith(engine, options, out);
  } finally {
    await engine.close();
  }
}

async function evaluateWith(
  engine: MeasuredEngine,
  options: EvaluateRelevanceOptions,
  out: (line: string) => void,
): Promise<void> {
  const corpus = await indexCorpus(engine, options, options);
  if (options.explain !== undefined) {
    const query = corpus.queries.find(({ id }) => id === options.explain);
    if (!query) throw new InputFileError(`--explain: no judged query has the id "${options.explain}"`);
    return explain(query, await matchesOf(engine, query), corpus.judgements.get(query.id)!, out);
  }
  const first = await ask(engine, corpus, 'Asking queries');
  printMeasures(engine, corpus, first, out);
  const comparison = options.compare && (await compare(engine, corpus, first, options.compare));
  if (comparison) printComparison(comparison, out);
  if (options.json) out(JSON.stringify({ ...asJson(corpus, first), ...(comparison ? { comparison } : {}) }));
}

const matchesOf = (engine: MeasuredEngine, { fields }: EvaluationText): Promise<Match[]> =>
  findMatches(engine, { kind: KIND, fields, subject: {}, limit: RECALL_DEPTH }, () => ({}));

async function ask(engine: MeasuredEngine, corpus: IndexedCorpus, label: string): Promise<Answers> {
  const measures: RelevanceMeasures[] = [];
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let distance = 0;
  const progress = showProgress(label, corpus.queries.length);
  try {
    for (const query of corpus.queries.slice(0, WARMING)) await matchesOf(engine, query);
    for (const query of corpus.queries) {
      const started = performance.now();
      const used = process.cpuUsage();
      const matches = await matchesOf(engine, query);
      times.push(performance.now() - started);
      cpuTimes.push(milliseconds(process.cpuUsage(used)));
      const ranking = matches.map((match) => match.id);
      measures.push(measure(ranking, corpus.judgements.get(query.id)!));
      distance = matches.reduce((most, match) => Math.max(most, distanceOf(match)), distance);
      progress.update(measures.length);
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  return { measures, times, cpuTimes, distance };
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

const distanceOf = ({ score, reasons }: Match): number =>
  Math.abs(reasons.reduce((sum, { contribution }) => sum + contribution, 0) - score);

function printMeasures(
  engine: MeasuredEngine,
  { documents, queries, indexMs }: IndexedCorpus,
  { measures, times, cpuTimes, distance }: Answers,
  out: (line: string) => void,
): void {
  const count = new Intl.NumberFormat('en');
  const { ndcg10, recall100, mrr } = meanMeasures(measures);
  printTable(
    [
      ['documents', count.format(documents)],
      ['judged queries', count.format(queries.length)],
      ['nDCG@10', ndcg10.toFixed(4)],
      ['Recall@100', recall100.toFixed(4)],
      ['MRR', mrr.toFixed(4)],
      ['reasons sum to the score within', distance.toExponential(0)],
      ['reading, indexing and learning', `${(indexMs / 1000).toFixed(2)} s`],
      ['held by this process', `${(engine.bytes() / 1e6).toFixed(0)} MB`],
      ['per query, median', `${percentile(times, 0.5).toFixed(1)} ms`],
      ['per query, 95th percentile', `${percentile(times, 0.95).toFixed(1)} ms`],
      ['  of the processor, median', `${percentile(cpuTimes, 0.5).toFixed(1)} ms`],
      ['  of the processor, 95th percentile', `${percentile(cpuTimes, 0.95).toFixed(1)} ms`],
    ],
    out,
  );
}

type Measure = keyof RelevanceMeasures;
const MEASURES: readonly (readonly [Measure, string])[] = [
  ['ndcg10', 'nDCG@10'],
  ['recall100', 'Recall@100'],
  ['mrr', 'MRR'],
];

type Comparison = Readonly<Record<Measure, { readonly other: number } & ReturnType<typeof pairedBootstrap>>>;

async function compare(
  engine: MeasuredEngine,
  corpus: IndexedCorpus,
  first: Answers,
  settings: RankingSettings,
): Promise<Comparison> {
  engine.tune(settings);
  const second = await ask(engine, corpus, 'Asking again');
  const other = meanMeasures(second.measures);
  const entries = MEASURES.map(([measureName]) => {
    const differences = first.measures.map(
      (one, place) => one[measureName] - second.measures[place]![measureName],
    );
    return [measureName, { other: other[measureName], ...pairedBootstrap(differences) }] as const;
  });
  return Object.fromEntries(entries) as Comparison;
}

function printComparison(comparison: Comparison, out: (line: string) => void): void {
  const signed = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(4);
  out('');
  out('against the compared settings, paired bootstrap of 10,000 samples');
  for (const [name, label] of MEASURES) {
    const { other, mean, low, high, p } = comparison[name];
    out(
      `  ${label.padEnd(10)}  ${other.toFixed(4)}  difference ${signed(mean)}  95 % [${signed(low)}, ${signed(high)}]  p ${p.toFixed(3)}`,
    );
  }
}

function asJson({ queries, indexMs }: IndexedCorpus, { measures, times, cpuTimes }: Answers) {
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  const { ndcg10, recall100, mrr } = meanMeasures(measures);
  return {
    queries: queries.length,
    ndcg10: rounded(ndcg10, 6),
    recall100: rounded(recall100, 6),
    mrr: rounded(mrr, 6),
    indexMs: rounded(indexMs, 1),
    ms: { median: rounded(percentile(times, 0.5), 2), p95: rounded(percentile(times, 0.95), 2) },
    cpuMs: { median: rounded(percentile(cpuTimes, 0.5), 2), p95: rounded(percentile(cpuTimes, 0.95), 2) },
  };
}
