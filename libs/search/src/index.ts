export { EmbeddedSearchEngine, type EmbeddedSearchOptions } from './engine/embedded-search-engine.js';
export { SearchModule } from './search.module.js';
export {
  type NumberRange,
  type SearchDocument,
  SearchEngine,
  type SearchHit,
  type SearchQuery,
  type TermContribution,
} from './search-engine.js';
export { type AnalysedWord, TextAnalyser } from './text/analyser.js';
export { normalise } from './text/normalise.js';
export { type Language, languageOf } from './text/script.js';
export type { IndexTerm, TermKind } from './text/terms.js';
