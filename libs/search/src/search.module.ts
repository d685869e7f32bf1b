import { Global, Module } from '@nestjs/common';
import { EmbeddedSearchEngine } from './engine/embedded-search-engine.js';
import { SearchDocuments } from './search-document.repository.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';

/** Documents go in through {@link SearchDocuments}, searches go through {@link SearchIndex}. */
@Global()
@Module({
  providers: [
    SearchDocuments,
    SearchIndex,
    { provide: SearchEngine, useFactory: () => new EmbeddedSearchEngine() },
  ],
  exports: [SearchDocuments, SearchIndex],
})
export class SearchModule {}
