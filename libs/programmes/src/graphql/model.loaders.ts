import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Model } from '../model.entity.js';
import { seesModelDrafts } from '../model.policy.js';
import { ModelRepository } from '../model.repository.js';
import type { ModelVersion } from '../model-version.entity.js';

/** Data loaders of models; other contexts use them for the fields that they add. */
@Injectable()
export class ModelLoaders {
  constructor(private readonly models: ModelRepository) {}

  model(context: RequestContext): DataLoader<string, Model | null> {
    return context.loader(
      'programmes.model',
      (ids) => this.models.findModels(ids),
      (row) => row.id,
    );
  }

  version(context: RequestContext): DataLoader<string, ModelVersion | null> {
    return context.loader(
      'programmes.model_version',
      (ids) => this.models.findVersions(ids),
      (row) => row.id,
    );
  }

  /** The versions of a model that the reader may see, the newest first. */
  versions(context: RequestContext): DataLoader<string, ModelVersion[]> {
    const seesDrafts = seesModelDrafts(context.identified.actor);
    return context.listLoader(
      'programmes.model_versions',
      (ids) => this.models.versionsOf(ids, seesDrafts),
      (row) => row.modelId,
    );
  }
}
