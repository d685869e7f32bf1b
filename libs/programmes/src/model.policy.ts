import { ok, type Result, refuse } from '#libs/kernel';

/** What the rules of the library need to know about an actor. */
interface Holder {
  readonly kind: string;
  readonly personId: string | null;
  readonly scopes: readonly string[] | null;
  readonly memberships: readonly { readonly role: string }[];
}

interface WrittenVersion {
  readonly editorIds: readonly string[];
  readonly submittedBy: string | null;
}

const SEES_DRAFTS: readonly string[] = ['PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR', 'AUDITOR'];

/**
 * Whether the actor sees versions that are not approved. Approved ones are public. An API token without the reading scope
 * sees no more than the public does.
 */
export const seesModelDrafts = (actor: Holder): boolean =>
  actor.kind === 'system' ||
  ((actor.scopes === null || actor.scopes.includes('programmes:read')) &&
    actor.memberships.some(({ role }) => SEES_DRAFTS.includes(role)));

/** What ships with the platform changes with a release only; everybody may derive a model of their own from it. */
export const mayWriteModel = (kind: string): Result<true> =>
  kind === 'OWN' ? ok(true) : refuse({ code: 'programme_model.shipped' });

/** Four eyes: nobody who wrote on a version, or submitted it, approves it. */
export const mayApproveModel = (actor: Holder, { editorIds, submittedBy }: WrittenVersion): Result<true> =>
  actor.personId === null || editorIds.includes(actor.personId) || submittedBy === actor.personId
    ? refuse({ code: 'programme_model.own_approval' })
    : ok(true);
