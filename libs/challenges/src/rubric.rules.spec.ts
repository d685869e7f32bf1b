import { describe, expect, it } from '@jest/globals';
import {
  affectedCriteria,
  amendedCriteria,
  checkAnchors,
  checkRubric,
  gateCriteriaOf,
  mayAmendRubric,
  type RubricCriterion,
} from './rubric.rules.js';

const scored: RubricCriterion = {
  name: { en: 'Effect' },
  description: {},
  weight: 60,
  scaleMin: 1,
  scaleMax: 5,
  scaleStep: 0.5,
};
const passFail: RubricCriterion = {
  ...scored,
  kind: 'PASS_FAIL',
  weight: 0,
  scaleMin: 0,
  scaleMax: 1,
  scaleStep: 1,
};
const anchor = (score: number) => ({ score, description: { en: `What deserves ${score}.` } });

describe('checkRubric', () => {
  it.each<[string, RubricCriterion, string[]]>([
    ['a criterion from before there were kinds', scored, []],
    [
      'a scored one without weight',
      { ...scored, weight: 0 },
      ['challenge.criterion_weight criteria.2.weight'],
    ],
    ['one that decides', passFail, []],
    [
      'one that decides, with a weight',
      { ...passFail, weight: 10 },
      ['challenge.criterion_weight criteria.2.weight'],
    ],
    [
      'one that decides, on a scale of its own',
      { ...passFail, scaleMax: 5 },
      ['challenge.criterion_pass_fail_scale criteria.2.scaleMax'],
    ],
    ['one that informs', { ...scored, kind: 'INFORMATIVE', weight: 0 }, []],
    ['a threshold on the scale', { ...scored, threshold: 3.2 }, []],
    ['a threshold that the highest score reaches', { ...scored, threshold: 5 }, []],
    [
      'a threshold that nothing can fall below',
      { ...scored, threshold: 1 },
      ['challenge.criterion_threshold criteria.2.threshold'],
    ],
    [
      'a threshold that nothing can reach',
      { ...scored, threshold: 5.5 },
      ['challenge.criterion_threshold criteria.2.threshold'],
    ],
    [
      'a threshold of what is not scored',
      { ...passFail, threshold: 1 },
      ['challenge.criterion_threshold criteria.2.threshold'],
    ],
    ['levels of the scale', { ...scored, anchors: [anchor(1), anchor(3.5), anchor(5)] }, []],
    [
      'levels beside the scale',
      { ...scored, anchors: [anchor(0), anchor(3.25), anchor(6)] },
      [0, 1, 2].map((at) => `challenge.anchor_outside_scale criteria.2.anchors.${at}.score`),
    ],
    [
      'a level described twice',
      { ...scored, anchors: [anchor(3), anchor(3)] },
      ['challenge.anchor_repeated criteria.2.anchors.1.score'],
    ],
  ])('%s', (_, criterion, expected) =>
    expect(checkRubric(criterion, 2).map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual(expected),
  );

  it('finds steps of a tenth where binary fractions do not', () => {
    const tenths = {
      ...scored,
      scaleMin: 0,
      scaleMax: 1,
      scaleStep: 0.1,
      anchors: [anchor(0.3), anchor(0.7)],
    };
    expect(checkRubric(tenths, 0)).toEqual([]);
  });
});

it('an anchor needs the language that counts', () => {
  const anchors = [
    anchor(1),
    { score: 2, description: { he: 'חלש' } },
    { score: 3, description: { en: '  ' } },
  ];
  expect(checkAnchors({ anchors }, 'en', 1).map(({ path }) => path?.join('.'))).toEqual([
    'criteria.1.anchors.1.description.en',
    'criteria.1.anchors.2.description.en',
  ]);
});

describe('an addendum', () => {
  const criteria = [
    { id: 'a', ...scored },
    { id: 'b', ...scored, weight: 40, threshold: 2 },
  ];

  it.each([
    ['DRAFT', 'challenge.wrong_state'],
    ['APPROVED', 'challenge.wrong_state'],
    ['PUBLISHED', 'yes'],
    ['CLOSED', 'yes'],
    ['IN_EVALUATION', 'yes'],
    ['DECIDED', 'challenge.rubric_frozen'],
    ['ARCHIVED', 'challenge.rubric_frozen'],
    ['CANCELLED', 'challenge.rubric_frozen'],
  ])('in the state %s: %s', (state, expected) => {
    const result = mayAmendRubric(state);
    expect(result.ok ? 'yes' : result.error[0]?.code).toBe(expected);
  });

  it('changes what it names, takes away what it says is null, and leaves the rest', () => {
    const result = amendedCriteria(criteria, [{ criterionId: 'b', threshold: null, weight: undefined }]);
    expect(result).toEqual({ ok: true, value: [criteria[0], { ...criteria[1], threshold: null }] });
  });

  it('names each criterion once, and only those that are there', () => {
    const result = amendedCriteria(criteria, [
      { criterionId: 'a' },
      { criterionId: 'x' },
      { criterionId: 'a' },
    ]);
    expect(result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
      'input.unknown_id criteria.1.criterionId',
      'challenge.criterion_repeated criteria.2.criterionId',
    ]);
  });

  it.each<[string, Partial<RubricCriterion>, string[]]>([
    ['a weight', { weight: 50 }, []],
    ['a threshold', { threshold: 3 }, []],
    ['nothing, with the languages in another order', { name: { en: 'Effect' } }, []],
    ['the name', { name: { en: 'Impact' } }, ['a']],
    ['the levels', { anchors: [anchor(3)] }, ['a']],
    ['the scale', { scaleMax: 10 }, ['a']],
    ['the kind', { kind: 'INFORMATIVE', weight: 0 }, ['a']],
    ['the rationale', { minimumRationale: 200 }, ['a']],
  ])('that changes %s', (_, change, expected) => {
    const after = criteria.map((own) => (own.id === 'a' ? { ...own, ...change } : own));
    expect(affectedCriteria(criteria, after)).toEqual(expected);
  });
});

it('a gate takes criteria with their kinds and thresholds', () => {
  const basis = gateCriteriaOf([
    { id: 'a', ...scored, threshold: 3 },
    { id: 'b', ...passFail },
    { id: 'c', ...scored, kind: 'INFORMATIVE', weight: 0 },
  ]);
  expect(basis).toEqual([
    { id: 'a', kind: 'scored', weight: 60, scaleMin: 1, scaleMax: 5, threshold: 3 },
    { id: 'b', kind: 'passFail', weight: 0, scaleMin: 0, scaleMax: 1, threshold: null },
    { id: 'c', kind: 'informative', weight: 0, scaleMin: 1, scaleMax: 5, threshold: null },
  ]);
});
