import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import type { ConflictEdge } from './conflict-edge.entity.js';
import { ConflictGraphRepository } from './conflict-graph.repository.js';
import { changesOf, conflictEdges, type FoundEdge } from './conflict-graph.rules.js';
import { ConflictFound, ReviewSuspended } from './review.events.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** Keeps the graph true to what it is drawn from, and acts on every tie that is new. */
@Injectable()
export class ConflictGraph {
  constructor(
    private readonly graph: ConflictGraphRepository,
    private readonly reviewers: ReviewerRepository,
    private readonly assignments: AssignmentRepository,
    private readonly book: AssignmentBook,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Draws the ties of the reviewers anew. A new one suspends, in the same transaction, every review that it touches: the
   * submission disappears for the reviewer, a score that was given no longer counts, and a replacement is asked for.
   * The reviewers are locked, so that nobody assigns them between the look and the commit.
   */
  async refresh(tx: Tx, actor: Actor, reviewerIds: readonly string[]): Promise<void> {
    if (reviewerIds.length === 0) return;
    const reviewers = await this.reviewers.lockAll(tx, reviewerIds);
    const reviewerOf = new Map(reviewers.map(({ id, personId }) => [personId, id]));
    const now = await databaseNow(tx);
    const found = conflictEdges(await this.graph.factsOf(tx, [...reviewerOf.keys()]), now);
    const { opened, ended } = changesOf(await this.keptOf(tx, reviewers), found);
    await this.graph.end(
      tx,
      ended.map(({ id }) => id),
      now,
    );
    const edges = opened.map((one) => edgeOf(one, reviewerOf.get(one.personId) as string, now));
    await this.graph.insert(tx, edges);
    await this.record(tx, actor, edges, ended);
    for (const edge of edges) await this.suspend(tx, actor, edge);
    const tied = new Map(edges.map((edge) => [`${edge.reviewerId} ${edge.organisationId}`, edge]));
    for (const { reviewerId, organisationId } of tied.values())
      await this.outbox.publish(tx, ConflictFound, { reviewerId, organisationId }, actor.correlationId);
  }

  /** Draws everything anew; only reviewers for whom something changes are locked. */
  async refreshAll(tx: Tx, actor: Actor): Promise<void> {
    const reviewers = await this.graph.allReviewers(tx);
    const now = await databaseNow(tx);
    const facts = await this.graph.factsOf(
      tx,
      reviewers.map(({ personId }) => personId),
    );
    const { opened, ended } = changesOf(await this.keptOf(tx, reviewers), conflictEdges(facts, now));
    const changed = new Set([...opened, ...ended].map(({ personId }) => personId));
    await this.refresh(
      tx,
      actor,
      reviewers.filter(({ personId }) => changed.has(personId)).map(({ id }) => id),
    );
  }

  /** With which organisations people are tied now, whether or not they have a profile as reviewers. */
  async tiesOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const found = conflictEdges(await this.graph.factsOf(tx, personIds), await databaseNow(tx));
    const ties = new Map(personIds.map((id) => [id, new Set<string>()]));
    for (const { personId, organisationId } of [...found, ...(await this.graph.pinnedOf(tx, personIds))])
      ties.get(personId)?.add(organisationId);
    return ties;
  }

  private async keptOf(tx: Tx, reviewers: readonly { readonly id: string; readonly personId: string }[]) {
    const personOf = new Map(reviewers.map(({ id, personId }) => [id, personId]));
    const kept = await this.graph.liveOf(tx, [...personOf.keys()]);
    return kept.map((edge) => ({ ...edge, personId: personOf.get(edge.reviewerId) as string }));
  }

  private async record(
    tx: Tx,
    actor: Actor,
    opened: readonly ConflictEdge[],
    ended: readonly ConflictEdge[],
  ): Promise<void> {
    const entry = (act: string, { id, ...edge }: ConflictEdge) => ({
      actor,
      act,
      target: { type: 'conflict_edge', id },
      after: {
        reviewerId: edge.reviewerId,
        organisationId: edge.organisationId,
        ...{ kind: edge.kind, source: edge.source, viaId: edge.viaId, conflictId: edge.conflictId },
      },
    });
    const entries = [
      ...opened.map((edge) => entry('conflict_edge.find', edge)),
      ...ended.map((edge) => entry('conflict_edge.end', edge)),
    ];
    if (entries.length > 0) await this.audit.record(tx, ...entries);
  }

  private async suspend(tx: Tx, actor: Actor, edge: ConflictEdge): Promise<void> {
    const { reviewerId, organisationId, source, kind } = edge;
    for (const assignment of await this.assignments.liveBetweenForUpdate(tx, reviewerId, organisationId)) {
      const reason = `A conflict of interest was found: ${kind} (${source}).`;
      await this.book.move(tx, actor, assignment, 'suspend', { evaluationOpen: true, reason });
      const { id: assignmentId, challengeId } = assignment;
      await this.outbox.publish(tx, ReviewSuspended, { assignmentId, challengeId }, actor.correlationId);
    }
  }
}

const edgeOf = (
  { organisationId, kind, source, viaId, conflictId }: FoundEdge,
  reviewerId: string,
  foundAt: Date,
): ConflictEdge => ({
  id: newId(),
  reviewerId,
  ...{ organisationId, kind, source, viaId, conflictId },
  isPinned: false,
  pinReason: null,
  foundAt,
  endedAt: null,
});
