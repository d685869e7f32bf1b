/** What the rules of this context need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly memberships: readonly { readonly organisationId: string; readonly role: string }[];
}

const holds = (actor: Holder, organisationId: string | null, roles: readonly string[]): boolean =>
  actor.memberships.some(
    (membership) =>
      roles.includes(membership.role) &&
      (organisationId === null || membership.organisationId === organisationId),
  );

/**
 * Who sees which start-ups fit a challenge, in every state of it: the officers of its ministry, the managers of its
 * programme, and intermediaries, who look for start-ups for what is published and for drafts that they help with. Never a start-up, which would see its rivals ranked, nor a
 * reviewer, who is to judge without a machine's opinion.
 */
export const mayReadMatches = (
  actor: Holder,
  challenge: { readonly ministryId: string },
  { manages, isSeen }: { readonly manages: boolean; readonly isSeen: boolean },
): boolean =>
  actor.kind === 'system' ||
  manages ||
  (isSeen && holds(actor, null, ['INTERMEDIARY'])) ||
  holds(actor, challenge.ministryId, ['MINISTRY_OFFICER', 'MINISTRY_APPROVER']);

/** Who sees which challenges fit a start-up: its own team. */
export const mayReadStartupMatches = (actor: Holder, organisationId: string): boolean =>
  actor.kind === 'system' || holds(actor, organisationId, ['STARTUP_OWNER', 'STARTUP_MEMBER']);

/** Who gets start-ups and solutions for a text: those who look for them, in whatever office. */
export const mayMatchTexts = (actor: Holder): boolean =>
  actor.kind === 'system' ||
  holds(actor, null, ['MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'PROGRAMME_MANAGER', 'INTERMEDIARY']);
