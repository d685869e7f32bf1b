import { inSlices } from '../slices.js';
import { TextAnalyser } from '../text/analyser.js';
import type { Concept } from './glossary.js';

/** One way to say a subject, as the stems of its words. */
interface Way {
  readonly subject: string;
  readonly stems: readonly string[];
}

/**
 * Tells which subjects a text speaks of: it names them in any inflection, or by another name that the glossary knows,
 * in any of the platform's languages. "water" is mentioned by "לרשתות המים".
 */
export class Mentions {
  private readonly analyser = new TextAnalyser();
  /** Concepts by the stems of each of their names; made when they are first asked for, which takes a moment. */
  private byName: Promise<ReadonlyMap<string, readonly Concept[]>> | undefined;

  constructor(private readonly concepts: readonly Concept[]) {}

  /** @returns a reader of texts that gives those of the subjects which a text mentions, each once, as written here. */
  async of(subjects: readonly string[]): Promise<(text: string) => string[]> {
    this.byName ??= inSlices(this.named());
    const concepts = await this.byName;
    const ways = new Map<string, Way[]>();
    for (const subject of new Set(subjects))
      for (const name of [subject, ...this.conceptsOf(subject, concepts).flat()]) {
        const stems = this.stemsOf(name);
        const [first] = stems;
        if (first !== undefined) ways.set(first, [...(ways.get(first) ?? []), { subject, stems }]);
      }
    return (text) => {
      if (ways.size === 0) return [];
      const words = this.stemsOf(text);
      const found = words.flatMap((word, at) =>
        (ways.get(word) ?? []).filter(({ stems }) => stems.every((stem, next) => words[at + next] === stem)),
      );
      return [...new Set(found.map(({ subject }) => subject))];
    };
  }

  private conceptsOf(subject: string, concepts: ReadonlyMap<string, readonly Concept[]>): readonly Concept[] {
    return concepts.get(this.stemsOf(subject).join(' ')) ?? [];
  }

  private *named(): Generator<void, ReadonlyMap<string, readonly Concept[]>> {
    const byName = new Map<string, Concept[]>();
    for (const concept of this.concepts) {
      for (const name of concept) {
        const key = this.stemsOf(name).join(' ');
        if (key !== '') byName.set(key, [...(byName.get(key) ?? []), concept]);
      }
      yield;
    }
    return byName;
  }

  private stemsOf(text: string): string[] {
    return this.analyser.analyse(text).map(({ stem }) => stem);
  }
}
