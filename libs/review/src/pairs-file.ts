import { CsvError, parse } from 'csv-parse/sync';
import { isId, ok, type Result, refuse, type Violation } from '#libs/kernel';

export interface PairRow {
  /** As a person counts: the header is row 1. */
  readonly row: number;
  readonly submissionId: string;
  readonly reviewerId: string;
}

const COLUMNS = ['submission_id', 'reviewer_id'] as const;

/**
 * Pairs from a spreadsheet.
 * @returns `review.csv_malformed`, `review.csv_column_missing`, or `input.unknown_id` for each row without ids.
 */
export function readPairs(text: string): Result<PairRow[]> {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'review.csv_malformed', path: ['csv'] });
  }
  const [header = [], ...rows] = records;
  const names = header.map((name) => name.toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return refuse(
      ...missing.map((column) => ({ code: 'review.csv_column_missing', path: ['csv'], params: { column } })),
    );
  const [submission, reviewer] = COLUMNS.map((column) => names.indexOf(column)) as [number, number];
  const pairs = rows.map((cells, index) => ({
    row: index + 2,
    submissionId: (cells[submission] ?? '').toLowerCase(),
    reviewerId: (cells[reviewer] ?? '').toLowerCase(),
  }));
  const wrong = pairs.flatMap(({ row, submissionId, reviewerId }): Violation[] =>
    isId(submissionId) && isId(reviewerId) ? [] : [{ code: 'input.unknown_id', path: ['csv', String(row)] }],
  );
  return wrong.length > 0 ? refuse(...wrong) : ok(pairs);
}
