import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';

/** Acts on a membership that has just begun or ended, in the same transaction. */
export type MembershipWatcher = (
  tx: Tx,
  actor: Actor,
  membership: { readonly personId: string; readonly organisationId: string },
) => Promise<void>;

/**
 * What must be true the moment somebody joins or leaves cannot wait for a job: a new colleague may be in conflict with a
 * review that lies open. Contexts that stand after this one say here what they have to do.
 */
@Injectable()
export class MembershipWatchers {
  private readonly watchers: MembershipWatcher[] = [];

  register(watcher: MembershipWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(...change: Parameters<MembershipWatcher>): Promise<void> {
    // One after the other: a transaction has one connection.
    for (const watcher of this.watchers) await watcher(...change);
  }
}
