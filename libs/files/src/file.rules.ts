import { hasBidiControls, hasControls, type Violation } from '#libs/kernel';

/** Largest upload in bytes: 25 MB. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const MAX_NAME_LENGTH = 200;

/** What the bytes of a file turn out to be. CSV and plain text cannot be told apart by their content. */
export type ContentKind = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'png' | 'jpeg' | 'text';

interface FileFormat {
  /** Under which the file is served. */
  readonly mediaType: string;
  readonly content: ContentKind;
  /** Media types that browsers and other programs send for it. */
  readonly declared: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const format = (mediaType: string, content: ContentKind, ...aliases: string[]): FileFormat => ({
  mediaType,
  content,
  declared: [mediaType, ...aliases],
});

const JPEG = format('image/jpeg', 'jpeg', 'image/jpg');

/** The allow-list, by extension. */
const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
  ['pdf', format('application/pdf', 'pdf')],
  ['docx', format(`${OFFICE}.wordprocessingml.document`, 'docx')],
  ['xlsx', format(`${OFFICE}.spreadsheetml.sheet`, 'xlsx')],
  ['pptx', format(`${OFFICE}.presentationml.presentation`, 'pptx')],
  ['png', format('image/png', 'png')],
  ['jpg', JPEG],
  ['jpeg', JPEG],
  // Browsers on Windows take the type of a CSV from the registry, where Excel has put its own.
  ['csv', format('text/csv', 'text', 'application/csv', 'application/vnd.ms-excel')],
  ['txt', format('text/plain', 'text')],
]);

const ALLOWED_EXTENSIONS = [...FORMATS.keys()].join(', ');

const PATH: readonly string[] = ['file'];

/** What the sender says about a file. */
export interface Declared {
  readonly name: string;
  readonly mediaType: string;
}

const formatOf = (name: string): FileFormat | undefined =>
  FORMATS.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');

/** A name that could write elsewhere, hide, or be read as another one (Unicode TR 36) is refused, not repaired. */
function checkName(name: string): Violation[] {
  const isSafe =
    name.trim() !== '' &&
    name.length <= MAX_NAME_LENGTH &&
    !/[/\\]/.test(name) &&
    !/^\.|[\r\n\t]/.test(name) &&
    !hasBidiControls(name) &&
    !hasControls(name);
  return isSafe ? [] : [{ code: 'files.name_unsafe', path: PATH, params: { max: MAX_NAME_LENGTH } }];
}

/** What is wrong with an upload before its bytes are looked at. */
export function checkDeclared({ name, mediaType }: Declared): Violation[] {
  const unsafe = checkName(name);
  if (unsafe.length > 0) return unsafe;
  const expected = formatOf(name);
  if (!expected)
    return [{ code: 'files.type_not_allowed', path: PATH, params: { allowed: ALLOWED_EXTENSIONS } }];
  const declared = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return expected.declared.includes(declared) ? [] : [{ code: 'files.type_mismatch', path: PATH }];
}

/** Whether the bytes are what the extension promised. */
export function checkContent(name: string, size: number, found: ContentKind | undefined): Violation[] {
  if (size === 0) return [{ code: 'files.empty', path: PATH }];
  return found !== undefined && formatOf(name)?.content === found
    ? []
    : [{ code: 'files.type_mismatch', path: PATH }];
}

/** The media type that a file of this name is served under; the name must have passed {@link checkDeclared}. */
export const mediaTypeOf = (name: string): string => formatOf(name)?.mediaType ?? 'application/octet-stream';

/** The header that makes a browser save the file, never show it (RFC 6266, with the name as in RFC 8187). */
export function attachment(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
