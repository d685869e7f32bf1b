import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse, tidyLine, type Violation } from '#libs/kernel';

export interface OwnershipRow {
  /** As a person counts: the header is row 1. */
  readonly row: number;
  readonly country: string;
  readonly registrationNumber: string;
  /** `IL 514000001`, an e-mail address, or a name in lower case. */
  readonly owner: string;
  /** Percent; null where the file leaves it open. */
  readonly share: number | null;
}

const REQUIRED = ['company', 'owner'] as const;
/** Rows of one file at most. */
const MAX_ROWS = 20_000;
const MAX_NAME = 300;
const COMPANY = /^([A-Z]{2})[ :-]\s*([\p{L}\p{N}][\p{L}\p{N}./-]{0,49})$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Ties of ownership from a register's spreadsheet: `company` as country and registration number (`IL 514000001`),
 * `owner` as the same, as an e-mail address or as a name, and, if known, `share` in percent.
 * @returns `review.csv_malformed`, `review.csv_column_missing` or `ownership.too_many_rows` for the file as a whole;
 *   otherwise everything that is wrong, by row: `ownership.company_malformed`, `ownership.owner_missing`,
 *   `ownership.owner_malformed`, `ownership.share_malformed`, `ownership.own_owner`, `ownership.row_repeated`.
 */
export function readOwnership(text: string): Result<OwnershipRow[]> {
  const records = recordsOf(text);
  if (!records) return refuse({ code: 'review.csv_malformed', path: ['csv'] });
  const [header = [], ...lines] = records;
  const columns = header.map((name) => name.toLowerCase());
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return refuse(
      ...missing.map((column) => ({ code: 'review.csv_column_missing', path: ['csv'], params: { column } })),
    );
  if (lines.length > MAX_ROWS)
    return refuse({ code: 'ownership.too_many_rows', path: ['csv'], params: { max: MAX_ROWS } });
  const first = new Map<string, number>();
  const violations: Violation[] = [];
  const rows: OwnershipRow[] = [];
  for (const [index, cells] of lines.entries()) {
    const row = index + 2;
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const read = readRow(row, cell('company'), cell('owner'), cell('share'));
    if (!read.ok) violations.push(...read.error);
    else {
      const key = `${read.value.country} ${read.value.registrationNumber} ${read.value.owner}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, row);
      else violations.push({ code: 'ownership.row_repeated', path: at(row), params: { row: earlier } });
      rows.push(read.value);
    }
  }
  return violations.length > 0 ? refuse(...violations) : ok(rows);
}

const at = (row: number, column?: string): string[] => ['csv', String(row), ...(column ? [column] : [])];

function recordsOf(text: string): string[][] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function readRow(row: number, company: string, owner: string, share: string): Result<OwnershipRow> {
  const violations: Violation[] = [];
  const [, country = '', registrationNumber = ''] = COMPANY.exec(company.toUpperCase()) ?? [];
  if (!registrationNumber) violations.push({ code: 'ownership.company_malformed', path: at(row, 'company') });
  const name = ownerOf(owner);
  if (name === '') violations.push({ code: 'ownership.owner_missing', path: at(row, 'owner') });
  if (name.length > MAX_NAME)
    violations.push({ code: 'ownership.owner_malformed', path: at(row, 'owner'), params: { max: MAX_NAME } });
  if (registrationNumber && name === `${country} ${registrationNumber}`)
    violations.push({ code: 'ownership.own_owner', path: at(row, 'owner') });
  const percent = share === '' ? null : Number(share.replace(/\s*%$/, ''));
  if (percent !== null && !(percent > 0 && percent <= 100))
    violations.push({ code: 'ownership.share_malformed', path: at(row, 'share') });
  return violations.length > 0
    ? refuse(...violations)
    : ok({ row, country, registrationNumber, owner: name, share: percent });
}

/** One name for one owner, however it is written. */
function ownerOf(text: string): string {
  const [, country, number] = COMPANY.exec(text.toUpperCase()) ?? [];
  if (country && number && /\p{N}/u.test(number)) return `${country} ${number}`;
  return EMAIL.test(text) ? text.toLowerCase() : tidyLine(text).normalize('NFKC').toLowerCase();
}
