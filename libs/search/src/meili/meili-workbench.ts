import type { RankingSettings } from '../engine/embedded-search-engine.js';
import { bm25Of, DEFAULTS, weightsOf } from '../engine/embedded-search-engine.js';
import { type Concept, Glossary } from '../glossary/glossary.js';
import type { SearchDocument, SearchQuery } from '../search-engine.js';
import { TextAnalyser } from '../text/analyser.js';
import { ArtefactBuilder } from './artefact-builder.js';
import { DocumentMaker } from './document-maker.js';
import { MeiliConnection } from './meili-connection.js';
import { MeiliIndexes } from './meili-indexes.js';
import { type MeiliFound, MeiliSearch } from './meili-search.js';
import { readArtefact, type SearchArtefact, writeArtefact } from './search-artefact.js';

export interface MeiliWorkbenchOptions extends RankingSettings {
  readonly url: string;
  readonly key: string;
  /** First part of the names of the indexes, which {@link MeiliWorkbench.drop} removes. */
  readonly prefix: string;
  readonly glossary?: readonly Concept[];
}

const DOCUMENTS_A_TASK = 500;
const AUDIENCE = 'public';

/** A collection on Meilisearch without a database behind it, to measure searches by: the same parts as in operation. */
export class MeiliWorkbench {
  private readonly connection: MeiliConnection;
  private readonly indexes: MeiliIndexes;
  private readonly analyser = new TextAnalyser();
  private readonly fieldWeights = new Map(Object.entries(DEFAULTS.fieldWeights));
  private readonly maker = new DocumentMaker(this.fieldWeights, this.analyser);
  private readonly glossary: Glossary;
  private searching: MeiliSearch;
  private artefact: SearchArtefact | undefined;
  /** Bytes of what every process would load. */
  artefactBytes = 0;

  constructor(options: MeiliWorkbenchOptions) {
    // Measuring waits, and shows how long.
    this.connection = new MeiliConnection({ ...options, patienceMs: 60_000 });
    this.indexes = new MeiliIndexes(this.connection);
    this.glossary = new Glossary(options.glossary ?? [], this.analyser);
    this.searching = this.searchWith(options);
  }

  /** Orders by other settings from now on; what is indexed stays. */
  tune(settings: RankingSettings): void {
    this.searching = this.searchWith(settings);
  }

  /** @throws MeiliError */
  async fill(documents: readonly SearchDocument[], onProgress: (done: number) => void): Promise<void> {
    const builder = new ArtefactBuilder(documents.length);
    for (const document of documents) builder.add(document.id, document.kind, this.maker.fieldsOf(document));
    const bytes = await writeArtefact(await builder.finish(new AbortController().signal));
    this.artefactBytes = bytes.length;
    // As another process would have it.
    this.artefact = await readArtefact(bytes);
    const { model } = this.artefact;
    await this.indexes.createNext(model);
    const tasks: number[] = [];
    for (let at = 0; at < documents.length; at += DOCUMENTS_A_TASK) {
      const changes = documents.slice(at, at + DOCUMENTS_A_TASK).map((document) => ({
        id: document.id,
        audiences: [AUDIENCE] as const,
        document: this.maker.documentOf({ ...document, changedXid: '1' }, model),
      }));
      tasks.push(...(await this.indexes.enqueue(changes, 'next')));
    }
    await this.indexes.done(tasks, async () => undefined);
    onProgress(documents.length);
    await this.indexes.swap();
  }

  /** @throws MeiliError */
  async search(query: SearchQuery): Promise<MeiliFound[]> {
    return this.artefact ? this.searching.search(query, AUDIENCE, this.artefact) : [];
  }

  /** Leaves nothing behind on the server. */
  drop(): Promise<void> {
    return this.indexes.drop();
  }

  private searchWith(settings: RankingSettings): MeiliSearch {
    return new MeiliSearch(this.connection, this.analyser, this.glossary, {
      bm25: bm25Of(settings),
      weights: weightsOf(settings),
      fieldWeights: this.fieldWeights,
    });
  }
}
