import { type Concept, Glossary } from '../glossary/glossary.js';
import { LsaModel } from '../lsa/lsa-model.js';
import { LEAST_TEXTS, trainLsa } from '../lsa/lsa-training.js';
import { trainInWorker } from '../lsa/train-in-worker.js';
import { analyseFields } from '../scoring/analysed-field.js';
import type { Bm25Settings } from '../scoring/bm25.js';
import { TEXT_WEIGHTS, type TextWeights } from '../scoring/text-scorer.js';
import {
  type BoxPage,
  type BoxQuery,
  type SearchDocument,
  SearchEngine,
  type SearchHit,
  type SearchQuery,
} from '../search-engine.js';
import { atOnce, inSlices } from '../slices.js';
import { TextAnalyser } from '../text/analyser.js';
import { BoxSearch } from './box-search.js';
import { KindIndex } from './kind-index.js';
import { Ranking } from './ranking.js';
import { SectionReader, type Sections, SectionWriter } from './sections.js';
import { trainingTexts } from './training-texts.js';

/** How documents are ordered; what is left out is as usual. */
export interface RankingSettings {
  readonly k1?: number;
  readonly b?: number;
  /** What the features weigh. */
  readonly weights?: Partial<TextWeights>;
}

export interface EmbeddedSearchOptions extends RankingSettings {
  /** Concepts by which queries are widened into other languages; none when left out. */
  readonly glossary?: readonly Concept[];
  /** How often a word in the field counts, in documents and queries alike; a field not named here counts once. */
  readonly fieldWeights?: Readonly<Record<string, number>>;
  /** Memory that the index may take; documents beyond it are left out. Without bound when left out. */
  readonly mostBytes?: number;
}

/** Words of a search box that are looked for: more are a text, which {@link EmbeddedSearchEngine.search} is for. */
const WORDS_IN_BOX = 16;

/** Documents that are taken over between two moments of giving way. */
const DOCUMENTS_A_STEP = 500;

/**
 * The customary BM25 constants, and the title doubled: the plain setting that did best on both the government
 * challenges (.79 nDCG@10) and the research calls (.57) among those tried.
 */
export const DEFAULTS = { fieldWeights: { title: 2 }, k1: 1.2, b: 0.75 };

/** The search engine inside the process: an inverted index in memory, filled from the documents that are its truth. */
export class EmbeddedSearchEngine extends SearchEngine {
  /** What the words mean; undefined before anything was learned. */
  model: LsaModel | undefined;
  private readonly analyser = new TextAnalyser();
  private kinds = new Map<string, KindIndex>();
  private kindOf = new Map<string, string>();
  private readonly fieldWeights: ReadonlyMap<string, number>;
  private readonly glossary: Glossary;
  private readonly mostBytes: number;
  /** Documents for which there was no room. */
  private leftOut = new Set<string>();
  private lastRemoved: string | undefined;
  private settings: Bm25Settings;
  private weights: TextWeights;

  constructor(options: EmbeddedSearchOptions = {}) {
    super();
    this.fieldWeights = new Map(Object.entries(options.fieldWeights ?? DEFAULTS.fieldWeights));
    this.glossary = new Glossary(options.glossary ?? [], this.analyser);
    this.mostBytes = options.mostBytes ?? Number.POSITIVE_INFINITY;
    this.settings = bm25Of(options);
    this.weights = weightsOf(options);
  }

  /** Does beforehand, in steps, what the first search would do at once. */
  prepared(): Generator<void> {
    return this.glossary.prepared();
  }

  /** Orders by other settings from now on; what is indexed stays. */
  tune(settings: RankingSettings): void {
    this.settings = bm25Of(settings);
    this.weights = weightsOf(settings);
  }

  /** How many documents there was no room for. */
  get documentsLeftOut(): number {
    return this.leftOut.size;
  }

  /** About the bytes that the index takes. */
  get bytes(): number {
    return [...this.kinds.values()].reduce(
      (sum, index) => sum + index.bytes,
      this.model?.basis.byteLength ?? 0,
    );
  }

