import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, Transactions } from '#libs/database';
import { newId, RuleError, unwrap } from '#libs/kernel';
import type { Model } from './model.entity.js';
import { mayWriteModel, seesModelDrafts } from './model.policy.js';
import { ModelRepository } from './model.repository.js';
import { hashOf, ModelDesk, readContent, requirePerson } from './model-desk.js';
import type { ModelVersion } from './model-version.entity.js';
import { draftOf } from './new-model-version.js';

/** Whoever writes a model of the ministries' own: from a copy to what is submitted for approval. */
@Injectable()
export class WriteModelService {
  constructor(
    private readonly transactions: Transactions,
    private readonly models: ModelRepository,
    private readonly desk: ModelDesk,
  ) {}

  /** A new model with the content of a version; its first version is a draft. @throws RuleError `programme_model.slug_taken`. */
  derive(actor: Actor, fromVersionId: string, slug: string, changeNote: string): Promise<ModelVersion> {
    const author = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const origin = await this.models.findVersion(fromVersionId, tx);
      const isSeen = origin && (seesModelDrafts(actor) || origin.approvedAt !== null);
      if (!isSeen) throw RuleError.of('input.unknown_id', ['fromVersionId']);
      const content = readContent({ ...origin.content, id: slug }, slug);
      const now = await databaseNow(tx);
      const model: Model = { id: newId(), slug, kind: 'OWN', derivedFromId: origin.id, createdAt: now };
      await refuseTaken(
        'model_slug_key',
        RuleError.of('programme_model.slug_taken', ['slug'], { slug }),
        () => this.models.insertModels(tx, [model]),
      );
      const draft = { modelId: model.id, number: 1, content, hash: hashOf(content), changeNote };
      const version = draftOf(draft, author, now);
      await this.models.insertVersions(tx, [version]);
      const after = { slug, derivedFrom: origin.id, version: version.id };
      await this.desk.record(tx, actor, 'derive', model.id, { after });
      return version;
    });
  }

  /** The next version, with the content of the newest one. @throws RuleError `programme_model.version_open`. */
  beginVersion(actor: Actor, modelId: string, changeNote: string): Promise<ModelVersion> {
    const author = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const model = await this.models.findModel(modelId, tx);
      const newest = model && (await this.models.findNewest(modelId, tx));
      if (!model || !newest) throw RuleError.of('input.unknown_id', ['modelId']);
      unwrap(mayWriteModel(model.kind));
      const { content, hash } = newest;
      const now = await databaseNow(tx);
      const draft = { modelId, number: newest.number + 1, content, hash, changeNote };
      const version = draftOf(draft, author, now);
      const open = RuleError.of('programme_model.version_open', ['modelId']);
      await refuseTaken('model_version_open', open, () => this.models.insertVersions(tx, [version]));
      await this.desk.record(tx, actor, 'begin_version', modelId, { after: { number: version.number } });
      return version;
    });
  }

  /**
   * Replaces the whole content of a draft. An unsound one may be saved: the findings say what is left to do.
   * @throws RuleError with everything in which the content departs from the language of models, or `edit.conflict`.
   */
  saveDraft(
    actor: Actor,
    id: string,
    expectedRevision: number,
    json: unknown,
    changeNote: string | null,
  ): Promise<ModelVersion> {
    const author = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const { model, version } = await this.desk.take(tx, 'saveDraft', id);
      const { revision } = version;
      if (revision !== expectedRevision)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: revision });
      const content = readContent(json, model.slug);
      const saved: ModelVersion = {
        ...version,
        content,
        hash: hashOf(content),
        changeNote: changeNote ?? version.changeNote,
        revision: revision + 1,
        editorIds: [...new Set([...version.editorIds, author])],
      };
      const [before, after] = [{ hash: version.hash }, { hash: saved.hash, revision: saved.revision }];
      await this.desk.record(tx, actor, 'save_draft', model.id, { before, after });
      return this.desk.save(tx, saved);
    });
  }

  /** @throws RuleError with every finding when the model is not sound. */
  submit(actor: Actor, id: string): Promise<ModelVersion> {
    const submittedBy = requirePerson(actor);
    return this.transactions.run(async (tx) => {
      const { model, version, state } = await this.desk.take(tx, 'submitForReview', id);
      await this.desk.requireSound(tx, { model, version });
      const submittedAt = await databaseNow(tx);
      await this.desk.record(tx, actor, 'submit', model.id, { after: { number: version.number, state } });
      return this.desk.save(tx, { ...version, state, submittedAt, submittedBy });
    });
  }
}

async function refuseTaken(
  constraint: string,
  refusal: RuleError,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (brokenConstraint(error) === constraint) throw refusal;
    throw error;
  }
}
