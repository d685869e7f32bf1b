import type { Violation } from '#libs/kernel';
import type { ChallengeContent } from './challenge-content.rules.js';
import type { FieldChange } from './challenge-diff.rules.js';

/**
 * What an addendum may change. Criteria with their weights and scales, the form, the opening instant, the zone and the
 * minimum TRL are frozen when a challenge is published: start-ups have begun to answer exactly those. So is the framing,
 * which names people of the ministry: an addendum is read by everybody. KPIs and texts may change for a reason.
 */
export type Amendment = Partial<
  Omit<
    ChallengeContent,
    'originalLanguage' | 'criteria' | 'questions' | 'framing' | 'opensAt' | 'zone' | 'minimumTrl'
  >
>;

/** An addendum as it is asked for: its documents, all of them, by the ids of the files. */
export type AskedAmendment = Omit<Amendment, 'documents'> & { readonly documentIds?: readonly string[] };

/** The content after the addendum; what is not named stays. */
export const amended = (content: ChallengeContent, amendment: Amendment): ChallengeContent => ({
  ...content,
  ...amendment,
});

/** The deadline moves forward only, and an addendum says something. */
export function checkAmendment(
  before: ChallengeContent,
  after: ChallengeContent,
  changes: readonly FieldChange[],
): Violation[] {
  if (changes.length === 0) return [{ code: 'challenge.nothing_changed' }];
  return after.closesAt < before.closesAt
    ? [
        {
          code: 'challenge.deadline_moved_back',
          path: ['closesAt'],
          params: { closesAt: before.closesAt.toISOString() },
        },
      ]
    : [];
}
