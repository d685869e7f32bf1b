import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { Archive, UnsafeArchiveError } from './archive.js';
import type { ContentKind } from './file.rules.js';

/** All that signatures need; more would let a crafted archive make the detection unpack a lot. */
const HEAD_BYTES = 4_100;

const BY_SIGNATURE: Readonly<Record<string, ContentKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
};

const MAIN_PARTS: readonly (readonly [string, ContentKind])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];

/** What the bytes of a file are, whatever its name says; undefined for everything that is not on the allow-list. */
export async function contentKindOf(path: string, size: number): Promise<ContentKind | undefined> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    await file.read(head, 0, head.length, 0);
    if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return await officeKind(file, size);
    const bySignature = BY_SIGNATURE[await signatureOf(head)];
    if (bySignature) return bySignature;
  } finally {
    await file.close();
  }
  return (await isText(path)) ? 'text' : undefined;
}

/** The detection reads more than two hundred formats and throws at some broken ones. */
async function signatureOf(head: Buffer): Promise<string> {
  try {
    return (await fileTypeFromBuffer(head))?.mime ?? '';
  } catch {
    return '';
  }
}

/** Reads the list of parts (ECMA-376, part 2, §10.1.2). Documents with macros are refused under any name. */
async function officeKind(file: FileHandle, size: number): Promise<ContentKind | undefined> {
  try {
    const archive = await Archive.open(file, size);
    const types = (await archive.read('[Content_Types].xml')) ?? '';
    const isActive = types.includes('macroEnabled') || types.includes('<!DOCTYPE');
    if (isActive || archive.names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined;
    const kinds = MAIN_PARTS.filter(([part]) => types.includes(`officedocument.${part}`));
    return kinds.length === 1 ? kinds[0]?.[1] : undefined;
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return undefined;
    throw error;
  }
}

/** Text is valid UTF-8 without NUL. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
