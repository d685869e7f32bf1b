import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { MembershipWatchers } from '#libs/identity';
import { newId } from '#libs/kernel';
import { GateConflicts } from '#libs/stages';
import { ConflictGraph } from './conflict-graph.js';
import { ConflictGraphRepository } from './conflict-graph.repository.js';
import { DecisionReleased } from './review.events.js';

/**
 * Draws the conflict graph anew whenever what it rests on changes: at once when somebody joins or leaves an organisation,
 * soon after an award, and every minute for what only time brings. Tells the gates of runs whom a judge may not judge.
 */
@Injectable()
export class ConflictWatch implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
    private readonly memberships: MembershipWatchers,
    private readonly gates: GateConflicts,
    private readonly graph: ConflictGraph,
    private readonly rows: ConflictGraphRepository,
  ) {}

  onModuleInit(): void {
    this.memberships.register(async (tx, actor, { personId, organisationId }) =>
      this.graph.refresh(tx, actor, await this.rows.touchedBy(tx, personId, organisationId)),
    );
    this.gates.register((tx, personIds) => this.graph.tiesOf(tx, personIds));
    this.registry.subscribe(DecisionReleased, 'review.conflicts_of_awarded', (_, { correlationId }) =>
      this.recheck(correlationId),
    );
    this.registry.scanEveryMinute('review.conflicts', () => this.recheck(newId()));
  }

  private recheck(correlationId: string): Promise<void> {
    const actor = systemActor('Conflicts of interest are looked for anew.', correlationId);
    return this.transactions.run((tx) => this.graph.refreshAll(tx, actor));
  }
}
