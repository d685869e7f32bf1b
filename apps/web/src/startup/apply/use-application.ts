import type { Api } from '#web/api/api.ts';
import { useAsk } from '#web/api/use-api.ts';
import { notFound } from '#web/app/page.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import type { Viewer } from '#web/session/use-viewer.ts';
import { applicationDocument, draftDocument, reusableDocument } from './apply.documents.ts';
import { type ApplicationChallenge, type Draft, type Group, groupsOf } from './draft.ts';

/** The start-up in whose name a person works: the one that is named, or the first. */
export function startupOf(viewer: Viewer | null | undefined): { id: string; isOwner: boolean } | null {
  const own = (viewer?.memberships ?? []).filter(
    ({ role, organisation }) => organisation && (role === 'STARTUP_OWNER' || role === 'STARTUP_MEMBER'),
  );
  const [first] = own;
  if (!first?.organisation) return null;
  const { id } = first.organisation;
  return {
    id,
    isOwner: own.some(({ role, organisation }) => role === 'STARTUP_OWNER' && organisation?.id === id),
  };
}

export interface Application {
  readonly challenge: ApplicationChallenge;
  readonly groups: readonly Group[];
  /** The live submission, if it was begun. */
  readonly submissionId: string | null;
  readonly organisationId: string;
  /** Whether this person may hand in and withdraw. */
  readonly isOwner: boolean;
}

const LIVE = ['DRAFT', 'SUBMITTED'];

/** Everything that the pages of an application show. @throws RequestFault `missing` */
export async function loadApplication(api: Api, number: string): Promise<ApplicationChallenge> {
  const [{ viewer }, { challengeByNumber: challenge }] = await Promise.all([
    api.ask(viewerDocument, {}),
    api.ask(applicationDocument, { number }),
  ]);
  const startup = startupOf(viewer);
  if (!challenge || !startup) return notFound();
  const found = liveOf(challenge.submissions.nodes, startup.id);
  await Promise.all([
    api.ask(reusableDocument, { organisationId: startup.id }),
    found && api.ask(draftDocument, { id: found.id }),
  ]);
  return challenge;
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly organisation: { readonly id: string } | null;
}

/** Until the opening a start-up sees its own submissions to a challenge, and nobody else's. */
const liveOf = (rows: readonly Row[], organisationId: string) =>
  rows.find(({ state, organisation }) => LIVE.includes(state) && organisation?.id === organisationId);

export function useApplication(number: string): Application {
  const { challengeByNumber: challenge } = useAsk(applicationDocument, { number });
  const startup = startupOf(useAsk(viewerDocument, {}).viewer);
  if (!challenge || !startup) return notFound();
  return {
    challenge,
    groups: groupsOf(challenge),
    submissionId: liveOf(challenge.submissions.nodes, startup.id)?.id ?? null,
    organisationId: startup.id,
    isOwner: startup.isOwner,
  };
}

/** The draft as the server has it. @throws RequestFault `missing` */
export function useDraft(id: string): Draft {
  const { submission } = useAsk(draftDocument, { id });
  return submission ?? notFound();
}
