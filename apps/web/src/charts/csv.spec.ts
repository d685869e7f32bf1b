import { expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

it('writes what spreadsheets read: quotes, commas, lines, and nothing for nothing', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['x, "y"', 1.5],
        ['two\nlines', null],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"x, ""y""",1.5\r\n"two\nlines",\r\n');
});

it('keeps words from becoming formulas and leaves negative numbers alone', () => {
  expect(csvOf(['=a'], [['=1+1'], ['@x'], [-3]])).toBe("\uFEFF'=a\r\n'=1+1\r\n'@x\r\n-3\r\n");
});
