import type { Violation } from '#libs/kernel';
import type { PairExplanation } from './explain.assignment.js';
import type { AssignmentOutcome } from './job.assignment.js';

/** What the thread of the solver says. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly violations: readonly Violation[] }
  | {
      readonly kind: 'solved';
      readonly outcome: AssignmentOutcome;
      /** Submission by submission, for every reviewer. */
      readonly explanations: readonly PairExplanation[];
    };
