import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { Transactions } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { ConflictEdge } from './conflict-edge.entity.js';
import { ConflictGraph } from './conflict-graph.js';
import { ConflictGraphRepository } from './conflict-graph.repository.js';

/** What a manager does with a tie of the graph. */
@Injectable()
export class ConflictEdgesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly edges: ConflictGraphRepository,
    private readonly graph: ConflictGraph,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Keeps a tie whatever becomes of its source, or no longer. One that has lost its source ends with the pin.
   * @throws RuleError `input.unknown_id`, `review.edge_ended`.
   */
  pin(actor: Actor, id: string, isPinned: boolean, reason: string): Promise<ConflictEdge> {
    return this.transactions.run(async (tx) => {
      const edge = await this.edges.findForUpdate(tx, id);
      if (!edge) throw RuleError.of('input.unknown_id', ['id']);
      if (edge.endedAt) throw RuleError.of('review.edge_ended');
      await this.edges.savePin(tx, { ...edge, isPinned, pinReason: isPinned ? reason : null });
      await this.audit.record(tx, {
        actor,
        act: isPinned ? 'conflict_edge.pin' : 'conflict_edge.unpin',
        target: { type: 'conflict_edge', id },
        before: { isPinned: edge.isPinned },
        after: { isPinned },
        reason,
      });
      await this.graph.refresh(tx, actor, [edge.reviewerId]);
      return (await this.edges.findForUpdate(tx, id)) as ConflictEdge;
    });
  }
}
