import { readFile } from 'node:fs/promises';
import { type DecisionRecordFile, missingParts, type Recomputation, recompute } from '#libs/decisions';
import { translate } from '#libs/i18n';
import { InputFileError } from './json-lines.js';

export interface RecomputeOptions {
  /** The exported record of a decision. */
  readonly record: string;
  /** Ends with one line of JSON. */
  readonly json: boolean;
}

const CHECKS = [
  ['digest', 'the record is as it was written'],
  ['ranking', 'scores and ranks follow from the reviews'],
  ['selection', 'what was awarded follows from the ranking'],
  ['calibration', 'the calibrated scores follow from the reviews'],
] as const;

/**
 * Makes the ranking and the selection of a decision anew, from its record alone.
 * @returns whether they are what the record says.
 * @throws InputFileError for a file that is no record of a decision.
 */
export async function recomputeRecord(
  options: RecomputeOptions,
  out: (line: string) => void,
): Promise<boolean> {
  const file = await readRecord(options.record);
  const result = recompute(file);
  report(file, result, out);
  if (options.json) out(JSON.stringify(result));
  return result.agrees;
}

async function readRecord(path: string): Promise<DecisionRecordFile> {
  let file: unknown;
  try {
    file = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputFileError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const missing = missingParts(file);
  if (missing.length > 0)
    throw new InputFileError(`${path}: no record of a decision, it lacks ${missing.join(', ')}`);
  return file as DecisionRecordFile;
}

function report({ record }: DecisionRecordFile, result: Recomputation, out: (line: string) => void): void {
  const { challenge, decision, submissions, reviews } = record;
  const titleOf = (id: string | null) => submissions.find((own) => own.id === id)?.title ?? id;
  const title = challenge.title.en ?? challenge.title.he ?? challenge.title.ar ?? '';
  const scores = reviews.reduce((sum, own) => sum + own.scores.length, 0);
  out(`${challenge.number}  ${title}`);
  const counts = [
    counted(submissions.length, 'submission'),
    counted(reviews.length, 'review'),
    counted(scores, 'score'),
    `${decision.awards.length} awarded`,
  ];
  out(`Decision ${decision.round} of ${instantOf(decision.decidedAt)}: ${counts.join(', ')}.`);
  out('');
  for (const [check, meaning] of CHECKS)
    out(`  ${result.checks[check] ? 'agrees' : 'DIFFERS'}  ${check.padEnd(11)}  ${meaning}`);
  out('');
  for (const { submissionId, what, recorded, recomputed } of result.differences) {
    const about = submissionId === null ? '' : `“${titleOf(submissionId)}”, `;
    out(`  ${about}${what}: ${recorded} in the record, ${inWords(recomputed)} computed anew`);
  }
  if (result.differences.length > 0) out('');
  out(
    result.agrees ? 'The decision agrees with its record.' : 'The decision does NOT agree with its record.',
  );
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** In the zone of the record itself, since whoever reads it may sit anywhere. */
const instantOf = (value: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(value))} UTC`;

/** A broken rule in words; everything else as it is. */
const inWords = (value: string): string => (value.startsWith('decision.') ? translate(value, 'en') : value);
