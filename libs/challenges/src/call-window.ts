import type { Tx } from '#libs/database';
import type { Programme, ProgrammesService } from '#libs/programmes';

/** When start-ups may answer. */
export interface CallWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** IANA zone in which it is meant. */
  readonly zone: string;
}

/** The window that a challenge has as long as its ministry names no other: the call of its programme. */
export async function callWindowOf(
  tx: Tx,
  programmes: ProgrammesService,
  programme: Programme,
): Promise<CallWindow> {
  const call = (await programmes.stagesOf(programme.id, tx)).find((stage) => stage.kind === 'CALL');
  if (!call) throw new Error(`the programme ${programme.code} has no call`);
  return { opensAt: call.startsAt, closesAt: call.endsAt, zone: programme.zone };
}
