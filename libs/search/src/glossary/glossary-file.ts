import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Concept } from './glossary.js';

const LANGUAGES = ['en', 'he', 'ar'];

/** The glossary file of the operator cannot be used; the message names file and line. */
export class GlossaryFileError extends Error {
  override readonly name = 'GlossaryFileError';
}

/**
 * Reads the operator's own concepts: CSV in UTF-8 with a header of `en`, `he` and `ar` in any order; a cell may hold
 * several terms divided by "|" or be empty, but a line needs terms in two languages.
 * @throws GlossaryFileError
 */
export function readGlossaryFile(file: string): Concept[] {
  let rows: {
    readonly record: Readonly<Record<string, string>>;
    readonly info: { readonly lines: number };
  }[];
  try {
    rows = parse(readFileSync(file), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
  } catch (error) {
    throw new GlossaryFileError(`${file}: ${(error as Error).message}`, { cause: error });
  }
  return rows.map(({ record, info }) => {
    const unknown = Object.keys(record).filter((column) => !LANGUAGES.includes(column));
    if (unknown.length > 0)
      throw new GlossaryFileError(`${file}: unknown column "${unknown[0]}"; there are en, he and ar`);
    const said = LANGUAGES.map((language) => termsOf(record[language])).filter((terms) => terms.length > 0);
    if (said.length < 2)
      throw new GlossaryFileError(`${file}:${info.lines}: needs a term in two languages at least`);
    return said.flat();
  });
}

const termsOf = (cell = ''): string[] =>
  cell
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '');
