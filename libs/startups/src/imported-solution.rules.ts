import type { Locale, LocalizedText } from '#libs/i18n';
import { digestOf, hasBidiControls, ok, type Result, refuse, tidyLine, type Violation } from '#libs/kernel';

/** One row of an imported catalogue, in one language. */
export interface ImportedSolution {
  /** Key of the row in its source: the same key again changes the solution instead of adding another. */
  readonly externalId: string;
  /** Empty: the first sentence of the text stands for it. */
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly language: Locale;
  readonly tags: readonly string[];
  readonly trl: number | null;
  /** Name of the start-up; null for the catalogue of the importing one, or for none that is known. */
  readonly organisation: string | null;
}

/** Column or property name to value, as a file has it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Characters at most, and tags at most. */
export const IMPORT_LIMITS = {
  id: 200,
  title: 200,
  summary: 600,
  text: 20_000,
  tags: 20,
  tag: 60,
  organisation: 160,
} as const;

/** Characters of a title that is taken from the text. */
const DERIVED_TITLE = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: left by converters of old documents; they show nothing
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+/gu;
const LANGUAGES: readonly string[] = ['he', 'ar', 'en'];

const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : value) as string;
const isText = (value: unknown): boolean =>
  value === undefined || value === null || ['string', 'number'].includes(typeof value);
const tidyText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').trim();

/**
 * Reads a row of a file: `id`, `text`, and optionally `title`, `summary`, `language`, `tags`, `trl` and
 * `organisation`; other columns are ignored. Only the form is checked here, see {@link checkImported}.
 */
export function readSolution(raw: RawRow): Result<ImportedSolution> {
  const wrong = ['id', 'title', 'summary', 'text', 'language', 'organisation'].filter(
    (name) => !isText(raw[name]),
  );
  const tags = tagsOf(raw.tags);
  const trl = trlOf(raw.trl);
  const violations = [...wrong, ...(tags ? [] : ['tags']), ...(trl === undefined ? ['trl'] : [])];
  if (violations.length > 0 || !tags || trl === undefined)
    return refuse(...violations.map((name): Violation => ({ code: 'input.invalid', path: [name] })));
  const line = (name: string): string => tidyLine((textOf(raw[name]) ?? '').replace(CONTROLS, ' '));
  const text = tidyText(textOf(raw.text) ?? '');
  const language = line('language').toLowerCase() || languageOfText(text);
  if (!LANGUAGES.includes(language))
    return refuse({ code: 'solution_import.unknown_language', path: ['language'], params: { language } });
  return ok({
    externalId: line('id'),
    title: line('title'),
    summary: tidyText(textOf(raw.summary) ?? ''),
    text,
    language: language as Locale,
    tags,
    trl,
    organisation: line('organisation') || null,
  });
}

function tagsOf(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const list = typeof value === 'string' ? value.split(/[;,|]/) : value;
  if (!Array.isArray(list) || !list.every((tag) => typeof tag === 'string')) return undefined;
  return [...new Set(list.map((tag) => tidyLine(tag.replace(CONTROLS, ' ')).toLowerCase()))].filter(Boolean);
}

/** The number, null when the cell is empty, undefined when it holds something else. */
function trlOf(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  const number = typeof value === 'string' && /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : undefined;
}

/** The language that most letters of the text belong to. */
export function languageOfText(text: string): Locale {
  const hebrew = text.match(/\p{Script=Hebrew}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (hebrew === 0 && arabic === 0) return 'en';
  if (latin > hebrew && latin > arabic) return 'en';
  return hebrew >= arabic ? 'he' : 'ar';
}

/** Everything that speaks against a row. */
export function checkImported(row: ImportedSolution): Violation[] {
  const violations = [
    lengthOf('id', row.externalId, 1, IMPORT_LIMITS.id),
    lengthOf('title', row.title, 0, IMPORT_LIMITS.title),
    lengthOf('summary', row.summary, 0, IMPORT_LIMITS.summary),
    lengthOf('text', row.text, 1, IMPORT_LIMITS.text),
    lengthOf('organisation', row.organisation ?? '', 0, IMPORT_LIMITS.organisation),
    ...row.tags.map((tag) => lengthOf('tags', tag, 1, IMPORT_LIMITS.tag)),
  ].filter((violation) => violation !== undefined);
  if (row.tags.length > IMPORT_LIMITS.tags)
    violations.push({
      code: 'input.list_length',
      path: ['tags'],
      params: { min: 0, max: IMPORT_LIMITS.tags },
    });
  if (row.trl !== null && !(Number.isInteger(row.trl) && row.trl >= 1 && row.trl <= 9))
    violations.push({ code: 'input.range', path: ['trl'], params: { min: 1, max: 9 } });
  return violations;
}

function lengthOf(name: string, text: string, min: number, max: number): Violation | undefined {
  const path = [name];
  if (text.length < min) return { code: 'input.required', path };
  if (text.length > max) return { code: 'input.length', path, params: { min, max } };
  return hasBidiControls(text) ? { code: 'input.bidi_controls', path } : undefined;
}

/** The first sentence of a text on one line, cut between words when it is longer than 120 characters. */
export function titleFrom(text: string, language: Locale): string {
  const beginning = tidyLine(text.slice(0, 4 * DERIVED_TITLE));
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(beginning);
  const sentence = first?.segment.trim() ?? '';
  if (sentence.length <= DERIVED_TITLE) return sentence;
  const cut = sentence.slice(0, DERIVED_TITLE);
  const space = cut.lastIndexOf(' ');
  // A slice can end inside a surrogate pair; a cut at a space cannot.
  return `${space > 0 ? cut.slice(0, space) : [...sentence].slice(0, DERIVED_TITLE / 2 - 1).join('')}…`;
}

/** What the catalogue holds of a row. */
export function contentOf(row: ImportedSolution): {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly tags: readonly string[];
  readonly trl: number | null;
} {
  const { language, text, tags, trl } = row;
  return {
    title: { [language]: row.title || titleFrom(text, language) },
    summary: row.summary ? { [language]: row.summary } : {},
    description: { [language]: text },
    tags,
    trl,
  };
}

/** Digest of everything in a row but its key: equal for the same row, whoever imports it. */
export const sourceDigestOf = ({ externalId: _, organisation: __, ...content }: ImportedSolution): string =>
  digestOf(content);
