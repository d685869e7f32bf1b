import { describe, expect, it } from '@jest/globals';
import { highlight, type TextPiece } from './highlight.js';

const marked = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('highlight', () => {
  it.each([
    [
      'inflected English',
      'Sensors hear leaks in pipes.',
      ['leak', 'pipe'],
      'Sensors hear [leaks] in [pipes]',
    ],
    ['Hebrew with particles', 'איתור נזילות בצינורות', ['נזיל', 'צינור'], 'איתור [נזילות] [בצינורות]'],
    ['Arabic with an article', 'كشف التسرب في المياه', ['تسرب'], 'كشف [التسرب] في المياه'],
    ['an acronym with gershayim', 'מערך צה״ל והמשטרה', ['צהל'], 'מערך [צה״ל] והמשטרה'],
    [
      'one line of a text in several languages',
      'דליפות מים\nWater leaks\nتسرب المياه',
      ['leak'],
      'Water [leaks]',
    ],
    ['nothing', 'School bus', ['leak'], ''],
    ['an empty text', '', ['leak'], ''],
  ])('%s', (_, text, stems, expected) => {
    expect(marked(highlight(text, new Set(stems)))).toBe(expected);
  });

  it('shows the passage around the first match, cut between words', () => {
    const text = `${'before '.repeat(50)}leak ${'after '.repeat(100)}`;
    const passage = marked(highlight(text, new Set(['leak'])));
    expect(passage.length).toBeLessThanOrEqual(242);
    expect(passage).toMatch(/^before (before )+\[leak\] after( after)+$/u);
  });
});
