import { describe, expect, it } from '@jest/globals';
import { TextAnalyser } from './analyser.js';
import { completions } from './completions.js';

const analyser = new TextAnalyser();
const TEXTS = [
  'Leak detection in municipal water networks. Detection by sound.',
  'Detectors of leaks for municipalities',
  'איתור נזילות בצינורות\nכשף תסרב',
  'كشف التسرب في شبكات المياه',
];
const EVERY_STEM = new Set(TEXTS.flatMap((text) => analyser.analyse(text).map(({ stem }) => stem)));
const suggested = (typed: string, stems: ReadonlySet<string> = EVERY_STEM) =>
  completions(typed, TEXTS, stems, analyser);

describe('completions', () => {
  it.each([
    ['an unfinished word, the more frequent and shorter one first', 'det', ['detection', 'detectors']],
    ['the last word of several', 'leak munic', ['leak municipal', 'leak municipalities']],
    ['Hebrew', 'נזי', ['נזילות']],
    ['Arabic', 'الم', ['المياه']],
    ['a mistyped last word', 'watre', ['water']],
    ['a mistyped word before the last', 'munisipal wat', ['municipal water']],
    ['capital letters', 'DETECTO', ['detectors']],
    ['a whole word, which needs nothing', 'sound', []],
    ['what no text says', 'unicorn', []],
    ['emoji alone', '🙂', []],
    ['nothing', '', []],
  ])('%s', (_, typed, expected) => {
    expect(suggested(typed)).toEqual(expected);
  });

  it('suggests only words that the search looked for', () => {
    expect(suggested('det', new Set(analyser.analyse('detectors').map(({ stem }) => stem)))).toEqual([
      'detectors',
    ]);
    expect(suggested('det', new Set())).toEqual([]);
  });
});
