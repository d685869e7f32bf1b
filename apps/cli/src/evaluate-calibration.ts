import { writeFile } from 'node:fs/promises';
import {
  type CalibrationEvaluation,
  calibrate,
  comparabilityOf,
  evaluateCalibration as evaluateModel,
  krippendorffAlpha,
  type Rating,
} from '#libs/review';
import { InputFileError } from './json-lines.js';
import { printTable, rounded } from './print-table.js';
import { readRatings } from './ratings-files.js';
import { showProgress } from './show-progress.js';

export interface EvaluateCalibrationOptions {
  readonly ratings: string;
  readonly reviewer: string;
  readonly item: string;
  /** Columns of scores divided by commas; their mean counts. */
  readonly score: string;
  /** File to which each reviewer's bias is written. */
  readonly biases?: string;
  /** Ends with one line of JSON. */
  readonly json: boolean;
}

/**
 * Measures how much of a score is the reviewer, and what calibration gains, on a file of ratings.
 * @throws InputFileError for a file without the columns, or with a score that is none.
 */
export async function evaluateCalibration(
  options: EvaluateCalibrationOptions,
  out: (line: string) => void,
): Promise<void> {
  const score = options.score.split(',').map((name) => name.trim());
  const ratings = await readRatings(options.ratings, { ...options, score });
  const progress = showProgress('Measuring', 41);
  let result: CalibrationEvaluation;
  try {
    result = evaluateModel(ratings, (done) => progress.update(done));
  } finally {
    progress.stop();
  }
  printTable(figures(result, ratings), out);
  if (options.biases) await writeBiases(options.biases, ratings, out);
  if (options.json) out(JSON.stringify(asJson(result)));
}

function figures(result: CalibrationEvaluation, ratings: readonly Rating[]): [string, string][] {
  const { variance, rmse, splitHalf } = result;
  const count = new Intl.NumberFormat('en');
  const { parts, shareWithEnough } = comparabilityOf(ratings);
  const alpha = krippendorffAlpha(ratings);
  return [
    ['reviews', count.format(result.reviews)],
    ['reviewers', count.format(result.reviewers)],
    ['items', count.format(result.items)],
    ['parts that no reviewer links', count.format(parts)],
    ['reviewers with three reviews or more', `${(100 * shareWithEnough).toFixed(0)} %`],
    ["Krippendorff's alpha", alpha === null ? 'none' : alpha.toFixed(3)],
    ['variance of quality', variance.item.toFixed(3)],
    ['variance of leniency', variance.reviewer.toFixed(3)],
    ['variance of noise', variance.noise.toFixed(3)],
    ['held-out error, mean of the item', rmse.mean.toFixed(4)],
    ['held-out error, model', rmse.model.toFixed(4)],
    ['split halves, mean', splitHalf.mean.toFixed(4)],
    ['split halves, z-scores', splitHalf.zscore.toFixed(4)],
    ['split halves, model', splitHalf.model.toFixed(4)],
    ['items with disagreement', count.format(result.flagged)],
  ];
}

/** Tab-separated, the most lenient first: what a reviewer adds to a score, how sure that is, and on how many reviews. */
async function writeBiases(
  file: string,
  ratings: readonly Rating[],
  out: (line: string) => void,
): Promise<void> {
  const { reviewers } = calibrate(ratings);
  const rows = [...reviewers]
    .sort((a, b) => b.bias - a.bias || (a.reviewer < b.reviewer ? -1 : 1))
    .map(({ reviewer, reviews, bias, deviation, raw }) =>
      [reviewer, reviews, bias.toFixed(4), deviation.toFixed(4), raw.toFixed(4)].join('\t'),
    );
  const header = ['reviewer', 'reviews', 'bias', 'deviation', 'raw_mean'].join('\t');
  try {
    await writeFile(file, `${[header, ...rows].join('\n')}\n`);
  } catch (error) {
    throw new InputFileError(`${file}: cannot be written: ${(error as NodeJS.ErrnoException).code}`, {
      cause: error,
    });
  }
  out('');
  out(`Wrote what ${reviewers.length} reviewers add to their scores to ${file}.`);
}

function asJson({ variance, rmse, splitHalf, ...counts }: CalibrationEvaluation): CalibrationEvaluation {
  return {
    reviews: counts.reviews,
    reviewers: counts.reviewers,
    items: counts.items,
    variance: {
      item: rounded(variance.item, 6),
      reviewer: rounded(variance.reviewer, 6),
      noise: rounded(variance.noise, 6),
    },
    rmse: { mean: rounded(rmse.mean, 6), model: rounded(rmse.model, 6) },
    splitHalf: {
      mean: rounded(splitHalf.mean, 6),
      zscore: rounded(splitHalf.zscore, 6),
      model: rounded(splitHalf.model, 6),
    },
    flagged: counts.flagged,
  };
}
