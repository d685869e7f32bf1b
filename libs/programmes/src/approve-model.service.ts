import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { unwrap } from '#libs/kernel';
import { ModelApproved, ModelRetired } from './model.events.js';
import { mayApproveModel } from './model.policy.js';
import { ModelSearch } from './model.search.js';
import { ModelDesk, requirePerson } from './model-desk.js';
import type { ModelVersion } from './model-version.entity.js';

/** Whoever answers for a model: a version is approved by somebody who did not write it, and retired with a reason. */
@Injectable()
export class ApproveModelService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: ModelDesk,
    private readonly search: ModelSearch,
    private readonly outbox: Outbox,
  ) {}

  /** From now on programmes can be run from it. @throws RuleError `programme_model.own_approval`, or every finding. */
  approve(actor: Actor, id: string): Promise<ModelVersion> {
    const approvedBy = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const { model, version, state } = await this.desk.take(tx, 'approve', id);
      unwrap(mayApproveModel(actor, version));
      await this.desk.requireSound(tx, { model, version });
      const approvedAt = await databaseNow(tx);
      const approved = await this.desk.save(tx, { ...version, state, approvedAt, approvedBy });
      const { number, hash } = version;
      await this.desk.record(tx, actor, 'approve', model.id, { after: { number, hash, state } });
      await this.search.index(tx, [approved]);
      const ids = { modelId: model.id, modelVersionId: id };
      await this.outbox.publish(tx, ModelApproved, ids, actor.correlationId);
      return approved;
    });
  }

  /** Back to a draft, with what is to be changed. */
  requestChanges(actor: Actor, id: string, reason: string): Promise<ModelVersion> {
    return this.transactions.run(async (tx) => {
      const { model, version, state } = await this.desk.take(tx, 'requestChanges', id);
      const after = { number: version.number, state };
      await this.desk.record(tx, actor, 'request_changes', model.id, { after, reason });
      return this.desk.save(tx, { ...version, state, submittedAt: null, submittedBy: null });
    });
  }

  /** No programme begins with it any more; those that run keep it. */
  retire(actor: Actor, id: string, reason: string): Promise<ModelVersion> {
    const retiredBy = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const { model, version, state } = await this.desk.take(tx, 'retire', id);
      const retiredAt = await databaseNow(tx);
      const retired = { ...version, state, retiredAt, retiredBy, retirementReason: reason };
      await this.desk.save(tx, retired);
      await this.desk.record(tx, actor, 'retire', model.id, {
        after: { number: version.number, state },
        reason,
      });
      await this.search.refresh(tx, model);
      const ids = { modelId: model.id, modelVersionId: id };
      await this.outbox.publish(tx, ModelRetired, ids, actor.correlationId);
      return retired;
    });
  }
}
