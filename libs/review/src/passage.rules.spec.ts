import { describe, expect, it } from '@jest/globals';
import { checkPassage, type PassageDecision, passagesOf, redacted } from './passage.rules.js';
import { HIDDEN } from './redaction.rules.js';

const identity = { organisations: ['Leak Finders'], people: ['Noa Canary'], domains: [] };
const content = {
  title: 'Leak Finders hear water',
  summary: 'A box by נועה קנרי for every pipe.',
  answers: [
    { questionId: 'q1', text: 'It was tried in Haifa by Leak Finders.' },
    { questionId: 'q2', choices: [1] },
  ],
};
const decision = (place: string, passage: string, more: Partial<PassageDecision> = {}): PassageDecision => {
  const text = { title: content.title, summary: content.summary, q1: content.answers[0]!.text! }[place] ?? '';
  const passageStart = text.indexOf(passage);
  return {
    ...{ place, passageStart, passageEnd: passageStart + passage.length },
    ...{ isHidden: true, reason: 'So.', ...more },
  };
};
const shownWith = (decisions: readonly PassageDecision[]) =>
  redacted(content, passagesOf(content, identity, decisions));

describe('what reviewers read of a submission', () => {
  it('lacks everything that was found as long as nobody decided', () => {
    expect(shownWith([])).toEqual({
      title: `${HIDDEN} hear water`,
      summary: `A box by ${HIDDEN} for every pipe.`,
      answers: [
        { questionId: 'q1', text: `It was tried in Haifa by ${HIDDEN}.` },
        { questionId: 'q2', choices: [1] },
      ],
    });
  });

  it('has what a person showed, and lacks what a person chose besides; the last decision holds', () => {
    const show = decision('title', 'Leak Finders', { isHidden: false, reason: 'A common phrase.' });
    const haifa = decision('q1', 'Haifa');
    expect(shownWith([show, haifa])).toMatchObject({
      title: content.title,
      answers: [{ text: `It was tried in ${HIDDEN} by ${HIDDEN}.` }, {}],
    });
    expect(
      shownWith([show, haifa, { ...show, isHidden: true }, { ...haifa, isHidden: false }]),
    ).toMatchObject({
      title: `${HIDDEN} hear water`,
      answers: [{ text: `It was tried in Haifa by ${HIDDEN}.` }, {}],
    });
  });

  it('is told passage by passage, with who found it and what was decided', () => {
    const passages = passagesOf(content, identity, [decision('q1', 'Haifa')]);
    expect(
      passages.map(({ place, text, kind, isHidden, reason }) => [place, text, kind, isHidden, reason]),
    ).toEqual([
      ['title', 'Leak Finders', 'ORGANISATION', true, null],
      ['summary', 'נועה קנרי', 'PERSON', true, null],
      ['q1', 'Haifa', 'CHOSEN', true, 'So.'],
      ['q1', 'Leak Finders', 'ORGANISATION', true, null],
    ]);
  });
});

describe('checkPassage', () => {
  it.each<[string, PassageDecision, 'TEAM' | 'MANAGER', string[]]>([
    ['a passage that is there', decision('q1', 'Haifa'), 'TEAM', []],
    ['an unknown place', { ...decision('q1', 'Haifa'), place: 'q9' }, 'MANAGER', ['input.unknown_id']],
    [
      'an empty passage',
      { ...decision('q1', 'Haifa'), passageEnd: 16 },
      'MANAGER',
      ['review.passage_outside_text'],
    ],
    [
      'one beyond the end',
      { ...decision('q1', 'Haifa'), passageEnd: 999 },
      'MANAGER',
      ['review.passage_outside_text'],
    ],
    [
      'one before the start',
      { ...decision('q1', 'Haifa'), passageStart: -1 },
      'TEAM',
      ['review.passage_outside_text'],
    ],
    [
      'a passage of an answer without words',
      { ...decision('q1', 'Haifa'), place: 'q2' },
      'TEAM',
      ['review.passage_outside_text'],
    ],
    ['showing, by a manager', decision('title', 'Leak', { isHidden: false }), 'MANAGER', []],
    [
      'showing, by the team',
      decision('title', 'Leak', { isHidden: false }),
      'TEAM',
      ['review.team_may_not_show'],
    ],
  ])('%s', (_, given, by, expected) =>
    expect(checkPassage(content, given, by).map(({ code }) => code)).toEqual(expected),
  );
});
