import { type Observation, type RefitOutcome, refit } from '#libs/matching';
import { InputFileError, readJsonLines } from './json-lines.js';

export interface EvaluateRefitOptions {
  /** JSON Lines of `{at, values, applied}`, plain or gzip. */
  readonly outcomes: string;
  /** JSON object of part to weight: what is compared with. */
  readonly weights: string;
  /** Ends with one line of JSON. */
  readonly json: boolean;
}

/**
 * Fits weights to what became of suggestions, tests them on the later fifth, and prints both beside each other. It
 * changes nothing.
 * @throws InputFileError naming file and line.
 */
export async function evaluateRefit(
  options: EvaluateRefitOptions,
  out: (line: string) => void,
): Promise<void> {
  const current = weightsOf(options.weights);
  const observations: Observation[] = [];
  for await (const row of readJsonLines(options.outcomes)) {
    if ('error' in row) throw new InputFileError(`${options.outcomes}:${row.line}: ${row.error}`);
    observations.push(observationOf(row.value, `${options.outcomes}:${row.line}`));
  }
  const outcome = refit(observations, current);
  print(outcome, current, out);
  if (options.json) out(JSON.stringify(outcome));
}

function weightsOf(text: string): Record<string, number> {
  const weights = parsed(text);
  if (!isNumbers(weights) || Object.keys(weights).length === 0)
    throw new InputFileError('--weights must be a JSON object of part to weight');
  return weights;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function observationOf(value: unknown, place: string): Observation {
  const { at, values, applied } = (value ?? {}) as Record<string, unknown>;
  const instant = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(instant)) throw new InputFileError(`${place}: "at" must be an instant`);
  if (!isNumbers(values)) throw new InputFileError(`${place}: "values" must be an object of part to number`);
  if (typeof applied !== 'boolean') throw new InputFileError(`${place}: "applied" must be true or false`);
  return { at: instant, values, isPositive: applied };
}

const isNumbers = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each));

function print(
  outcome: RefitOutcome,
  current: Readonly<Record<string, number>>,
  out: (line: string) => void,
): void {
  if (!outcome.isEnough) {
    const { positives, negatives, needed } = outcome;
    out('Too little to learn from.');
    out(
      `Of the earlier four fifths ${positives} led to an application and ${negatives} did not; ${needed} of each are needed,`,
    );
    out('and some of each among the latest fifth, on which the weights are tested.');
    return;
  }
  const { weights, evaluation } = outcome;
  const head = (name: string) => out(`${name.padEnd(16)}${'current'.padStart(9)}${'proposed'.padStart(10)}`);
  const line = (name: string, now: number, then: number, what = '') =>
    out(`${name.padEnd(16)}${now.toFixed(4).padStart(9)}${then.toFixed(4).padStart(10)}${what}`);
  out(`Fitted to ${evaluation.trained} suggestions, tested on ${evaluation.tested} later ones.`);
  out('');
  head('weight');
  for (const [part, weight] of Object.entries(weights)) line(part, current[part] ?? 0, weight);
  out('');
  head('on later ones');
  line('AUC', evaluation.auc.current, evaluation.auc.proposed, '  more is better, 0.5 is chance');
  line('log loss', evaluation.logLoss.current, evaluation.logLoss.proposed, '  less is better');
  out('');
  out('Nothing was changed: a person proposes weights and adopts them.');
}
