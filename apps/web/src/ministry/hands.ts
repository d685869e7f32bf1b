import { useViewer, type Viewer } from '#web/session/use-viewer.ts';

/** As what somebody meets a challenge; the server has the last word on everything. */
export interface Hands {
  readonly officer: boolean;
  readonly approver: boolean;
  readonly manager: boolean;
  readonly intermediary: boolean;
}

interface Held {
  readonly ministry: { readonly id: string } | null;
  readonly programme: { readonly managers: readonly { readonly id: string }[] } | null;
}

export function handsOf(viewer: Viewer | null | undefined, challenge: Held): Hands {
  const holds = (role: string, organisationId?: string) =>
    viewer?.memberships.some(
      (each) => each.role === role && (!organisationId || each.organisation?.id === organisationId),
    ) ?? false;
  const ministry = challenge.ministry?.id ?? 'none';
  return {
    officer: holds('MINISTRY_OFFICER', ministry),
    approver: holds('MINISTRY_APPROVER', ministry),
    manager: challenge.programme?.managers.some(({ id }) => id === viewer?.id) ?? false,
    intermediary: holds('INTERMEDIARY'),
  };
}

export const useHands = (challenge: Held): Hands => handsOf(useViewer(), challenge);
