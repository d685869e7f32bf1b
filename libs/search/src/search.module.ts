import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '#libs/config';
import { EmbeddedSearchEngine } from './engine/embedded-search-engine.js';
import { BUILT_IN_CONCEPTS, type Concept } from './glossary/glossary.js';
import { readGlossaryFile } from './glossary/glossary-file.js';
import { Mentions } from './glossary/mentions.js';
import { ArtefactStore } from './meili/artefact-store.js';
import { meiliProviders, meiliSearchOf } from './meili/meili.providers.js';
import { MeiliConnection } from './meili/meili-connection.js';
import { MeiliFollower } from './meili/meili-follower.js';
import { MeiliIndex } from './meili/meili-index.js';
import { MeiliMaintenance } from './meili/meili-maintenance.js';
import { MeiliRebuild } from './meili/meili-rebuild.js';
import { MeiliTokens } from './meili/meili-tokens.js';
import { ServerStateRepository } from './meili/server-state.repository.js';
import { SearchAudiences } from './search-audiences.js';
import { SearchDocuments } from './search-document.repository.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';
import { IndexKeeper } from './snapshot/index-keeper.js';

const MEGABYTE = 1e6;
const GLOSSARY = Symbol('concepts by which searches are widened');

/** Documents go in through {@link SearchDocuments}, searches go through {@link SearchIndex}. */
@Global()
@Module({
  providers: [
    SearchDocuments,
    SearchAudiences,
    ...meiliProviders,
    {
      provide: GLOSSARY,
      inject: [Config],
      useFactory: ({ values: { GLOSSARY_FILE } }: Config): Concept[] => [
        ...BUILT_IN_CONCEPTS,
        ...(GLOSSARY_FILE ? readGlossaryFile(GLOSSARY_FILE) : []),
      ],
    },
    {
      provide: Mentions,
      inject: [GLOSSARY],
      useFactory: (glossary: Concept[]) => new Mentions(glossary),
    },
    {
      provide: SearchEngine,
      inject: [Config, GLOSSARY],
      useFactory: ({ values }: Config, glossary: Concept[]) =>
        new EmbeddedSearchEngine({ glossary, mostBytes: values.SEARCH_MEMORY_MB * MEGABYTE }),
    },
    {
      provide: IndexKeeper,
      inject: [Config, SearchDocuments, SearchEngine],
      useFactory: ({ values }: Config, documents: SearchDocuments, engine: EmbeddedSearchEngine) =>
        new IndexKeeper(documents, engine, {
          file: path.join(values.DATA_DIR, 'search', 'index.snapshot'),
          mostBytes: values.SEARCH_MEMORY_MB * MEGABYTE,
        }),
    },
    {
      provide: SearchIndex,
      inject: [
        Config,
        GLOSSARY,
        SearchDocuments,
        SearchEngine,
        IndexKeeper,
        ServerStateRepository,
        ArtefactStore,
        SearchAudiences,
        MeiliFollower,
        MeiliRebuild,
        MeiliConnection,
      ],
      useFactory: (
        config: Config,
        glossary: Concept[],
        documents: SearchDocuments,
        embedded: SearchEngine,
        keeper: IndexKeeper,
        state: ServerStateRepository,
        artefacts: ArtefactStore,
        audiences: SearchAudiences,
        follower: MeiliFollower,
        rebuilding: MeiliRebuild,
        connection: MeiliConnection,
      ): SearchIndex =>
        config.values.MEILI_URL === ''
          ? new SearchIndex(documents, embedded, keeper)
          : new MeiliIndex({
              documents,
              embedded,
              keeper,
              state,
              artefacts,
              audiences,
              follower,
              rebuilding,
              ...meiliSearchOf(connection, glossary),
            }),
    },
  ],
  exports: [SearchDocuments, SearchIndex, SearchAudiences, Mentions, MeiliMaintenance, MeiliTokens],
})
export class SearchModule {}
