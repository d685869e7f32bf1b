import { randomUUID } from 'node:crypto';
import { isInSeveralLanguages, type TextsToLearnFrom, trainingTexts } from '../engine/training-texts.js';
import { LEAST_TEXTS, MOST_TEXTS } from '../lsa/lsa-training.js';
import { trainInWorker } from '../lsa/train-in-worker.js';
import type { AnalysedField } from '../scoring/analysed-field.js';
import { hashOf } from '../scoring/letters.js';
import { inSlices } from '../slices.js';
import { CorpusCounter } from './corpus-statistics.js';
import type { SearchArtefact } from './search-artefact.js';

interface Text {
  readonly id: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly several: boolean;
  readonly order: number;
}

/**
 * Makes the artefact from all documents, one at a time. It holds the counts and a sample of texts to learn from, never
 * the documents, so its memory grows with the words of a language and not with the number of documents.
 */
export class ArtefactBuilder implements TextsToLearnFrom {
  private readonly counters = new Map<string, CorpusCounter>();
  private texts: Text[] = [];

  /** @param expected about how many documents will come */
  constructor(private readonly expected: number) {}

  add(id: string, kind: string, fields: readonly AnalysedField[]): void {
    const counter = this.counters.get(kind) ?? new CorpusCounter(this.expected);
    this.counters.set(kind, counter);
    counter.add(fields);
    const counts = new Map<string, number>();
    for (const { words } of fields)
      for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    this.texts.push({ id, counts, several: isInSeveralLanguages(counts), order: hashOf(id) });
    if (this.texts.length > 2 * MOST_TEXTS) this.texts = this.sample();
  }

  *stemCounts(): Iterable<Pick<Text, 'id' | 'counts'>> {
    yield* this.texts;
  }

  /** Learns in a thread of its own. */
  async finish(signal: AbortSignal): Promise<SearchArtefact> {
    const texts = await inSlices(trainingTexts([this]));
    const model = texts.starts.length > LEAST_TEXTS ? await trainInWorker(texts, signal) : undefined;
    const statistics = new Map([...this.counters].map(([kind, counter]) => [kind, counter.statistics()]));
    return { version: randomUUID().replaceAll('-', ''), statistics, model };
  }

  /** Those that {@link trainingTexts} would choose of all so far. */
  private sample(): Text[] {
    return this.texts
      .sort((left, right) => Number(right.several) - Number(left.several) || left.order - right.order)
      .slice(0, MOST_TEXTS);
  }
}
