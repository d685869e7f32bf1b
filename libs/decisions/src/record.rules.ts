import type { LocalizedText } from '#libs/i18n';

/** A criterion as it was when the decision was made. */
export interface RecordedCriterion {
  readonly id: string;
  readonly name: LocalizedText;
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number;
  readonly kind: 'SCORED' | 'PASS_FAIL' | 'INFORMATIVE';
  readonly threshold: number | null;
}

export interface RecordedReview {
  readonly assignmentId: string;
  readonly submissionId: string;
  /** By id: two of one name stay two. */
  readonly reviewerId: string;
  readonly scores: readonly {
    readonly criterionId: string;
    readonly score: number;
    readonly rationale: string;
  }[];
}

export interface RecordedRank {
  readonly submissionId: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly calibrated: number | null;
  readonly criterionMeans: readonly {
    readonly criterionId: string;
    readonly mean: number;
    readonly spread: number;
  }[];
  readonly spread: number | null;
  readonly reviewCount: number;
  readonly failedCriteria: readonly string[];
  readonly isPassing: boolean;
  readonly isAboveCut: boolean;
  readonly isAtCut: boolean;
}

/** What a challenge's decision rests on and how it was made: enough to make it again. Instants are RFC 3339. */
export interface DecisionRecordContent {
  readonly format: 1;
  readonly challenge: { readonly id: string; readonly number: string; readonly title: LocalizedText };
  readonly decision: {
    readonly id: string;
    readonly round: number;
    readonly decidedAt: string;
    readonly tieReason: string | null;
    readonly standstillUntil: string | null;
    readonly appealUntil: string | null;
    readonly awards: readonly { readonly submissionId: string; readonly reason: string }[];
    readonly rejections: readonly { readonly submissionId: string; readonly reason: string }[];
  };
  readonly rules: {
    readonly awards: number;
    readonly minimumPassingScore: number | null;
    readonly reviewersPerSubmission: number;
  };
  readonly criteria: readonly RecordedCriterion[];
  readonly submissions: readonly {
    readonly id: string;
    readonly title: string;
    readonly startup: LocalizedText;
  }[];
  /** What was chosen before the opening to decide. */
  readonly scoreBasis: 'RAW' | 'CALIBRATED';
  readonly reviews: readonly RecordedReview[];
  /** Reviews that only show how their reviewers score. */
  readonly anchors: readonly RecordedReview[];
  /** What the panel agreed on and why: the ranking counts with it in place of what was given. */
  readonly consensus: readonly {
    readonly submissionId: string;
    readonly criterionId: string;
    readonly score: number;
    readonly reason: string;
  }[];
  readonly meetings: readonly {
    readonly heldAt: string;
    readonly chair: string;
    readonly present: readonly string[];
    readonly quorum: number;
    readonly panel: number;
    readonly minutes: string;
  }[];
  readonly ranking: readonly RecordedRank[];
  /** The scores without the leniency of the reviewers, beside the raw ones, as the model came to them. */
  readonly calibration: unknown;
  /** Who was to review what, why, and what became of it. */
  readonly assignments: readonly {
    readonly id: string;
    readonly submissionId: string;
    readonly reviewer: string;
    readonly state: string;
    readonly way: string;
    readonly sharedTopics: readonly string[];
    readonly loadBefore: number;
    readonly assignedAt: string;
    readonly completedAt: string | null;
    readonly endedAt: string | null;
    readonly endReason: string | null;
  }[];
  /** Names of reviewers; elsewhere in the record they stand by id, so that two of one name stay two. */
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  /** Published plans of assignments: settings, figures, and the price and threshold of each pair. */
  readonly plans: readonly unknown[];
  readonly conflicts: readonly {
    readonly reviewer: string;
    readonly startup: LocalizedText;
    readonly kind: string;
    readonly reason: string;
    readonly declaredAt: string;
    readonly endedAt: string | null;
    readonly endReason: string | null;
  }[];
  /** Who proposed, gave back and released, the oldest first. */
  readonly votes: readonly {
    readonly person: string;
    readonly act: 'PROPOSED' | 'RETURNED' | 'RELEASED';
    readonly at: string;
    readonly reason: string | null;
  }[];
  /** What earlier decisions on the challenge were held against, and what was ruled. */
  readonly appeals: readonly {
    readonly decisionId: string;
    readonly submissionId: string;
    readonly state: string;
    readonly grounds: string;
    readonly filedAt: string;
    readonly reasons: string | null;
    readonly ruledAt: string | null;
  }[];
}

/** A record as it is exported: with the SHA-256 of its canonical JSON (RFC 8785). */
export interface DecisionRecordFile {
  readonly digest: string;
  readonly record: DecisionRecordContent;
}

const LISTS = ['criteria', 'submissions', 'reviews', 'anchors', 'consensus', 'ranking', 'votes'] as const;

/** The parts without which a file is no record that can be computed again; empty when it is one. */
export function missingParts(file: unknown): string[] {
  if (!isObject(file)) return ['record', 'digest'];
  const { record, digest } = file;
  const missing = typeof digest === 'string' ? [] : ['digest'];
  if (!isObject(record)) return [...missing, 'record'];
  const { decision, rules, challenge, format } = record;
  if (format !== 1) missing.push('record.format');
  if (!isObject(challenge)) missing.push('record.challenge');
  if (!isObject(rules) || typeof rules.awards !== 'number') missing.push('record.rules');
  if (!isObject(decision) || !Array.isArray(decision.awards) || !Array.isArray(decision.rejections))
    missing.push('record.decision');
  return [
    ...missing,
    ...LISTS.filter((name) => !Array.isArray(record[name])).map((name) => `record.${name}`),
  ];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
