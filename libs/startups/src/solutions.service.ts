import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { changedValues } from './changed-values.rules.js';
import type { Solution } from './solution.entity.js';
import { type SolutionAct, solutionMachine } from './solution.machine.js';
import { SolutionRepository } from './solution.repository.js';
import { hasText, mayEdit } from './startup.policy.js';
import { SolutionChanged } from './startups.events.js';

/** What a start-up writes about one solution. */
export type SolutionContent = Pick<Solution, 'title' | 'summary' | 'description' | 'tags' | 'trl'>;

const AUDITED = ['title', 'summary', 'description', 'tags', 'trl', 'state', 'withdrawalReason'] as const;

/** The catalogue, as its start-ups keep it by hand. */
@Injectable()
export class SolutionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly solutions: SolutionRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RuleError `access.forbidden` outside the team, `input.required` when no language has a title. */
  add(actor: Actor, organisationId: string, content: SolutionContent): Promise<Solution> {
    unwrap(mayEdit(actor, organisationId));
    requireTitle(content);
    return this.transactions.run(async (tx) => {
      const now = await databaseNow(tx);
      const solution: Solution = {
        ...content,
        id: newId(),
        organisationId,
        state: solutionMachine.initial,
        withdrawnAt: null,
        withdrawalReason: null,
        externalId: null,
        sourceDigest: null,
        importBatchId: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await this.solutions.insert(tx, solution);
      await this.recordChange(tx, actor, 'solution.add', null, solution);
      return solution;
    });
  }

  /** @throws RuleError `edit.conflict` when somebody else saved in between; `solution.wrong_state` once withdrawn. */
  async update(
    actor: Actor,
    id: string,
    edit: SolutionContent & { readonly expectedVersion: number },
  ): Promise<Solution> {
    requireTitle(edit);
    const { expectedVersion, ...content } = edit;
    return this.change(actor, id, 'edit', expectedVersion, () => content);
  }

  /** Takes a solution out of the catalogue for good; the team still sees it. */
  withdraw(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<Solution> {
    return this.change(actor, id, 'withdraw', expectedVersion, (now) => ({
      withdrawnAt: now,
      withdrawalReason: reason,
    }));
  }

  private change(
    actor: Actor,
    id: string,
    act: SolutionAct,
    expectedVersion: number,
    contentAt: (now: Date) => Partial<Solution>,
  ): Promise<Solution> {
    return this.transactions.run(async (tx) => {
      const before = await this.solutions.findForUpdate(tx, id);
      // A withdrawn solution of others is as absent as one that never was.
      if (!before || (before.state === 'WITHDRAWN' && !mayEdit(actor, before.organisationId).ok))
        throw RuleError.of('input.unknown_id', ['id']);
      unwrap(mayEdit(actor, before.organisationId));
      const state = unwrap(solutionMachine.transition(before.state, act, {}));
      if (before.version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: before.version });
      const now = await databaseNow(tx);
      const after = { ...before, ...contentAt(now), state, version: before.version + 1, updatedAt: now };
      await this.solutions.save(tx, after);
      await this.recordChange(tx, actor, `solution.${act}`, before, after);
      return after;
    });
  }

  private async recordChange(
    tx: Tx,
    actor: Actor,
    act: string,
    before: Solution | null,
    after: Solution,
  ): Promise<void> {
    const target = { type: 'solution', id: after.id };
    const reason = after.withdrawalReason;
    await this.audit.record(tx, { actor, act, target, reason, ...changedValues(before, after, AUDITED) });
    await this.outbox.publish(tx, SolutionChanged, { solutionId: after.id }, actor.correlationId);
  }
}

function requireTitle({ title }: SolutionContent): void {
  if (!hasText(title)) throw RuleError.of('input.required', ['title']);
}
