import { inflateSync } from 'node:zlib';
import { Archive, randomAccessTo, UnsafeArchiveError } from './archive.js';
import { pdfProperties } from './pdf-properties.js';

/** Characters that are looked at: some fifteen pages. Who wrote it stands at the front, if anywhere. */
const LONGEST_TEXT = 40_000;

/** Parts of office documents with words in them, and those that say who wrote them (ECMA-376, parts 1 and 2). */
const PARTS_WITH_WORDS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|comments)|xl\/sharedStrings|ppt\/(?:slides|notesSlides)\/[^/]+|docProps\/(?:core|app|custom))\.xml$/;

/**
 * Words that can be read in a file without the program that wrote it: texts and tables as they are, office documents with
 * their properties, and of PDF only the properties (author, title, company). Empty where there are none.
 */
export async function wordsIn(mediaType: string, bytes: Buffer): Promise<string> {
  if (mediaType.startsWith('text/')) return bytes.toString('utf8').slice(0, LONGEST_TEXT);
  if (mediaType === 'application/pdf') return pdfProperties(bytes, inflateSync).slice(0, LONGEST_TEXT);
  return mediaType.includes('officedocument') ? (await officeWords(bytes)).slice(0, LONGEST_TEXT) : '';
}

async function officeWords(bytes: Buffer): Promise<string> {
  try {
    const archive = await Archive.open(randomAccessTo(bytes), bytes.length);
    const texts: string[] = [];
    // The properties come first, by their name: they are short, and tell most.
    for (const name of archive.names.filter((own) => PARTS_WITH_WORDS.test(own)).sort())
      texts.push(await partOf(archive, name));
    return texts.join('\n');
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return '';
    throw error;
  }
}

/** A part that is too long to be read is left out, and the others are not. */
async function partOf(archive: Archive, name: string): Promise<string> {
  try {
    return textOfXml((await archive.read(name)) ?? '');
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return '';
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Runs within a paragraph belong together, whatever their letters look like; paragraphs, cells and values do not. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<(?:w:tab|w:br|a:br)\b[^<>]*>/g, ' ')
    .replace(
      /<\/(?:w:p|a:p|si|[a-zA-Z]+:[a-zA-Z]+Props?|dc:[a-z]+|cp:[a-zA-Z]+|vt:[a-z]+|[A-Z][A-Za-z]*)>/g,
      '\n',
    )
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
      (_, hex, decimal, named: string) =>
        named
          ? (ENTITIES[named.toLowerCase()] ?? '')
          : characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
