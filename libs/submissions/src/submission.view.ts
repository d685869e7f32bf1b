import type { SubmissionRow } from './submission.entity.js';
import type { SubmissionState } from './submission.machine.js';
import { type SubmissionContent, sameContent } from './submission.rules.js';

/**
 * What somebody sees of a submission. The content on top is what the viewer works with: the team's own draft for
 * the team while it can still be changed, what was handed in for everybody else and afterwards.
 */
export interface Submission extends SubmissionContent {
  readonly id: string;
  readonly challengeId: string;
  readonly organisationId: string;
  readonly state: SubmissionState;
  /** Version of the challenge that was answered; null before the first submit. */
  readonly contentVersion: number | null;
  readonly contentHash: string | null;
  readonly revision: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** What was handed in last; null before the first submit. */
  readonly submitted: SubmissionContent | null;
  /** When the team changed it last; null for others. */
  readonly editedAt: Date | null;
  /** Whether the team has changed something since; null for others. */
  readonly hasUnsubmittedChanges: boolean | null;
  readonly isOwn: boolean;
}

/** For the team. */
export function teamView(row: SubmissionRow): Submission {
  const { state, draftContent, submittedContent } = row;
  const isEditable = state === 'DRAFT' || state === 'SUBMITTED' || state === 'WITHDRAWN';
  return {
    ...common(row),
    ...(isEditable ? draftContent : (submittedContent ?? draftContent)),
    editedAt: row.editedAt,
    hasUnsubmittedChanges:
      state === 'SUBMITTED' && submittedContent !== null && !sameContent(draftContent, submittedContent),
    isOwn: true,
  };
}

/**
 * For everybody else after the opening: only what was handed in.
 * @throws Error when nothing was handed in: such a row must not be loaded for others.
 */
export function openedView(row: SubmissionRow): Submission {
  if (!row.submittedContent) throw new Error(`submission ${row.id} has nothing that others may see`);
  return {
    ...common(row),
    ...row.submittedContent,
    editedAt: null,
    hasUnsubmittedChanges: null,
    isOwn: false,
  };
}

function common({ draftContent: _, startedBy: __, submittedContent, editedAt: ___, ...row }: SubmissionRow) {
  return { ...row, submitted: submittedContent };
}
