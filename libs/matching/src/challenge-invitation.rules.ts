import type { Violation } from '#libs/kernel';

export interface InvitationCircumstances {
  /** Whether the challenge is published and its window has not ended. */
  readonly isBeforeClosing: boolean;
  /** Invitations of the challenge so far, whatever became of them. */
  readonly used: number;
  readonly quota: number;
  /** Whether the start-up was invited to this challenge before, by whomever. */
  readonly isInvited: boolean;
  /** Whether the start-up wants no invitations, from this inviter or from anybody. */
  readonly isOptedOut: boolean;
}

const STARTUP = ['organisationId'];

/** Everything that speaks against an invitation. */
export function checkInvitation(of: InvitationCircumstances): Violation[] {
  const violations: Violation[] = [];
  if (!of.isBeforeClosing) violations.push({ code: 'matching.invitation_over', path: ['challengeId'] });
  if (of.isInvited) violations.push({ code: 'matching.already_invited', path: STARTUP });
  if (of.isOptedOut) violations.push({ code: 'matching.opted_out', path: STARTUP });
  if (of.used >= of.quota)
    violations.push({ code: 'matching.quota_used', path: ['challengeId'], params: { quota: of.quota } });
  return violations;
}
