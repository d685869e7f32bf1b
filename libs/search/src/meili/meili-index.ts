import { Logger } from '@nestjs/common';
import { SearchAudiences } from '../search-audiences.js';
import type { SearchDocuments } from '../search-document.repository.js';
import type { BoxQuery, SearchEngine, SearchQuery } from '../search-engine.js';
import { type BrowsedPage, type FoundDocument, SearchIndex, type SearchStatus } from '../search-index.js';
import type { IndexKeeper } from '../snapshot/index-keeper.js';
import type { ArtefactStore } from './artefact-store.js';
import { MeiliBox } from './meili-box.js';
import { MeiliError, type MeiliFailure } from './meili-connection.js';
import type { MeiliFollower } from './meili-follower.js';
import type { MeiliRebuild } from './meili-rebuild.js';
import type { MeiliSearch } from './meili-search.js';
import type { SearchArtefact } from './search-artefact.js';
import type { ServerStateRepository } from './server-state.repository.js';

/** After a failure searches do not try again for so long: each would wait for nothing. */
const PAUSE_MS = 5_000;
/** After so long without a failure the index of the emergency is given up. */
const CALM_MS = 300_000;

const foundHere = <T extends object>(found: T) => ({ ...found, engine: 'MEILISEARCH' as const });

export interface MeiliParts {
  readonly documents: SearchDocuments;
  /** For emergencies; empty until there is one. */
  readonly embedded: SearchEngine;
  readonly keeper: IndexKeeper;
  readonly state: ServerStateRepository;
  readonly artefacts: ArtefactStore;
  readonly audiences: SearchAudiences;
  readonly follower: MeiliFollower;
  readonly rebuilding: MeiliRebuild;
  readonly search: MeiliSearch;
  readonly box: MeiliBox;
}

/**
 * Searches on Meilisearch. This process holds no index; only while the server does not answer, or is known to miss
 * documents, it fills one of its own from the table, and says so in {@link status}.
 */
export class MeiliIndex extends SearchIndex {
  private readonly log = new Logger('Search');
  private failure: MeiliFailure | undefined;
  private pausedUntil = 0;
  private lastEmergency: number | undefined;

  constructor(private readonly parts: MeiliParts) {
    super(parts.documents, parts.embedded, parts.keeper);
  }

  override async search(query: SearchQuery): Promise<FoundDocument[]> {
    const [audience] = this.parts.audiences.of(query.kind);
    return this.answered(
      async (artefact) => (await this.parts.search.search(query, audience, artefact)).map(foundHere),
      () => super.search(query),
    );
  }

  override async browse(query: BoxQuery): Promise<BrowsedPage> {
    const [audience] = this.parts.audiences.of(query.kind);
    return this.answered(
      async () => foundHere(await this.parts.box.page(query, audience)),
      () => super.browse(query),
    );
  }

  /** Brings the server up to date: what has committed before the call can be found when it returns. */
  override async refresh(): Promise<void> {
    await this.answered(
      () => this.parts.follower.follow(),
      () => super.refresh(),
    );
  }

  /** Fills the indexes of the server anew. */
  override async rebuild(): Promise<void> {
    await this.parts.rebuilding.run();
  }

  override async status(): Promise<SearchStatus> {
    await this.answered(
      () => this.parts.search.requireServer(),
      async () => undefined,
    );
    return this.failure === undefined
      ? { engine: 'MEILISEARCH', isDegraded: false }
      : { engine: 'EMBEDDED', isDegraded: true };
  }

  private async answered<T>(
    ask: (artefact: SearchArtefact) => Promise<T>,
    askEmbedded: () => Promise<T>,
  ): Promise<T> {
    if (Date.now() < this.pausedUntil) return this.emergency(askEmbedded);
    try {
      const answer = await ask(await this.artefact());
      this.recovered();
      return answer;
    } catch (error) {
      if (!(error instanceof MeiliError)) throw error;
      this.failed(error);
      return this.emergency(askEmbedded);
    }
  }

  /** @throws MeiliError `INCOMPLETE` when the server is not filled. */
  private async artefact(): Promise<SearchArtefact> {
    const { artefact, isComplete } = await this.parts.state.read();
    if (artefact === null || !isComplete)
      throw new MeiliError('INCOMPLETE', 'the indexes are not filled yet, or miss documents');
    return this.parts.artefacts.load(artefact);
  }

  private emergency<T>(askEmbedded: () => Promise<T>): Promise<T> {
    this.lastEmergency = Date.now();
    return askEmbedded();
  }

  private failed(error: MeiliError): void {
    if (this.failure !== error.failure)
      this.log.warn(`Searches run on the embedded engine: Meilisearch (${error.failure}): ${error.message}`);
    this.failure = error.failure;
    this.pausedUntil = Date.now() + PAUSE_MS;
  }

  private recovered(): void {
    if (this.failure !== undefined) this.log.log('Searches run on Meilisearch again');
    this.failure = undefined;
    if (this.lastEmergency === undefined || Date.now() - this.lastEmergency < CALM_MS) return;
    this.lastEmergency = undefined;
    this.forget();
  }
}
