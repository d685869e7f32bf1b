import type { Judgements } from '#libs/matching';
import { InputFileError, readJsonLines, readLines } from './json-lines.js';

/** A document or query of a labelled corpus. */
export interface EvaluationText {
  readonly id: string;
  readonly fields: { readonly title: string; readonly text: string };
}

/** Ids that a message names before it only counts. */
const NAMED = 10;

/**
 * The documents or queries of a JSON Lines file of `{id, title?, text?}`.
 * @throws InputFileError at the first line that is none, or whose id was there before.
 */
export async function* readTexts(file: string): AsyncIterable<EvaluationText> {
  const seen = new Map<string, number>();
  for await (const row of readJsonLines(file)) {
    if ('error' in row) throw new InputFileError(`${file}:${row.line}: ${row.error}`);
    const text = textOf(row.value);
    if (typeof text === 'string') throw new InputFileError(`${file}:${row.line}: ${text}`);
    const earlier = seen.get(text.id);
    if (earlier !== undefined)
      throw new InputFileError(`${file}:${row.line}: the id "${text.id}" is already that of line ${earlier}`);
    seen.set(text.id, row.line);
    yield text;
  }
  if (seen.size === 0) throw new InputFileError(`${file}: has no rows`);
}

/** The text in a parsed line, or what is wrong with it. */
function textOf(value: unknown): EvaluationText | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const { id, title = '', text = '' } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return '"id" must be a text that is not empty';
  if (typeof title !== 'string') return '"title" must be a text';
  if (typeof text !== 'string') return '"text" must be a text';
  return { id, fields: { title, text } };
}

/**
 * The judgements of a tab-separated file, by query id. The first line may be a header.
 * @throws InputFileError at the first line without three columns or with a grade that is no number.
 */
export async function readJudgements(file: string): Promise<Map<string, Map<string, number>>> {
  const judgements = new Map<string, Map<string, number>>();
  for await (const row of readLines(file)) {
    if ('error' in row) throw new InputFileError(`${file}:${row.line}: ${row.error}`);
    const [query, document, grade, ...rest] = row.text.trim().split('\t');
    if (!query || !document || !grade || rest.length > 0)
      throw new InputFileError(
        `${file}:${row.line}: needs three columns divided by tabs: query, document, grade`,
      );
    if (Number.isFinite(Number(grade))) {
      const ofQuery = judgements.get(query) ?? new Map<string, number>();
      judgements.set(query, ofQuery.set(document, Number(grade)));
    } else if (row.line > 1)
      throw new InputFileError(`${file}:${row.line}: the grade "${grade}" is not a number`);
  }
  if (judgements.size === 0) throw new InputFileError(`${file}: has no judgements`);
  return judgements;
}

/** @throws InputFileError naming the ids that are judged but in neither corpus nor queries. */
export function checkJudgedIds(
  file: string,
  judgements: ReadonlyMap<string, Judgements>,
  documents: ReadonlySet<string>,
  queries: ReadonlySet<string>,
): void {
  const judged = new Set([...judgements.values()].flatMap((grades) => [...grades.keys()]));
  const complaints = [
    ...complaint(
      'query',
      [...judgements.keys()].filter((id) => !queries.has(id)),
    ),
    ...complaint(
      'document',
      [...judged].filter((id) => !documents.has(id)),
    ),
  ];
  if (complaints.length > 0) throw new InputFileError(`${file}: ${complaints.join('; ')}`);
}

function complaint(what: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [`unknown ${what} ${ids.length === 1 ? 'id' : 'ids'} ${ids.slice(0, NAMED).join(', ')}${more}`];
}
