import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentTypes, MAIN_PART, zipOf } from '../../../test/support/uploads.js';
import { wordsIn } from './file-text.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const office = (...parts: [string, string][]) =>
  zipOf([contentTypes(MAIN_PART.docx), ...parts.map(([name, text]) => ({ name, text }))]);
const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n', 'latin1'),
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    Buffer.from('\n%%EOF', 'latin1'),
  ]);

describe('the words in a file', () => {
  it('are those of a text, in any script', async () => {
    for (const text of ['Leak Hunters', 'ציידי נזילות', 'صيادو التسرب'])
      expect(await wordsIn('text/plain', Buffer.from(text))).toBe(text);
  });

  it('are those of an office document, its headers and its properties, joined as they are read', async () => {
    const words = await wordsIn(
      DOCX,
      office(
        [
          'word/document.xml',
          '<w:p><w:r><w:t>Leak Hun</w:t></w:r><w:r><w:t>ters &amp; friends</w:t></w:r></w:p>',
        ],
        ['word/header1.xml', '<w:p><w:t>נועה</w:t><w:tab/><w:t>קנרי</w:t></w:p>'],
        [
          'docProps/core.xml',
          '<dc:creator>Noa Canary</dc:creator><cp:lastModifiedBy>Tom</cp:lastModifiedBy>',
        ],
        ['docProps/app.xml', '<Company>Hunters Ltd</Company><Pages>3</Pages>'],
        ['word/styles.xml', '<w:name>not a word of theirs</w:name>'],
      ),
    );
    expect(words.split('\n').filter(Boolean)).toEqual([
      ...['Hunters Ltd', '3', 'Noa Canary', 'Tom', 'Leak Hunters & friends', 'נועה קנרי'],
    ]);
  });

  it('are the properties of a PDF: in brackets, in hexadecimal, packed, and as XMP', async () => {
    const hex = Buffer.from('\ufeffנועה', 'utf16le').swap16().toString('hex');
    const packed = deflateSync(Buffer.from('1 0 << /Author (Packed \\(Ltd\\)) >>', 'latin1'));
    const words = await wordsIn(
      'application/pdf',
      pdf(
        `1 0 obj<</Author(Leak \\110unters)/Title <${hex}>>>endobj\n`,
        '2 0 obj<</Type/ObjStm/Filter/FlateDecode/Length 50>>stream\n',
        packed,
        '\nendstream endobj\n<x:xmpmeta><dc:creator><rdf:li>Noa Canary</rdf:li></dc:creator></x:xmpmeta>',
      ),
    );
    for (const word of ['Leak Hunters', 'נועה', 'Packed (Ltd)', 'Noa Canary']) expect(words).toContain(word);
    expect(words).not.toContain('ObjStm');
  });

  it('are none of a picture, a broken archive, or a PDF that says nothing', async () => {
    expect(await wordsIn('image/png', Buffer.from('Leak Hunters'))).toBe('');
    expect(await wordsIn(DOCX, Buffer.from('PK broken'))).toBe('');
    expect(await wordsIn('application/pdf', pdf('1 0 obj<<>>endobj'))).toBe('');
  });

  it('are found in files that were made to take the square of their length', async () => {
    const many = (text: string) => text.repeat(Math.ceil(900_000 / text.length));
    const core = { name: 'docProps/core.xml', text: many('a<b ') };
    const files: [string, Buffer][] = [
      [DOCX, zipOf([contentTypes(MAIN_PART.docx), core])],
      ...['<x:xmpmeta', '/Author(', '/Title <', '/Type /ObjStm ', '/Type /ObjStm stream\n'].map(
        (text): [string, Buffer] => ['application/pdf', pdf(many(text))],
      ),
    ];
    for (const [type, bytes] of files)
      expect((await wordsIn(type, bytes)).length).toBeLessThanOrEqual(40_000);
  });

  it('never fail, whatever the bytes are', async () => {
    const types = fc.constantFrom('text/plain', 'application/pdf', DOCX);
    await fc.assert(
      fc.asyncProperty(types, fc.uint8Array({ maxLength: 400 }), async (type, bytes) => {
        expect(typeof (await wordsIn(type, Buffer.from(bytes)))).toBe('string');
        const cut = pdf(
          '/Type /ObjStm stream\n',
          Buffer.from(bytes),
          'endstream /Author (',
          Buffer.from(bytes),
        );
        expect(typeof (await wordsIn('application/pdf', cut))).toBe('string');
      }),
    );
  });
});