  upsert(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      const indexed = this.indexHolding(document.id)?.versionOf(document.id);
      if (indexed !== undefined && indexed > document.version) continue;
      this.remove(document.id);
      // What is changed stays: there was room for it.
      if (this.bytes > this.mostBytes && this.lastRemoved !== document.id) {
        this.leftOut.add(document.id);
        continue;
      }
      this.indexOf(document.kind).add(document, this.analysed(document.fields));
      this.kindOf.set(document.id, document.kind);
    }
  }

  remove(id: string): void {
    const index = this.indexHolding(id);
    if (index) this.lastRemoved = id;
    index?.remove(id);
    this.kindOf.delete(id);
    this.leftOut.delete(id);
  }

  search(query: SearchQuery): SearchHit[] {
    const index = this.kinds.get(query.kind);
    if (index === undefined || query.limit < 1) return [];
    const fields = this.glossary.widened(this.analysed(query.fields));
    const ranking = new Ranking(index, fields, this.settings, this.weights);
    return ranking.hits(index.filterOf(query), query.limit);
  }

  browse(query: BoxQuery): BoxPage {
    const index = this.kinds.get(query.kind) ?? new KindIndex(undefined);
    const words = this.analyser.analyse(query.text).slice(0, WORDS_IN_BOX);
    const isUnfinished = /[\p{L}\p{N}\p{M}]$/u.test(query.text);
    return new BoxSearch(index, words, isUnfinished, this.settings).page(query);
  }

  size(kind?: string): number {
    return kind === undefined ? this.kindOf.size : (this.kinds.get(kind)?.size ?? 0);
  }

  clear(): void {
    this.kinds.clear();
    this.kindOf.clear();
    this.leftOut.clear();
    this.model = undefined;
  }

  /** Learns what words mean from the documents, at once and in this thread. From few documents nothing is learned. */
  train(): void {
    const model = atOnce(trainLsa(atOnce(trainingTexts(this.kinds.values()))));
    if (model) atOnce(this.adopt(model));
  }

  async learn(signal: AbortSignal): Promise<void> {
    const texts = await inSlices(trainingTexts(this.kinds.values()));
    if (texts.starts.length <= LEAST_TEXTS) return;
    const model = await trainInWorker(texts, signal);
    if (model && model.version !== this.model?.version) await inSlices(this.adopt(model));
  }

  /** Takes over a model and places every document in its space, in steps; searches go on meanwhile. */
  *adopt(model: LsaModel): Generator<void> {
    for (const index of this.kinds.values()) yield* index.adopt(model);
    this.model = model;
    // Kinds that came meanwhile.
    for (const index of this.kinds.values()) if (index.model !== model) yield* index.adopt(model);
  }

  /** The whole index in flat arrays. It must not be used any more when these go to another thread. */
  dump(): Sections {
    const writer = SectionWriter.fresh();
    this.model?.dump(writer.below('model'));
    writer.list('leftOut', this.leftOut);
    writer.list('kinds', this.kinds.keys());
    for (const [kind, index] of this.kinds) index.dump(writer.below(`kind/${kind}`));
    return writer.sections;
  }

  /**
   * Takes over what {@link dump} gave, in steps, in place of everything that was there; searches go on meanwhile.
   * @throws SectionError when something is missing; then nothing has changed.
   */
  *restore(sections: Sections): Generator<void> {
    const reader = new SectionReader(sections);
    const model = yield* LsaModel.restored(reader.below('model'));
    const kinds = new Map<string, KindIndex>();
    const kindOf = new Map<string, string>();
    const leftOut = new Set([...reader.blocks<string>('leftOut')].flat());
    for (const names of reader.blocks<string>('kinds'))
      for (const kind of names) {
        const index = yield* KindIndex.restored(reader.below(`kind/${kind}`), model);
        kinds.set(kind, index);
        let found = 0;
        for (const { id } of index.documents()) {
          kindOf.set(id, kind);
          if (++found % DOCUMENTS_A_STEP === 0) yield;
        }
      }
    Object.assign(this, { model, kinds, kindOf, leftOut });
  }

  /** Every document with what it can be compared by, one at a time. */
  *documents(): ReturnType<KindIndex['documents']> {
    for (const index of this.kinds.values()) yield* index.documents();
  }

  private analysed(fields: Readonly<Record<string, string>>) {
    return analyseFields(fields, this.fieldWeights, this.analyser);
  }

  private indexHolding(id: string): KindIndex | undefined {
    const kind = this.kindOf.get(id);
    return kind === undefined ? undefined : this.kinds.get(kind);
  }

  private indexOf(kind: string): KindIndex {
    const known = this.kinds.get(kind);
    if (known) return known;
    const index = new KindIndex(this.model);
    this.kinds.set(kind, index);
    return index;
  }
}

export const bm25Of = ({ k1 = DEFAULTS.k1, b = DEFAULTS.b }: RankingSettings): Bm25Settings => ({ k1, b });
export const weightsOf = ({ weights }: RankingSettings): TextWeights => ({ ...TEXT_WEIGHTS, ...weights });
