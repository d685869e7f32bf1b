import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Page, PageRequest, Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import {
  type AdvisedModel,
  adviseModels,
  exchangeRates,
  legalBases,
  type ModelFilter,
  type Situation,
} from '#libs/models';
import type { Model } from './model.entity.js';
import { seesModelDrafts } from './model.policy.js';
import { ModelRepository } from './model.repository.js';
import { ModelSearch } from './model.search.js';
import type { ModelVersion } from './model-version.entity.js';

/** More columns than anybody can read. */
const MOST_COMPARED = 10;

/** A model with the version of it that a reader is shown first. */
export type ShownModel = Model & { readonly shown: ModelVersion };

/** Of the versions that a reader may see, newest first, the one to look at first. */
export const shownOf = (versions: readonly ModelVersion[]): ModelVersion | undefined =>
  versions.find(({ state }) => state === 'APPROVED') ??
  versions.find(({ state }) => state !== 'RETIRED') ??
  versions[0];

/** What others ask about the models of the library. Inside a transaction pass `tx`. */
@Injectable()
export class ModelLibraryService {
  constructor(
    private readonly models: ModelRepository,
    private readonly search: ModelSearch,
  ) {}

  /** @throws RuleError `input.unknown_id` when there is no such version. */
  async version(id: string, tx?: Tx): Promise<ModelVersion> {
    const version = await this.models.findVersion(id, tx);
    if (!version) throw RuleError.of('input.unknown_id', ['modelVersionId']);
    return version;
  }

  /**
   * The newest approved version of a model, from which new programmes are run.
   * @throws RuleError `programme_model.none_current` when the model is unknown or has no version to run.
   */
  async currentVersion(slug: string, tx?: Tx): Promise<ModelVersion> {
    const version = await this.models.findCurrent(slug, tx);
    if (!version) throw RuleError.of('programme_model.none_current', ['slug'], { slug });
    return version;
  }

  /** By slug: the models that the actor may see. @param text words in any language. */
  async page(
    actor: Actor,
    text: string | undefined,
    filter: ModelFilter,
    request: PageRequest,
  ): Promise<Page<ShownModel>> {
    const found = text ? { ...filter, modelIds: await this.search.find(text) } : filter;
    const page = await this.models.pageShown(seesModelDrafts(actor), found, request);
    return {
      ...page,
      nodes: await this.withModels(page.nodes),
      cursorOf: (row) => page.cursorOf(row.shown),
    };
  }

  /** The model of the slug, or null when there is none that the actor may see. */
  async findShown(actor: Actor, slug: string): Promise<ShownModel | null> {
    const version = await this.models.findShown(slug, seesModelDrafts(actor));
    const [shown = null] = version ? await this.withModels([version]) : [];
    return shown;
  }

  /** One version, or null when it is unknown or hidden from the actor. */
  async findVisible(actor: Actor, id: string): Promise<ModelVersion | null> {
    const version = await this.models.findVersion(id);
    return version && this.isVisible(actor, version) ? version : null;
  }

  /** What was approved is public, also after it was retired: programmes run from it. */
  isVisible(actor: Actor, { approvedAt }: ModelVersion): boolean {
    return approvedAt !== null || seesModelDrafts(actor);
  }

  /**
   * The current versions of ten slugs at most, in the order asked for.
   * @throws RuleError `input.list_length`, or `programme_model.none_current` naming the first slug that has none.
   */
  async currentOf(slugs: readonly string[]): Promise<ModelVersion[]> {
    if (slugs.length < 1 || slugs.length > MOST_COMPARED)
      throw RuleError.of('input.list_length', ['slugs'], { min: 1, max: MOST_COMPARED });
    const found = new Map((await this.models.findCurrents(slugs)).map((row) => [row.content.id, row]));
    return slugs.map((slug) => {
      const version = found.get(slug);
      if (!version) throw RuleError.of('programme_model.none_current', ['slugs'], { slug });
      return version;
    });
  }

  /** Every current model for a situation, the best first; see {@link adviseModels}. */
  async advise(situation: Situation): Promise<{ version: ModelVersion; advised: AdvisedModel }[]> {
    const versions = await this.models.findAllCurrent();
    const bySlug = new Map(versions.map((version) => [version.content.id, version]));
    const knowledge = { legalBases: legalBases(), rates: exchangeRates() };
    const contents = versions.map(({ content }) => content);
    return adviseModels(contents, situation, knowledge).flatMap((advised) => {
      const version = bySlug.get(advised.model.id);
      return version ? [{ version, advised }] : [];
    });
  }

  private async withModels(versions: readonly ModelVersion[]): Promise<ShownModel[]> {
    const models = await this.models.findModels(versions.map(({ modelId }) => modelId));
    const byId = new Map(models.map((model) => [model.id, model]));
    return versions.flatMap((shown) => {
      const model = byId.get(shown.modelId);
      return model ? [{ ...model, shown }] : [];
    });
  }
}
