import { type Actor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { brokenConstraint } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { SubmissionRow } from './submission.entity.js';
import { isOfTeam } from './submission.policy.js';

/** The row, for its team only: to everybody else it does not exist. @throws RuleError `input.unknown_id`. */
export function requireOwn(actor: Actor, row: SubmissionRow | null): SubmissionRow {
  if (!row || !isOfTeam(actor, row.organisationId)) throw RuleError.of('input.unknown_id', ['id']);
  return row;
}

/** @throws RuleError `edit.conflict` when somebody else saved in between. */
export function requireVersion(row: SubmissionRow, expectedVersion: number): void {
  if (row.version === expectedVersion) return;
  throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: row.version });
}

/**
 * Saves what may only be saved while the window is open. The database compares once more at the moment of the
 * write; between the first look at the clock and that moment the window can end.
 */
export async function savedWithin(
  challenge: Pick<Challenge, 'opensAt' | 'closesAt'>,
  save: Promise<void>,
): Promise<void> {
  try {
    await save;
  } catch (error) {
    if (brokenConstraint(error) !== 'submission_window_is_open') throw error;
    throw RuleError.of('challenge.window_closed', undefined, {
      opensAt: challenge.opensAt.getTime(),
      closesAt: challenge.closesAt.getTime(),
    });
  }
}
