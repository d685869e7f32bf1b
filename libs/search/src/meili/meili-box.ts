import type { SearchParams } from 'meilisearch';
import { byRank } from '../scoring/best-list.js';
import type { SearchAudience } from '../search-audiences.js';
import type { BoxQuery, FacetCount } from '../search-engine.js';
import type { BrowsedDocument, BrowsedPage } from '../search-index.js';
import type { AnalysedWord, TextAnalyser } from '../text/analyser.js';
import { errorsForgiven, isWithinErrors } from '../text/edit-distance.js';
import { highlight } from '../text/highlight.js';
import type { MeiliConnection } from './meili-connection.js';
import { facetValue, type MeiliHit } from './meili-document.js';
import { meiliFilter } from './meili-filter.js';
import { BOX_FIELDS, indexName, LOCALES, MOST_HITS } from './meili-settings.js';

/** Words of a search box that are looked for: Meilisearch reads no more. */
const WORDS_IN_BOX = 10;

type BoxSearchParams = SearchParams & { hitsPerPage: number };

interface Place {
  readonly id: string;
  readonly score: number;
}

interface BoxHitRow extends Omit<MeiliHit, 'terms'> {
  readonly fields: Readonly<Record<string, string>>;
}

/** The search box on Meilisearch: every word must be found, the last may be unfinished, typing errors are forgiven. */
export class MeiliBox {
  constructor(
    private readonly connection: MeiliConnection,
    private readonly analyser: TextAnalyser,
  ) {}

  /** @throws MeiliError */
  async page(query: BoxQuery, audience: SearchAudience): Promise<Omit<BrowsedPage, 'engine'>> {
    const facets = query.facets ?? [];
    const filter = meiliFilter(query);
    if (!filter) return { hits: [], hasNext: false, total: 0, facets: emptyCounts(facets), stems: [] };
    const indexUid = indexName(this.connection.prefix, audience);
    const words = this.analyser.analyse(query.text).slice(0, WORDS_IN_BOX);
    const isUnfinished = /[\p{L}\p{N}\p{M}]$/u.test(query.text);
    const asked = words.map(({ stem }) => stem).join(' ') + (isUnfinished ? '' : ' ');
    const found = await this.connection.ask((client) =>
      client.index(indexUid).search<Place, BoxSearchParams>(asked, {
        filter,
        matchingStrategy: 'all',
        attributesToSearchOn: [...BOX_FIELDS],
        locales: Object.values(LOCALES),
        attributesToRetrieve: ['id'],
        showRankingScore: true,
        facets: facets.map((facet) => `keys.${facet}`),
        hitsPerPage: MOST_HITS,
      }),
    );
    const places = found.hits
      .map(({ id, _rankingScore }) => ({ id, score: _rankingScore ?? 0 }))
      .sort(byRank);
    const { after } = query;
    const rest = after ? places.filter((place) => byRank(after, place) < 0) : places;
    const shown = rest.slice(0, query.first);
    const rows = await this.rows(indexUid, shown);
    const stems = this.stemsIn([...rows.values()], words, isUnfinished);
    return {
      hits: shown.flatMap((place) => hitOf(place, rows.get(place.id), stems)),
      hasNext: rest.length > query.first,
      total: found.totalHits,
      facets: countsOf(facets, found.facetDistribution ?? {}),
      stems: [...stems],
    };
  }

  private async rows(indexUid: string, places: readonly Place[]): Promise<Map<string, BoxHitRow>> {
    if (places.length === 0) return new Map();
    const { results } = await this.connection.ask((client) =>
      client.index(indexUid).getDocuments<BoxHitRow>({
        ids: places.map(({ id }) => id),
        limit: places.length,
        fields: ['id', 'fields', 'facets', 'numbers', 'stems'],
      }),
    );
    return new Map(results.map((row) => [row.id, row]));
  }

  /** The stems that were asked for, and those of the documents that they were completed or corrected to. */
  private stemsIn(
    rows: readonly BoxHitRow[],
    words: readonly AnalysedWord[],
    isUnfinished: boolean,
  ): Set<string> {
    const stems = new Set(words.map(({ stem }) => stem));
    const last = isUnfinished ? words.at(-1) : undefined;
    const begun = last ? [last.stem, last.surface.toLowerCase()] : [];
    const written = new Set(rows.flatMap((row) => row.stems.split(' ')));
    for (const stem of written) {
      const isCompleted = begun.some((beginning) => stem.startsWith(beginning));
      if (isCompleted || words.some((word) => isWithinErrors(stem, word.stem, errorsForgiven(word.stem))))
        stems.add(stem);
    }
    return stems;
  }
}

function hitOf(place: Place, row: BoxHitRow | undefined, stems: ReadonlySet<string>): BrowsedDocument[] {
  // Taken out between the two questions.
  if (!row) return [];
  const passages = Object.entries(row.fields).map(([name, text]) => [name, highlight(text, stems)] as const);
  const highlights = Object.fromEntries(passages.filter(([, pieces]) => pieces.length > 0));
  return [{ ...place, facets: row.facets, numbers: row.numbers, highlights }];
}

const emptyCounts = (facets: readonly string[]): Record<string, FacetCount[]> =>
  Object.fromEntries(facets.map((facet) => [facet, []]));

function countsOf(
  facets: readonly string[],
  distribution: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Record<string, FacetCount[]> {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts = Object.entries(distribution[`keys.${facet}`] ?? {}).map(([key, count]) => ({
        value: facetValue(key),
        count,
      }));
      counts.sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
      return [facet, counts];
    }),
  );
}
