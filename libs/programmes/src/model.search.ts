import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { allLanguages } from '#libs/i18n';
import { SearchAudiences, type SearchDocument, SearchDocuments, SearchIndex } from '#libs/search';
import type { Model } from './model.entity.js';
import { ModelRepository } from './model.repository.js';
import type { ModelVersion } from './model-version.entity.js';

const MODEL_KIND = 'programme_model';
/** More than a library of models will ever hold. */
const EVERYTHING = 1_000;

/**
 * What is searched of a model: its approved text in all languages, never a draft.
 * @param newest the highest number of a version: an older version that stands again after a retirement still counts.
 */
const modelDocument = ({ modelId, content }: ModelVersion, newest: number): SearchDocument => ({
  id: modelId,
  kind: MODEL_KIND,
  version: newest,
  fields: {
    title: allLanguages(content.name),
    summary: allLanguages(content.summary),
    text: [
      ...content.bodies.map(({ name }) => allLanguages(name)),
      ...(content.challengeDefinition.methods ?? []).map(allLanguages),
      ...content.stages.map(({ name }) => allLanguages(name)),
    ].join('\n'),
  },
  facets: {},
});

/** Keeps the documents of models as their approved versions are, in the transaction that changes those. */
@Injectable()
export class ModelSearch implements OnModuleInit {
  constructor(
    private readonly documents: SearchDocuments,
    private readonly searchIndex: SearchIndex,
    private readonly models: ModelRepository,
    private readonly audiences: SearchAudiences,
  ) {}

  onModuleInit(): void {
    this.audiences.declare(MODEL_KIND, 'public');
  }

  async index(tx: Tx, versions: readonly ModelVersion[]): Promise<void> {
    await this.documents.put(
      tx,
      versions.map((version) => modelDocument(version, version.number)),
    );
  }

  /** After a retirement: an older version may stand again, or none. */
  async refresh(tx: Tx, { id, slug }: Model): Promise<void> {
    await this.documents.remove(tx, MODEL_KIND, id);
    const current = await this.models.findCurrent(slug, tx);
    const newest = await this.models.findNewest(id, tx);
    if (current && newest) await this.documents.put(tx, [modelDocument(current, newest.number)]);
  }

  /** Ids of the models whose approved text has words of the query, in any of the languages. */
  async find(text: string): Promise<string[]> {
    const hits = await this.searchIndex.search({ fields: { text }, kind: MODEL_KIND, limit: EVERYTHING });
    return hits.map(({ id }) => id);
  }
}
