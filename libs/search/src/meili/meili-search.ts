import type { MultiSearchQuery } from 'meilisearch';
import type { Glossary } from '../glossary/glossary.js';
import { type AnalysedField, analyseFields } from '../scoring/analysed-field.js';
import type { Bm25Settings } from '../scoring/bm25.js';
import { LetterStore } from '../scoring/letter-store.js';
import { TextScorer, type TextWeights } from '../scoring/text-scorer.js';
import type { SearchAudience } from '../search-audiences.js';
import type { SearchDocument, SearchHit, SearchQuery } from '../search-engine.js';
import { inSlices } from '../slices.js';
import type { TextAnalyser } from '../text/analyser.js';
import { CandidateCorpus } from './candidate-corpus.js';
import { NO_STATISTICS } from './corpus-statistics.js';
import { type MeiliConnection, MeiliError } from './meili-connection.js';
import type { MeiliHit } from './meili-document.js';
import { meiliFilter } from './meili-filter.js';
import { embedderOf, indexName, LOCALES, STEM_FIELDS } from './meili-settings.js';
import { unpackPoint, unpackText } from './packed-text.js';
import { questionsOf } from './questions.js';
import type { SearchArtefact } from './search-artefact.js';

export interface MeiliSearchSettings {
  readonly bm25: Bm25Settings;
  readonly weights: TextWeights;
  readonly fieldWeights: ReadonlyMap<string, number>;
}

/** A hit with what it can be compared by. */
export interface MeiliFound extends SearchHit {
  readonly facets: SearchDocument['facets'];
  readonly numbers: Readonly<Record<string, number>>;
}

const RETRIEVED: (keyof MeiliHit)[] = ['id', 'facets', 'numbers', 'stems', 'terms', 'point'];
/** Stems whose letters are remembered; past it the memory is emptied, so that it stays bounded. */
const REMEMBERED_STEMS = 50_000;

/**
 * Searches on Meilisearch: the server proposes candidates, and this process scores them as the embedded engine scores
 * its own. Meilisearch reads ten words of a question, so it gets several: see {@link questionsOf}.
 */
export class MeiliSearch {
  private letters = new LetterStore();

  constructor(
    private readonly connection: MeiliConnection,
    private readonly analyser: TextAnalyser,
    private readonly glossary: Glossary,
    private readonly settings: MeiliSearchSettings,
  ) {}

  /** @throws MeiliError when the server does not answer. */
  async requireServer(): Promise<void> {
    await this.connection.ask((client) => client.health());
  }

  /** @throws MeiliError */
  async search(
    query: SearchQuery,
    audience: SearchAudience,
    artefact: SearchArtefact,
  ): Promise<MeiliFound[]> {
    const filter = meiliFilter(query);
    if (!filter || query.limit < 1) return [];
    await inSlices(this.glossary.prepared());
    const own = analyseFields(query.fields, this.settings.fieldWeights, this.analyser);
    const fields = this.glossary.widened(own);
    const hits = await this.candidates(fields, artefact, query, {
      indexUid: indexName(this.connection.prefix, audience),
      filter,
    });
    return this.scored(hits, fields, artefact, query);
  }

  /** First which documents, then what scoring needs of each, once. */
  private async candidates(
    fields: readonly AnalysedField[],
    { statistics, model }: SearchArtefact,
    { kind, limit }: SearchQuery,
    place: { readonly indexUid: string; readonly filter: string[] },
  ): Promise<readonly MeiliHit[]> {
    const corpus = new CandidateCorpus(statistics.get(kind) ?? NO_STATISTICS, model);
    const queries = questionsOf(fields, corpus, limit).map(
      (question): MultiSearchQuery => ({
        ...place,
        limit: question.limit,
        attributesToRetrieve: ['id'],
        ...('point' in question
          ? {
              vector: [...question.point],
              hybrid: { embedder: embedderOf(model!), semanticRatio: 1 },
            }
          : {
              q: `${question.words.join(' ')} `,
              matchingStrategy: 'frequency',
              attributesToSearchOn: STEM_FIELDS,
              locales: Object.values(LOCALES),
            }),
      }),
    );
    if (queries.length === 0) return [];
    return this.connection.ask(async (client) => {
      const { results } = await client.multiSearch<{ queries: typeof queries }, MeiliHit>({ queries });
      const ids = [...new Set(results.flatMap(({ hits }) => hits.map(({ id }) => id)))];
      if (ids.length === 0) return [];
      const documents = client.index(place.indexUid);
      return (await documents.getDocuments<MeiliHit>({ ids, limit: ids.length, fields: RETRIEVED })).results;
    });
  }

  private rememberedLetters(): LetterStore {
    if (this.letters.size >= REMEMBERED_STEMS) this.letters = new LetterStore();
    return this.letters;
  }

  private scored(
    hits: readonly MeiliHit[],
    fields: readonly AnalysedField[],
    { statistics, model }: SearchArtefact,
    { kind, limit }: SearchQuery,
  ): MeiliFound[] {
    const corpus = new CandidateCorpus(
      statistics.get(kind) ?? NO_STATISTICS,
      model,
      hits.map((hit) => ({
        id: hit.id,
        text: unpacked(hit),
        point: model && unpackPoint(hit.point, model.dimensions),
      })),
      this.rememberedLetters(),
    );
    const scorer = new TextScorer(fields, corpus, this.settings.bm25, this.settings.weights);
    const byId = new Map(hits.map((hit) => [hit.id, hit]));
    return scorer.rank(corpus.texts, limit).map((hit) => {
      const { facets, numbers } = byId.get(hit.id)!;
      return { ...hit, facets, numbers };
    });
  }
}

function unpacked(hit: MeiliHit) {
  try {
    return unpackText(hit);
  } catch (error) {
    throw new MeiliError('INCOMPLETE', `document ${hit.id}: ${(error as Error).message}`, { cause: error });
  }
}
