import { setImmediate } from 'node:timers/promises';
import { type ExpertiseQuality, expertiseQuality, type StatedExpertise, textAffinities } from '#libs/review';
import { TextAnalyser } from '#libs/search';
import { type ExpertiseProfiles, readEvaluations, readPapers, readProfiles } from './expertise-files.js';
import { InputFileError } from './json-lines.js';
import { printTable, rounded } from './print-table.js';
import { showProgress } from './show-progress.js';

export interface EvaluateExpertiseOptions {
  /** JSON of sample → reviewer → ids of papers. */
  readonly profiles: string;
  /** JSON Lines of `{id, title, text}`; plain or gzip. */
  readonly papers: string;
  /** Tab-separated with a header: reviewer, paper, expertise. */
  readonly evaluations: string;
  /** Ends with one line of JSON. */
  readonly json: boolean;
}

/**
 * How well the affinity of reviewers and texts orders papers as the reviewers themselves do; the mean over all samples
 * of profiles.
 * @throws InputFileError naming file and line when a file is missing or malformed, or names what the others do not have.
 */
export async function evaluateExpertise(
  options: EvaluateExpertiseOptions,
  out: (line: string) => void,
): Promise<void> {
  const papers = await readPapers(options.papers);
  const profiles = await readProfiles(options.profiles, papers);
  const stated = await readEvaluations(options.evaluations, papers);
  const samples = Object.entries(profiles);
  const progress = showProgress('Measuring', samples.length);
  const results: ExpertiseQuality[] = [];
  try {
    for (const [name, reviewers] of samples) {
      checkReviewers(options.evaluations, name, reviewers, stated);
      results.push(measure(papers, reviewers, stated));
      progress.update(results.length);
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  report(results, stated, options, out);
}

function measure(
  papers: ReadonlyMap<string, string>,
  reviewers: ExpertiseProfiles[string],
  stated: readonly StatedExpertise[],
): ExpertiseQuality {
  const analyser = new TextAnalyser();
  const ids = [...new Set(stated.map(({ text }) => text))];
  const names = Object.keys(reviewers);
  const affinities = textAffinities(
    ids.map((id) => ({ id, text: papers.get(id)! })),
    names.map((id) => ({ id, items: reviewers[id]!.map((paper) => papers.get(paper)!) })),
    (text) => analyser.analyse(text).map(({ stem }) => stem),
  );
  const [rows, columns] = [placesOf(ids), placesOf(names)];
  return expertiseQuality(
    stated,
    (reviewer, text) => affinities[rows.get(text)!]![columns.get(reviewer)!] as number,
  );
}

const placesOf = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, place) => [key, place]));

function checkReviewers(
  file: string,
  sample: string,
  reviewers: ExpertiseProfiles[string],
  stated: readonly StatedExpertise[],
): void {
  const missing = stated.find(({ reviewer }) => !Object.hasOwn(reviewers, reviewer));
  if (missing)
    throw new InputFileError(
      `${file}: the reviewer "${missing.reviewer}" has no profile in the sample "${sample}"`,
    );
}

function report(
  results: readonly ExpertiseQuality[],
  stated: readonly StatedExpertise[],
  { json, evaluations }: EvaluateExpertiseOptions,
  out: (line: string) => void,
): void {
  const means = {
    loss: meanOf(results.map(({ loss }) => loss)),
    easy: meanOf(results.map(({ easy }) => easy)),
    hard: meanOf(results.map(({ hard }) => hard)),
  };
  if (means.loss === null)
    throw new InputFileError(`${evaluations}: no reviewer says to know one paper better than another`);
  const shown = (value: number | null) => (value === null ? 'no such pair' : value.toFixed(4));
  printTable(
    [
      ['samples of profiles', String(results.length)],
      ['reviewers', String(new Set(stated.map(({ reviewer }) => reviewer)).size)],
      ['stated expertise', String(stated.length)],
      ['weighted Kendall loss', shown(means.loss)],
      ['easy pairs ordered rightly', shown(means.easy)],
      ['hard pairs ordered rightly', shown(means.hard)],
    ],
    out,
  );
  const exact = (value: number | null) => value && rounded(value, 6);
  if (json)
    out(JSON.stringify({ loss: exact(means.loss), easy: exact(means.easy), hard: exact(means.hard) }));
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
