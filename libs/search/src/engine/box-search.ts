import { BestList, byRank, type Scored } from '../scoring/best-list.js';
import { type Bm25Settings, halfSaturation, saturated } from '../scoring/bm25.js';
import type { BoxPage, BoxQuery, FacetCount } from '../search-engine.js';
import type { AnalysedWord } from '../text/analyser.js';
import { errorsForgiven, isWithinErrors } from '../text/edit-distance.js';
import { englishStem } from '../text/english.js';
import type { KindIndex } from './kind-index.js';

/** What a word counts that is only the beginning of a word in the document, or was typed otherwise. */
const BEGUN = 0.8;
const MISTYPED = 0.5;
/** Words that one beginning stands for; a single letter would stand for a tenth of the language. */
const CONTINUATIONS = 40;
/**
 * Ways in which an English word may go on: its stem is shorter than what has been typed of it, "governmen" begins no
 * stem, but "government" has one.
 */
const ENDS =
  'e n t s y g d l r ng nt on ly ty al ce ve le ed er es ss ion ity ing ent ble ment tion able ance ence ness'.split(
    ' ',
  );
/** Shorter beginnings are completed too, but a mistyped word is looked for only from here on. */
const LEAST_BEGINNING = 2;

interface Asked {
  readonly terms: ReadonlyMap<number, number>;
  readonly stems: readonly string[];
}

/**
 * The search box: few words, the last of them perhaps unfinished, all of them to be found, typing errors forgiven.
 * A query without words lists everything that passes the filters.
 */
export class BoxSearch {
  private readonly asked: readonly Asked[];

  constructor(
    private readonly index: KindIndex,
    words: readonly AnalysedWord[],
    isUnfinished: boolean,
    private readonly settings: Bm25Settings,
  ) {
    this.asked = words.map((word, place) => this.ask(word, isUnfinished && place === words.length - 1));
  }

  page({ first, after, facets = [], ...query }: BoxQuery): BoxPage {
    const filter = this.index.filterOf(query);
    const scores = this.scores();
    const best = new BestList<Scored>(first + 1);
    const counts = new Map<number, number>();
    let total = 0;
    scores.forEach((score, slot) => {
      const document = this.index.find(slot);
      if (!document || Number.isNaN(score) || (filter && !filter(document))) return;
      total++;
      for (const value of document.facets) counts.set(value, (counts.get(value) ?? 0) + 1);
      const hit = { id: document.id, score };
      if (!after || byRank(after, hit) < 0) best.offer(hit);
    });
    const hits = best.ranked();
    return {
      hits: hits.slice(0, first),
      hasNext: hits.length > first,
      total,
      facets: this.facetCounts(counts, facets),
      stems: [...new Set(this.asked.flatMap(({ stems }) => stems))],
    };
  }

  /** By slot; not a number where some word is missing. */
  private scores(): Float64Array {
    const { lengths, meanLength } = this.index;
    const scores = new Float64Array(lengths.length);
    for (const { terms } of this.asked) {
      const gains = new Float64Array(lengths.length);
      for (const [term, weight] of terms)
        this.index.forEachPosting(term, (slot, frequency) => {
          const half = halfSaturation(this.settings, lengths[slot]!, meanLength);
          gains[slot] = Math.max(gains[slot]!, weight * saturated(frequency, half, this.settings));
        });
      gains.forEach((gain, slot) => {
        scores[slot]! += gain > 0 ? gain : Number.NaN;
      });
    }
    return scores;
  }

  private ask(word: AnalysedWord, isUnfinished: boolean): Asked {
    const terms = new Map<number, number>();
    const stems: string[] = [];
    const add = (key: string, weight: number): void => {
      const term = this.index.termNumber(key);
      if (term === undefined) return;
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * this.index.idf(term)));
      stems.push(key);
    };
    for (const { key, kind } of word.terms) if (kind !== 'gram') add(key, 1);
    stems.push(word.stem);
    if (isUnfinished && word.stem.length >= LEAST_BEGINNING)
      for (const key of this.continuations(word)) add(key, BEGUN);
    if (terms.size === 0) for (const key of this.similar(word.stem)) add(key, MISTYPED);
    return { terms, stems };
  }

  private continuations({ surface, stem, language }: AnalysedWord): string[] {
    const beginning = surface.toLowerCase();
    const found: string[] = [];
    for (const key of this.index.keys())
      if (key.startsWith(beginning) || key.startsWith(stem)) found.push(key);
    if (language === 'en') found.push(...ENDS.map((end) => englishStem(beginning + end)));
    return found
      .sort((left, right) => left.length - right.length || (left < right ? -1 : 1))
      .slice(0, CONTINUATIONS);
  }

  private similar(stem: string): string[] {
    const most = errorsForgiven(stem);
    if (most === 0) return [];
    const found: string[] = [];
    // The first letter is seldom mistyped, and asking for it leaves a twentieth of the words to compare.
    for (const key of this.index.keys())
      if (key[0] === stem[0] && isWithinErrors(key, stem, most)) found.push(key);
    return found;
  }

  private facetCounts(
    counts: ReadonlyMap<number, number>,
    wanted: readonly string[],
  ): Record<string, FacetCount[]> {
    const byFacet: Record<string, FacetCount[]> = Object.fromEntries(wanted.map((facet) => [facet, []]));
    for (const [value, count] of counts) {
      const [facet, name] = this.index.facetValue(value);
      if (Object.hasOwn(byFacet, facet)) byFacet[facet]!.push({ value: name, count });
    }
    for (const list of Object.values(byFacet))
      list.sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
    return byFacet;
  }
}
