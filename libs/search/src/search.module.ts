import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '#libs/config';
import { EmbeddedSearchEngine } from './engine/embedded-search-engine.js';
import { BUILT_IN_CONCEPTS } from './glossary/glossary.js';
import { readGlossaryFile } from './glossary/glossary-file.js';
import { SearchDocuments } from './search-document.repository.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';
import { IndexKeeper } from './snapshot/index-keeper.js';

const MEGABYTE = 1e6;

/** Documents go in through {@link SearchDocuments}, searches go through {@link SearchIndex}. */
@Global()
@Module({
  providers: [
    SearchDocuments,
    SearchIndex,
    {
      provide: SearchEngine,
      inject: [Config],
      useFactory: (config: Config) => {
        const own = config.values.GLOSSARY_FILE;
        const glossary = [...BUILT_IN_CONCEPTS, ...(own ? readGlossaryFile(own) : [])];
        return new EmbeddedSearchEngine({ glossary, mostBytes: config.values.SEARCH_MEMORY_MB * MEGABYTE });
      },
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
  ],
  exports: [SearchDocuments, SearchIndex],
})
export class SearchModule {}
