import { CsvError, parse } from 'csv-parse/sync';
import { RuleError, type Violation } from '#libs/kernel';
import type { RawRow } from './imported-solution.rules.js';

export type FileFormat = 'CSV' | 'JSONL';

/** A row of a file, as far as it could be read. */
export type FileRow = {
  /** As a person counts: the row of the spreadsheet, whose header is row 1, or the line of the JSON Lines file. */
  readonly row: number;
} & ({ readonly raw: RawRow } | { readonly violations: readonly Violation[] });

/** Rows of one file at most. */
export const MAX_ROWS = 5_000;

const REQUIRED = ['id', 'text'];
const DELIMITERS = [',', ';', '\t'];

/**
 * Cuts a file into rows.
 * @throws RuleError when the file as a whole cannot be read: a missing column, an open quote, too many rows.
 */
export function readFile(format: FileFormat, content: string): FileRow[] {
  const rows = format === 'CSV' ? readCsv(content) : readJsonLines(content);
  if (rows.length > MAX_ROWS)
    throw RuleError.of('solution_import.too_many_rows', ['content'], { max: MAX_ROWS });
  return rows;
}

function readJsonLines(content: string): FileRow[] {
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line, row: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, row }): FileRow => {
      const raw = jsonObject(line);
      return raw ? { row, raw } : { row, violations: [{ code: 'solution_import.malformed_json' }] };
    });
}

function jsonObject(line: string): RawRow | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as RawRow)
      : undefined;
  } catch {
    return undefined;
  }
}

function readCsv(content: string): FileRow[] {
  const [header = [], ...records] = csvRecords(content);
  const columns = header.map((name) => name.trim().toLowerCase());
  for (const column of REQUIRED)
    if (!columns.includes(column))
      throw RuleError.of('solution_import.missing_column', ['content'], { column });
  return records
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, row }): FileRow => {
      if (cells.length === columns.length)
        return { row, raw: Object.fromEntries(columns.map((column, place) => [column, cells[place]])) };
      const params = { expected: columns.length, found: cells.length };
      return { row, violations: [{ code: 'solution_import.cell_count', params }] };
    });
}

function csvRecords(content: string): string[][] {
  try {
    return parse(content, { bom: true, delimiter: delimiterOf(content), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw RuleError.of('solution_import.malformed_csv', ['content'], { line });
  }
}

/** Spreadsheets write what their locale likes; the header tells. */
function delimiterOf(content: string): string {
  const header = content.slice(0, content.search(/[\r\n]/) + 1 || undefined);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
