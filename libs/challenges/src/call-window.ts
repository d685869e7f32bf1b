import type { Tx } from '#libs/database';
import type { Programme, ProgrammesService } from '#libs/programmes';

/** The window that a challenge has as long as its ministry names no other: the call of its programme. */
export async function callWindowOf(
  tx: Tx,
  programmes: ProgrammesService,
  programme: Programme,
): Promise<{ opensAt: Date; closesAt: Date; zone: string }> {
  const call = (await programmes.stagesOf(programme.id, tx)).find((stage) => stage.kind === 'CALL');
  if (!call) throw new Error(`the programme ${programme.code} has no call`);
  return { opensAt: call.startsAt, closesAt: call.endsAt, zone: programme.zone };
}
