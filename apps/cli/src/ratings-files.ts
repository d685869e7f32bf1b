import { type CsvError, parse } from 'csv-parse/sync';
import type { Rating } from '#libs/review';
import { InputFileError, readLines } from './json-lines.js';

/** Which columns hold what. */
export interface RatingColumns {
  readonly reviewer: string;
  readonly item: string;
  /** One or several, whose mean is the score. */
  readonly score: readonly string[];
}

/**
 * Ratings from a file with a header, its columns divided by tabs or commas; plain or gzip.
 * @throws InputFileError naming the file, and the column or line that is wrong.
 */
export async function readRatings(file: string, columns: RatingColumns): Promise<Rating[]> {
  const lines: { line: number; text: string }[] = [];
  for await (const row of readLines(file)) {
    if ('error' in row) throw new InputFileError(`${file}:${row.line}: ${row.error}`);
    lines.push(row);
  }
  const [header, ...rows] = lines;
  if (!header) throw new InputFileError(`${file}: has no rows`);
  const delimiter = header.text.includes('\t') ? '\t' : ',';
  const names = cells(file, header.line, header.text, delimiter).map((name) => name.trim());
  const place = (name: string): number => {
    const found = names.indexOf(name);
    if (found < 0)
      throw new InputFileError(
        `${file}:${header.line}: there is no column "${name}"; there are ${names.join(', ')}`,
      );
    return found;
  };
  const [reviewer, item, score] = [place(columns.reviewer), place(columns.item), columns.score.map(place)];
  if (rows.length === 0) throw new InputFileError(`${file}: has no ratings`);
  return rows.map(({ line, text }) => {
    const values = cells(file, line, text, delimiter);
    if (values.length !== names.length)
      throw new InputFileError(`${file}:${line}: has ${values.length} columns, the header ${names.length}`);
    const ids = { reviewer: values[reviewer] as string, item: values[item] as string };
    if (ids.reviewer === '' || ids.item === '')
      throw new InputFileError(`${file}:${line}: names no reviewer or no item`);
    const scores = score.map((at) => scoreOf(file, line, names[at] as string, values[at] as string));
    return { ...ids, score: scores.reduce((sum, value) => sum + value, 0) / scores.length };
  });
}

function cells(file: string, line: number, text: string, delimiter: string): string[] {
  if (delimiter === '\t') return text.replace(/\r$/u, '').split('\t');
  try {
    return (parse(text, { delimiter, relax_column_count: true }) as string[][])[0] ?? [];
  } catch (error) {
    throw new InputFileError(`${file}:${line}: ${(error as CsvError).message}`);
  }
}

function scoreOf(file: string, line: number, column: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InputFileError(`${file}:${line}: "${text}" in the column "${column}" is not a number`);
  return value;
}
