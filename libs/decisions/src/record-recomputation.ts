import { isDeepStrictEqual } from 'node:util';
import { digestOf } from '#libs/kernel';
import { checkDecision, standingsOf } from '#libs/review';
import type { DecisionRecordContent, DecisionRecordFile, RecordedRank } from './record.rules.js';

/** What was computed again, and whether it is what the record says. */
export interface Recomputation {
  readonly agrees: boolean;
  readonly checks: {
    /** The record is as it was written. */
    readonly digest: boolean;
    readonly ranking: boolean;
    readonly selection: boolean;
    readonly calibration: boolean;
  };
  readonly differences: readonly RecordDifference[];
}

export interface RecordDifference {
  readonly of: 'digest' | 'ranking' | 'selection' | 'calibration';
  /** The submission that it is about; null when it is about the whole. */
  readonly submissionId: string | null;
  readonly what: string;
  readonly recorded: string;
  readonly recomputed: string;
}

/** Relative difference up to which two calibrated figures are the same: the last bits differ from machine to machine. */
const TOLERANCE = 1e-9;

/** Makes a decision again from its record alone, by the very functions by which it was made. */
export function recompute({ record, digest }: DecisionRecordFile): Recomputation {
  const differences = [
    ...compareDigest(record, digest),
    ...compareRanking(record),
    ...compareSelection(record),
    ...compareCalibration(record),
  ];
  const holds = (of: RecordDifference['of']) => differences.every((own) => own.of !== of);
  return {
    agrees: differences.length === 0,
    checks: {
      digest: holds('digest'),
      ranking: holds('ranking'),
      selection: holds('selection'),
      calibration: holds('calibration'),
    },
    differences,
  };
}

function compareDigest(record: DecisionRecordContent, recorded: string): RecordDifference[] {
  const recomputed = digestOf(record);
  return recomputed === recorded
    ? []
    : [{ of: 'digest', submissionId: null, what: 'SHA-256 of the record', recorded, recomputed }];
}

/** What follows from the scores; null where scores are missing. */
function computeAgain(record: DecisionRecordContent) {
  const { criteria, submissions, reviews, anchors, consensus: agreed, rules, scoreBasis } = record;
  const submissionIds = submissions.map(({ id }) => id);
  try {
    return standingsOf({ criteria, submissionIds, reviews, anchors, agreed, rules, scoreBasis });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const RANK_FIELDS = ['rank', 'score', 'reviewCount', 'isPassing', 'isAboveCut', 'isAtCut'] as const;

function compareRanking(record: DecisionRecordContent): RecordDifference[] {
  const again = computeAgain(record)?.ranking;
  if (!again)
    return [
      {
        ...{ of: 'ranking', submissionId: null, what: 'scores of every review' },
        ...{ recorded: 'ranked', recomputed: 'a score is missing' },
      },
    ];
  const known = new Map(record.ranking.map((row) => [row.submissionId, row]));
  const differences = again.flatMap((row) => compareRow(known.get(row.submissionId), row));
  const lost = record.ranking.filter(({ submissionId }) =>
    again.every((row) => row.submissionId !== submissionId),
  );
  return [
    ...differences,
    ...lost.map(({ submissionId }) => rankDifference(submissionId, 'row', 'ranked', 'no submission')),
  ];
}

function compareRow(recorded: RecordedRank | undefined, again: RecordedRank): RecordDifference[] {
  const { submissionId } = again;
  if (!recorded) return [rankDifference(submissionId, 'row', 'missing', 'ranked')];
  const fields = RANK_FIELDS.filter((field) => recorded[field] !== again[field]).map((field) =>
    rankDifference(submissionId, field, String(recorded[field]), String(again[field])),
  );
  const figures = isSame(recorded.calibrated, again.calibrated)
    ? []
    : [rankDifference(submissionId, 'calibrated', String(recorded.calibrated), String(again.calibrated))];
  const failed = [recorded, again].map(({ failedCriteria }) => failedCriteria.join(', '));
  if (failed[0] !== failed[1])
    figures.push(rankDifference(submissionId, 'failed criteria', failed[0] ?? '', failed[1] ?? ''));
  const means = again.criterionMeans.flatMap(({ criterionId, mean }) => {
    const own = recorded.criterionMeans.find((one) => one.criterionId === criterionId)?.mean;
    return own === mean
      ? []
      : [rankDifference(submissionId, `mean of criterion ${criterionId}`, String(own), String(mean))];
  });
  return [...fields, ...means, ...figures];
}

const rankDifference = (
  submissionId: string,
  what: string,
  recorded: string,
  recomputed: string,
): RecordDifference => ({ of: 'ranking', submissionId, what, recorded, recomputed });

/** Whether what was awarded still follows from what was scored. */
function compareSelection(record: DecisionRecordContent): RecordDifference[] {
  const ranking = computeAgain(record)?.ranking;
  if (!ranking) return [];
  const { awards, rejections, tieReason } = record.decision;
  const found = checkDecision(
    { awards, rejections, tieReason },
    { ranking, awards: record.rules.awards, openReviews: 0 },
  );
  return found.map(({ code, path }) => {
    const [list, index] = path ?? [];
    const given = list === 'awards' ? awards : list === 'rejections' ? rejections : [];
    const submissionId = given[Number(index)]?.submissionId ?? null;
    return {
      ...{ of: 'selection', submissionId, what: path?.join('.') ?? 'decision' },
      ...{ recorded: 'decided', recomputed: code },
    };
  });
}

function compareCalibration(record: DecisionRecordContent): RecordDifference[] {
  const again = computeAgain(record);
  if (!again) return [];
  // As a file has it: what is no number there is null.
  const calibration: unknown = JSON.parse(JSON.stringify(again.calibration));
  return isSame(record.calibration, calibration)
    ? []
    : [
        {
          ...{ of: 'calibration', submissionId: null, what: 'calibrated scores and their parameters' },
          ...{ recorded: summaryOf(record.calibration), recomputed: summaryOf(calibration) },
        },
      ];
}

/** As JSON has it, with numbers that differ by no more than the tolerance. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return isDeepStrictEqual(a, b);
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => isSame(value, (b as Readonly<Record<string, unknown>>)[key]))
  );
}

function summaryOf(calibration: unknown): string {
  const variance = (calibration as { variance?: Readonly<Record<string, number>> } | null)?.variance;
  return variance
    ? Object.entries(variance)
        .map(([name, value]) => `${name} ${value.toFixed(4)}`)
        .join(', ')
    : 'none';
}
