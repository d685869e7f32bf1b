import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { ModelRepository } from './model.repository.js';
import type { ModelVersion } from './model-version.entity.js';

/** What others ask about the models of the library. Inside a transaction pass `tx`. */
@Injectable()
export class ModelLibraryService {
  constructor(private readonly models: ModelRepository) {}

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
}
