import { describe, expect, it } from '@jest/globals';
import { RuleError } from '#libs/kernel';
import { type FileFormat, MAX_ROWS, readFile } from './solution-file.js';

const refusal = (format: FileFormat, content: string) => {
  try {
    readFile(format, content);
    return undefined;
  } catch (error) {
    return (error as RuleError).violations[0];
  }
};

describe('readFile: CSV', () => {
  it('counts rows as a spreadsheet does and passes over empty ones', () =>
    expect(readFile('CSV', 'id,text\na,Finds leaks\n\n,\nb,"two\nlines, with comma"\n')).toEqual([
      { row: 2, raw: { id: 'a', text: 'Finds leaks' } },
      { row: 5, raw: { id: 'b', text: 'two\nlines, with comma' } },
    ]));

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('takes a %s, a byte order mark, line ends of Windows and any letter case', (_, delimiter) =>
    expect(
      readFile(
        'CSV',
        `\uFEFF${['ID', ' Text ', 'tags'].join(delimiter)}\r\n${['a', 'x', 'y'].join(delimiter)}\r\n`,
      ),
    ).toEqual([{ row: 2, raw: { id: 'a', text: 'x', tags: 'y' } }]),
  );

  it('says of a row that it has too few or too many cells', () =>
    expect(readFile('CSV', 'id,text\na\nb,x,y\nc,z')).toEqual([
      { row: 2, violations: [{ code: 'solution_import.cell_count', params: { expected: 2, found: 1 } }] },
      { row: 3, violations: [{ code: 'solution_import.cell_count', params: { expected: 2, found: 3 } }] },
      { row: 4, raw: { id: 'c', text: 'z' } },
    ]));

  it.each<[string, string, unknown]>([
    ['no header', '', { code: 'solution_import.missing_column', params: { column: 'id' } }],
    [
      'a missing column',
      'id,title\na,b',
      { code: 'solution_import.missing_column', params: { column: 'text' } },
    ],
    ['an open quote', 'id,text\na,"open\nb,x', { code: 'solution_import.malformed_csv' }],
  ])('refuses %s', (_, content, expected) =>
    expect(refusal('CSV', content)).toMatchObject(expected as object),
  );
});

describe('readFile: JSON Lines', () => {
  it('counts lines, blank ones too, and says which are no objects', () =>
    expect(readFile('JSONL', '\uFEFF{"id":"a","text":"x"}\r\n\n[1]\nnonsense\n{"id":"b"}\n')).toEqual([
      { row: 1, raw: { id: 'a', text: 'x' } },
      { row: 3, violations: [{ code: 'solution_import.malformed_json' }] },
      { row: 4, violations: [{ code: 'solution_import.malformed_json' }] },
      { row: 5, raw: { id: 'b' } },
    ]));

  it('refuses more rows than one request may bring', () =>
    expect(refusal('JSONL', '{}\n'.repeat(MAX_ROWS + 1))).toMatchObject({
      code: 'solution_import.too_many_rows',
      params: { max: MAX_ROWS },
    }));
});
