import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contentTypes,
  JPEG,
  MAIN_PART,
  officeDocument,
  PDF,
  PNG,
  zipOf,
} from '../../../test/support/uploads.js';
import { contentKindOf } from './content-kind.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-kind-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kindOf(content: Buffer): Promise<string | undefined> {
  const file = path.join(folder, 'content');
  await writeFile(file, content);
  return contentKindOf(file, content.length);
}

const types = contentTypes(MAIN_PART.docx);
const many = Array.from({ length: 2_000 }, (_, index) => ({ name: `part${index}.xml` }));

describe('contentKindOf', () => {
  it.each([
    ['a PDF', PDF, 'pdf'],
    ['a PNG', PNG, 'png'],
    ['a JPEG', JPEG, 'jpeg'],
    ['a document', officeDocument('docx'), 'docx'],
    ['a workbook', officeDocument('xlsx'), 'xlsx'],
    ['a presentation', officeDocument('pptx'), 'pptx'],
    ['an archive with a comment', zipOf([types], 'PK\x05\x06'), 'docx'],
    ['text in Hebrew', Buffer.from('שם,סכום\nעמדה,12\n'), 'text'],
    ['text that begins like a bitmap', Buffer.from('BMI,age\n23,40\n'), 'text'],
    ['a PDF without binary bytes', Buffer.from('%PDF-1.4\n'), 'pdf'],
  ])('knows %s', async (_, content, kind) => expect(await kindOf(content)).toBe(kind));

  it.each([
    ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['text in Latin-1', Buffer.from('caf\xe9', 'latin1')],
    ['text in UTF-16', Buffer.from('\ufeffabc', 'utf16le')],
    ['text with NUL', Buffer.from('a\0b')],
    ['text that ends in the middle of a letter', Buffer.from('שלום').subarray(0, 7)],
    ['a picture in another format', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00', 'latin1')],
    ['an archive that is no document', zipOf([{ name: 'a.txt', text: 'a' }])],
    ['the beginning of an archive only', officeDocument('docx').subarray(0, 60)],
    ['a document with macros', officeDocument('docm')],
    ['macros under another content type', officeDocument('docx', { name: 'word/vbaProject.bin', text: 'x' })],
    ['an entity declaration', zipOf([contentTypes(MAIN_PART.docx, '<!DOCTYPE a [<!ENTITY b "c">]>')])],
    ['two main parts', zipOf([{ ...types, text: `${types.text}${contentTypes(MAIN_PART.xlsx).text}` }])],
    ['a path that leads out', zipOf([types, { name: '../../etc/cron.d/x', text: 'x' }])],
    ['an absolute path', zipOf([types, { name: '/etc/passwd', text: 'x' }])],
    ['a path of another system', zipOf([types, { name: 'word\\..\\x', text: 'x' }])],
    ['a symbolic link', zipOf([types, { name: 'link', text: '/etc/passwd', mode: 0o120777 }])],
    ['an encrypted entry', zipOf([types, { name: 'main.xml', text: 'x', flags: 1 }])],
    ['a name that stands twice', zipOf([types, { name: 'a', text: 'x' }, { name: 'a', text: 'y' }])],
    ['a bomb', zipOf([types, { name: 'main.xml', text: 'x'.repeat(3_000_000) }])],
    ['a bomb by its own claim', zipOf([types, { name: 'main.xml', text: 'x', claimedSize: 600_000_000 }])],
    [
      'a list of parts that is a bomb and hides it',
      zipOf([{ ...types, text: `${types.text}${' '.repeat(5_000_000)}`, claimedSize: 500 }]),
    ],
    ['too many entries', zipOf([types, ...many])],
    [
      'bytes between directory and end',
      Buffer.concat([zipOf([types]).subarray(0, -22), Buffer.from('gap'), zipOf([types]).subarray(-22)]),
    ],
    ['bytes after the end', Buffer.concat([zipOf([types]), Buffer.from('MZ')])],
  ])('refuses %s', async (_, content) => expect(await kindOf(content)).toBeUndefined());

  it('says something about any damaged document and never fails', async () => {
    const intact = officeDocument('docx');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(intact.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        async (at, noise) => {
          const broken = Buffer.from(intact);
          broken.set(noise.subarray(0, broken.length - at), at);
          expect([undefined, 'docx', 'text']).toContain(await kindOf(broken));
        },
      ),
      { numRuns: 300 },
    );
  });
});
