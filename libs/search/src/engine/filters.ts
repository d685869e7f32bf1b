import type { SearchDocument, SearchQuery } from '../search-engine.js';
import type { SectionReader, SectionWriter } from './sections.js';
import { TermDictionary } from './term-dictionary.js';

/** What one document can be filtered by, in the numbers of its {@link FacetDictionary}. */
export interface Filterable {
  readonly facets: Int32Array;
  readonly numbers: Readonly<Record<string, number>>;
}

export type Filter = (document: Filterable) => boolean;

/** Numbers for the values of facets, and the tests that a query asks for. */
export class FacetDictionary {
  constructor(private readonly values = new TermDictionary()) {}

  /** What {@link dump} wrote, in steps. */
  static *restored(reader: SectionReader): Generator<void, FacetDictionary> {
    return new FacetDictionary(yield* TermDictionary.restored(reader));
  }

  dump(writer: SectionWriter): void {
    this.values.dump(writer);
  }

  describe(document: SearchDocument): Filterable {
    const facets = Object.entries(document.facets).flatMap(([facet, values]) =>
      values.map((value) => this.values.intern(keyOf(facet, value))),
    );
    return { facets: Int32Array.from(new Set(facets)), numbers: { ...document.numbers } };
  }

  /** Facet and value of a number. */
  valueOf(number: number): readonly [facet: string, value: string] {
    const key = this.values.keyOf(number);
    const border = key.indexOf(BORDER);
    return [key.slice(0, border), key.slice(border + 1)];
  }

  /** The test that a query's `where` and `ranges` ask for, or undefined when they ask for nothing. */
  filterOf(query: Pick<SearchQuery, 'where' | 'ranges'>): Filter | undefined {
    const tests = [
      ...Object.entries(query.where ?? {}).map(([facet, values]) => this.anyOf(facet, values)),
      ...Object.entries(query.ranges ?? {}).map(
        ([name, { min = -Infinity, max = Infinity }]): Filter =>
          ({ numbers }) => {
            const number = numbers[name];
            return number !== undefined && number >= min && number <= max;
          },
      ),
    ];
    return tests.length === 0 ? undefined : (document) => tests.every((test) => test(document));
  }

  private anyOf(facet: string, values: readonly string[]): Filter {
    const wanted = new Set(values.map((value) => this.values.find(keyOf(facet, value))));
    return ({ facets }) => facets.some((value) => wanted.has(value));
  }
}

const BORDER = '\u0000';
const keyOf = (facet: string, value: string): string => `${facet}${BORDER}${value}`;
