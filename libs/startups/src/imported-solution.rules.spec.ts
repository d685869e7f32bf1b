import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkImported,
  contentOf,
  type ImportedSolution,
  languageOfText,
  type RawRow,
  readSolution,
  sourceDigestOf,
  titleFrom,
} from './imported-solution.rules.js';

const row: ImportedSolution = {
  externalId: 'a1',
  title: 'PipeEar',
  summary: '',
  text: 'Finds leaks.',
  language: 'en',
  tags: ['water'],
  trl: 7,
  organisation: null,
};

const read = (raw: RawRow) => {
  const result = readSolution(raw);
  return result.ok ? result.value : result.error.map(({ code, path }) => [code, ...(path ?? [])].join(' '));
};

describe('readSolution', () => {
  it('reads what a spreadsheet has: text in every cell', () =>
    expect(
      read({
        id: ' a1 ',
        title: 'PipeEar',
        text: 'Finds leaks.',
        tags: 'Water; leak  detection|WATER',
        trl: '7',
        language: 'EN',
        organisation: ' TipTip  Sensing ',
        remark: 'ignored',
      }),
    ).toEqual({ ...row, tags: ['water', 'leak detection'], organisation: 'TipTip Sensing' }));

  it('reads what JSON has: numbers, lists, null', () =>
    expect(
      read({ id: 17, title: null, text: 'Finds leaks.', tags: ['Water'], trl: 7, organisation: null }),
    ).toEqual({ ...row, externalId: '17', title: '' }));

  it('replaces control characters that converters leave', () =>
    expect(read({ id: 'x', text: 'one\u0007two\r\nthree' })).toMatchObject({ text: 'one two\nthree' }));

  it.each<[RawRow, string[]]>([
    [{ id: 'a', text: ['x'] }, ['input.invalid text']],
    [{ id: {}, text: true }, ['input.invalid id', 'input.invalid text']],
    [{ id: 'a', text: 'x', tags: { a: 1 } }, ['input.invalid tags']],
    [{ id: 'a', text: 'x', tags: [1] }, ['input.invalid tags']],
    [{ id: 'a', text: 'x', trl: 'high' }, ['input.invalid trl']],
    [{ id: 'a', text: 'x', language: 'fr' }, ['solution_import.unknown_language language']],
  ])('%j → %j', (raw, expected) => expect(read(raw)).toEqual(expected));

  it('never throws on any JSON object', () =>
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (raw) => void readSolution(raw))));
});

describe('languageOfText', () => {
  it.each([
    ['Finds leaks', 'en'],
    ['מאתר דליפות', 'he'],
    ['يكشف التسرّبات', 'ar'],
    ['מאתר דליפות GPS בצנרת', 'he'],
    ['GPS receivers for buses, named מסלול', 'en'],
    ['12345', 'en'],
  ])('%s: %s', (text, expected) => expect(languageOfText(text)).toBe(expected));
});

describe('checkImported', () => {
  const codes = (change: Partial<ImportedSolution>) =>
    checkImported({ ...row, ...change }).map(({ code, path }) => [code, ...(path ?? [])].join(' '));

  it.each<[string, Partial<ImportedSolution>, string[]]>([
    ['a good row', {}, []],
    ['no title', { title: '' }, []],
    ['no id', { externalId: '' }, ['input.required id']],
    ['no text', { text: '' }, ['input.required text']],
    ['a long text', { text: 'x'.repeat(20_001) }, ['input.length text']],
    ['a long title', { title: 'x'.repeat(201) }, ['input.length title']],
    ['hidden direction controls', { title: 'safe\u202Eexe' }, ['input.bidi_controls title']],
    ['many tags', { tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, ['input.list_length tags']],
    ['a long tag', { tags: ['x'.repeat(61)] }, ['input.length tags']],
    ['TRL 0', { trl: 0 }, ['input.range trl']],
    ['TRL 10', { trl: 10 }, ['input.range trl']],
    ['TRL 6.5', { trl: 6.5 }, ['input.range trl']],
    ['several faults', { externalId: '', trl: 0 }, ['input.required id', 'input.range trl']],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected));
});

describe('titleFrom', () => {
  it.each([
    ['Finds leaks at night. Works everywhere.', 'Finds leaks at night.'],
    ['מאתר דליפות בלילה. עובד בכל מקום.', 'מאתר דליפות בלילה.'],
    ['One\nline  only', 'One line only'],
    ['', ''],
  ])('%j → %j', (text, expected) => expect(titleFrom(text, 'en')).toBe(expected));

  it('cuts a long sentence between words', () => {
    const title = titleFrom(`${'sensor '.repeat(40)}.`, 'en');
    expect(title).toMatch(/^(sensor )+sensor…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });

  it('never gives more than 120 characters, nor half a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const title = titleFrom(text, 'en');
        expect(title.length).toBeLessThanOrEqual(120);
        expect(Buffer.from(title).toString()).toBe(title);
      }),
    ));
});

describe('contentOf and sourceDigestOf', () => {
  it('puts the row into its language', () =>
    expect(contentOf({ ...row, title: '', summary: 'Short.' })).toEqual({
      title: { en: 'Finds leaks.' },
      summary: { en: 'Short.' },
      description: { en: 'Finds leaks.' },
      tags: ['water'],
      trl: 7,
    }));

  it('tells changed rows from unchanged ones, whatever their key and owner', () => {
    expect(sourceDigestOf({ ...row, externalId: 'b', organisation: 'X' })).toBe(sourceDigestOf(row));
    expect(sourceDigestOf({ ...row, text: 'Finds leaks!' })).not.toBe(sourceDigestOf(row));
  });
});
