import { useViewer } from '#web/session/use-viewer.ts';
import type { PilotHead } from './pilot-frame.tsx';

/** As what somebody meets a pilot; the server has the last word on everything. */
export interface PilotHands {
  readonly officer: boolean;
  readonly approver: boolean;
  readonly manager: boolean;
  readonly owner: boolean;
  /** Owner or member of the start-up. */
  readonly team: boolean;
  readonly reviewer: boolean;
}

export function usePilotHands(pilot: PilotHead): PilotHands {
  const viewer = useViewer();
  const holds = (role: string, organisationId: string | undefined) =>
    viewer?.memberships.some((each) => each.role === role && each.organisation?.id === organisationId) ??
    false;
  const { ministry, startup, challenge } = pilot;
  const owner = holds('STARTUP_OWNER', startup?.id);
  return {
    officer: holds('MINISTRY_OFFICER', ministry?.id),
    approver: holds('MINISTRY_APPROVER', ministry?.id),
    manager: challenge?.programme?.managers.some(({ id }) => id === viewer?.id) ?? false,
    owner,
    team: owner || holds('STARTUP_MEMBER', startup?.id),
    reviewer: viewer?.memberships.some(({ role }) => role === 'REVIEWER') ?? false,
  };
}
