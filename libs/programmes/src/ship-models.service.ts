import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import {
  houseModel,
  type ProgrammeModel,
  planShipping,
  type ShippedModel,
  studiedModels,
} from '#libs/models';
import type { Model } from './model.entity.js';
import { ModelApproved } from './model.events.js';
import { ModelRepository } from './model.repository.js';
import { ModelSearch } from './model.search.js';
import { hashOf } from './model-desk.js';
import type { ModelVersion } from './model-version.entity.js';
import { draftOf } from './new-model-version.js';

/** Brings the library up to what ships with this release, when a process starts. */
@Injectable()
export class ShipModelsService implements OnApplicationBootstrap {
  private readonly logger = new Logger(ShipModelsService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly models: ModelRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly search: ModelSearch,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const studied = studiedModels().map((content) => shippedOf('STUDIED', content));
    await this.ship([...studied, shippedOf('HOUSE', houseModel())]);
  }

  /** Two processes may call it at once: the second one finds nothing to do. @returns ids of the new versions. */
  async ship(shipped: readonly ShippedModel[]): Promise<string[]> {
    const slugs = shipped.map(({ content }) => content.id);
    const plan = planShipping(shipped, await this.models.storedVersions(slugs));
    for (const slug of plan.taken)
      this.logger.warn(`The model "${slug}" of this release is not in the library: the name is taken.`);
    if (plan.newModels.length + plan.newVersions.length === 0) return [];
    const actor = systemActor('models of the release', newId());
    return this.transactions.run(async (tx) => {
      await this.models.lockShipping(tx);
      const now = await databaseNow(tx);
      const { newModels, newVersions } = planShipping(shipped, await this.models.storedVersions(slugs, tx));
      const made = newModels.map((model) => ({ model: newModel(model, now), shipped: model }));
      await this.models.insertModels(
        tx,
        made.map(({ model }) => model),
      );
      const versions = [
        ...made.map(({ model, shipped }) => newVersion(model.id, 1, shipped, now)),
        ...newVersions.map(({ modelId, number, shipped }) => newVersion(modelId, number, shipped, now)),
      ];
      await this.models.insertVersions(tx, versions);
      await this.search.index(tx, versions);
      await this.announce(tx, actor, versions);
      return versions.map(({ id }) => id);
    });
  }

  private async announce(tx: Tx, actor: Actor, versions: readonly ModelVersion[]): Promise<void> {
    await this.audit.record(
      tx,
      ...versions.map(({ modelId, number, hash }) => ({
        actor,
        act: 'programme_model.ship',
        target: { type: 'programme_model', id: modelId },
        after: { number, hash },
        reason: actor.reason,
      })),
    );
    for (const { id, modelId } of versions)
      await this.outbox.publish(tx, ModelApproved, { modelId, modelVersionId: id }, actor.correlationId);
  }
}

const shippedOf = (kind: ShippedModel['kind'], content: ProgrammeModel): ShippedModel => ({
  kind,
  content,
  hash: hashOf(content),
});

const newModel = ({ kind, content }: ShippedModel, now: Date): Model => ({
  id: newId(),
  slug: content.id,
  kind,
  derivedFromId: null,
  createdAt: now,
});

/** Approved by the release that carries it: it has no author and nobody who approved it. */
const newVersion = (
  modelId: string,
  number: number,
  { content, hash }: ShippedModel,
  now: Date,
): ModelVersion => ({
  ...draftOf({ modelId, number, content, hash, changeNote: 'As shipped with the platform.' }, null, now),
  state: 'APPROVED',
  submittedAt: now,
  approvedAt: now,
});
