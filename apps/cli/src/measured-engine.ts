import {
  BUILT_IN_CONCEPTS,
  EmbeddedSearchEngine,
  MeiliWorkbench,
  type RankingSettings,
  type SearchDocument,
  type SearchHit,
  type SearchQuery,
} from '#libs/search';
import type { EngineName } from './engine-names.js';

/** A search engine as it is measured: filled, asked, and cleared away. */
export interface MeasuredEngine {
  add(document: SearchDocument): void;
  /** Everything is added. */
  finish(onProgress: (done: number) => void): Promise<void>;
  search(query: SearchQuery): SearchHit[] | Promise<SearchHit[]>;
  /** Orders by other settings from now on. */
  tune(settings: RankingSettings): void;
  /** Bytes that this process holds of the collection. */
  bytes(): number;
  close(): Promise<void>;
}

/** The engine is named that cannot be measured here; the message says what is missing. */
export class EngineMissingError extends Error {
  override readonly name = 'EngineMissingError';
}

/** @throws EngineMissingError */
export function measuredEngine(name: EngineName, settings: RankingSettings | undefined): MeasuredEngine {
  return name === 'embedded' ? embedded(settings) : meilisearch(settings);
}

function embedded(settings: RankingSettings | undefined): MeasuredEngine {
  const engine = new EmbeddedSearchEngine({ ...settings, glossary: BUILT_IN_CONCEPTS });
  return {
    add: (document) => engine.upsert([document]),
    finish: async () => engine.train(),
    search: (query) => engine.search(query),
    tune: (other) => engine.tune(other),
    bytes: () => engine.bytes,
    close: async () => undefined,
  };
}

function meilisearch(settings: RankingSettings | undefined): MeasuredEngine {
  const { MEILI_URL: url, MEILI_KEY: key = '' } = process.env;
  if (!url)
    throw new EngineMissingError('--engine meilisearch: set MEILI_URL, and MEILI_KEY if it has a key');
  // Whatever else is on the server stays as it is.
  const prefix = `etgar_evaluation_${process.pid}`;
  const bench = new MeiliWorkbench({ ...settings, url, key, prefix, glossary: BUILT_IN_CONCEPTS });
  const documents: SearchDocument[] = [];
  const ids: string[] = [];
  return {
    // Ids of a corpus may have signs that Meilisearch takes for none.
    add: (document) => {
      documents.push({ ...document, id: String(ids.length) });
      ids.push(document.id);
    },
    finish: (onProgress) => bench.fill(documents, onProgress),
    search: async (query) => {
      const hits = await bench.search(query);
      return hits.map((hit) => ({ ...hit, id: ids[Number(hit.id)]! }));
    },
    tune: (other) => bench.tune(other),
    bytes: () => bench.artefactBytes,
    close: () => bench.drop(),
  };
}
