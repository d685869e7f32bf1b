import { describe, expect, it } from '@jest/globals';
import { checkReasons, namesSomebody } from './named.rules.js';

describe('namesSomebody', () => {
  it.each([
    ['Weaker than Aqua Labs in the field.', 'Aqua Labs', true],
    ['weaker than AQUA  LABS in the field.', 'Aqua Labs', true],
    ['Aqua Labsters are others.', 'Aqua Labs', false],
    ['Start-up 10 is another one.', 'Start-up 1', false],
    ['הצעה חלשה משל אקווה.', 'אקווה', true],
    ['פחות בשל מהפתרון ושלאקווה יש', 'אקווה', true],
    ['أضعف من شركة أكوا', 'أكوا', true],
    ['C++ (beta) was not shown.', 'C++ (beta)', true],
    ['A plan.', 'A', false],
    ['Nothing of the kind.', 'Aqua Labs', false],
  ])('%s: %s %p', (text, name, expected) => expect(namesSomebody(text, name)).toBe(expected));
});

describe('checkReasons', () => {
  const named = {
    startups: new Map([
      ['s1', ['Aqua Labs', 'אקווה']],
      ['s2', ['Borewell']],
    ]),
    reviewers: ['Dana Levi'],
  };
  const paths = (awarded: string, rejected: string) =>
    checkReasons(
      {
        awards: [{ submissionId: 's1', reason: awarded }],
        rejections: [{ submissionId: 's2', reason: rejected }],
      },
      named,
    ).map(({ path }) => path?.join('.'));

  it('lets a reason speak of its own start-up', () =>
    expect(paths('Aqua Labs shows two trials.', 'Borewell shows none.')).toEqual([]));
  it('finds other start-ups, in every list', () =>
    expect(paths('Better than Borewell.', 'Weaker than אקווה.')).toEqual([
      'awards.0.reason',
      'rejections.0.reason',
    ]));
  it('finds those who judged', () =>
    expect(paths('As Dana Levi wrote.', 'No effect.')).toEqual(['awards.0.reason']));
});
