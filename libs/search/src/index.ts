export {
  EmbeddedSearchEngine,
  type EmbeddedSearchOptions,
  type RankingSettings,
} from './engine/embedded-search-engine.js';
export { BUILT_IN_CONCEPTS } from './glossary/glossary.js';
export { Mentions } from './glossary/mentions.js';
export { MeiliError } from './meili/meili-connection.js';
export type { Drift } from './meili/meili-drift.js';
export { MeiliMaintenance } from './meili/meili-maintenance.js';
export { type DirectSearch, MeiliTokens } from './meili/meili-tokens.js';
export { MeiliWorkbench, type MeiliWorkbenchOptions } from './meili/meili-workbench.js';
export { SearchModule } from './search.module.js';
export { type SearchAudience, SearchAudiences } from './search-audiences.js';
export { SearchDocuments } from './search-document.repository.js';
export {
  type BoxHit,
  type BoxPage,
  type BoxQuery,
  type FacetCount,
  type NumberRange,
  type SearchDocument,
  SearchEngine,
  type SearchHit,
  type SearchQuery,
  type TermContribution,
  type TextFeature,
  type TextPart,
} from './search-engine.js';
export {
  type BrowsedDocument,
  type EngineName,
  type FoundDocument,
  SearchIndex,
  type SearchStatus,
} from './search-index.js';
export { TextAnalyser } from './text/analyser.js';
export type { Language } from './text/script.js';
