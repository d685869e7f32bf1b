import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Amendment, amended, checkAmendment } from './challenge-amendment.rules.js';
import {
  type ChallengeContent,
  type CriterionContent,
  checkComplete,
  checkShape,
  type KpiContent,
  type QuestionContent,
} from './challenge-content.rules.js';
import { diffContent } from './challenge-diff.rules.js';
import { EMPTY_FRAMING } from './challenge-framing.rules.js';

const NOW = new Date('2027-02-01T08:00:00Z');

const kpi: KpiContent = {
  name: { he: 'זמן' },
  unit: 'days',
  baseline: 14,
  target: 1,
  dueOn: '2027-12-31',
  source: 'survey',
};
const criterion: CriterionContent = {
  name: { he: 'השפעה' },
  description: {},
  weight: 100,
  scaleMin: 0,
  scaleMax: 5,
  scaleStep: 0.5,
};
const question: QuestionContent = {
  kind: 'TEXT',
  prompt: { he: 'איך?' },
  isRequired: true,
  maxLength: 500,
  choices: [],
  minimum: null,
  maximum: null,
};
const complete: ChallengeContent = {
  originalLanguage: 'he',
  title: { he: 'כותרת' },
  problem: { he: 'בעיה' },
  affectedUsers: { he: 'תושבים' },
  evidence: { he: 'דוח' },
  desiredOutcome: { he: 'תוצאה' },
  constraints: {},
  dataOffered: { he: 'נתונים' },
  budget: { amount: 100_000, currency: 'ILS' },
  exitToProcurement: 'TENDER',
  opensAt: new Date('2027-03-01T06:00:00Z'),
  closesAt: new Date('2027-04-01T18:00:00Z'),
  zone: 'Asia/Jerusalem',
  tags: ['water'],
  minimumTrl: null,
  kpis: [kpi],
  criteria: [criterion],
  questions: [question],
  documents: [],
  framing: EMPTY_FRAMING,
};

const found = (violations: readonly { code: string; path?: readonly string[] }[]) =>
  violations.map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('checkShape', () => {
  it.each<[string, Partial<ChallengeContent>, string[]]>([
    ['a complete content', {}, []],
    ['no lists', { kpis: [], criteria: [], questions: [] }, []],
    ['no title', { title: { en: 'only' } }, ['text.original_missing title.he']],
    ['a title of spaces', { title: { he: '  ' } }, ['text.original_missing title.he']],
    ['an empty window', { closesAt: complete.opensAt }, ['window.closes_before_opens closesAt']],
    ['an unknown zone', { zone: 'Israel/Tel_Aviv' }, ['window.unknown_zone zone']],
    [
      'money of no country',
      { budget: { amount: 1, currency: 'XYZ' } },
      ['money.unknown_currency budget.currency'],
    ],
    [
      'a third of an agora',
      { budget: { amount: 0.001, currency: 'ILS' } },
      ['money.invalid_amount budget.amount'],
    ],
    ['a budget of zero', { budget: { amount: 0, currency: 'ILS' } }, []],
    [
      'no baseline',
      { kpis: [kpi, { ...kpi, baseline: null }] },
      ['challenge.kpi_baseline_missing kpis.1.baseline'],
    ],
    ['a baseline of zero', { kpis: [{ ...kpi, baseline: 0 }] }, []],
    [
      'nothing to change',
      { kpis: [{ ...kpi, target: 14 }] },
      ['challenge.kpi_target_equals_baseline kpis.0.target'],
    ],
    ['99 per cent', { criteria: [{ ...criterion, weight: 99 }] }, ['challenge.weights_sum criteria']],
    [
      '101 per cent',
      { criteria: [criterion, { ...criterion, weight: 1 }] },
      ['challenge.weights_sum criteria'],
    ],
    ['steps of a tenth', { criteria: [{ ...criterion, scaleStep: 0.1 }] }, []],
    [
      'a scale of one point',
      { criteria: [{ ...criterion, scaleMax: 0 }] },
      ['challenge.scale_invalid criteria.0.scaleStep'],
    ],
    [
      'a scale upside down',
      { criteria: [{ ...criterion, scaleMax: -5 }] },
      ['challenge.scale_invalid criteria.0.scaleStep'],
    ],
    [
      'steps that miss the top',
      { criteria: [{ ...criterion, scaleStep: 2 }] },
      ['challenge.scale_invalid criteria.0.scaleStep'],
    ],
    [
      'steps of nothing',
      { criteria: [{ ...criterion, scaleStep: 0 }] },
      ['challenge.scale_invalid criteria.0.scaleStep'],
    ],
    [
      'a text with choices',
      { questions: [{ ...question, choices: [{ he: 'א' }, { he: 'ב' }] }] },
      ['challenge.question_choices questions.0.choices'],
    ],
    [
      'a choice of one',
      { questions: [{ ...question, kind: 'CHOICE', choices: [{ he: 'א' }] }] },
      ['challenge.question_choices questions.0.choices'],
    ],
    [
      'a range upside down',
      { questions: [{ ...question, kind: 'NUMBER', minimum: 2, maximum: 1 }] },
      ['challenge.question_range questions.0.maximum'],
    ],
    ['a range of one number', { questions: [{ ...question, kind: 'NUMBER', minimum: 2, maximum: 2 }] }, []],
  ])('%s', (_, changes, expected) =>
    expect(found(checkShape({ ...complete, ...changes }))).toEqual(expected),
  );

  it('takes weights exactly when they sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const criteria = weights.map((weight) => ({ ...criterion, weight }));
        const sum = weights.reduce((total, weight) => total + weight, 0);
        expect(checkShape({ ...complete, criteria }).length === 0).toBe(sum === 100);
      }),
    );
  });
});

describe('checkComplete', () => {
  it.each<[string, Partial<ChallengeContent>, string[]]>([
    ['a complete content', {}, []],
    ['no constraints', { constraints: {} }, []],
    ['no problem', { problem: {} }, ['text.original_missing problem.he']],
    ['evidence in another language', { evidence: { en: 'report' } }, ['text.original_missing evidence.he']],
    ['no budget', { budget: null }, ['input.required budget']],
    ['no exit', { exitToProcurement: null }, ['input.required exitToProcurement']],
    [
      'no lists',
      { kpis: [], criteria: [], questions: [] },
      [
        'challenge.kpis_missing kpis',
        'challenge.criteria_missing criteria',
        'challenge.questions_missing questions',
      ],
    ],
    ['a KPI without a name', { kpis: [{ ...kpi, name: {} }] }, ['text.original_missing kpis.0.name.he']],
    [
      'a KPI that is due too early',
      { kpis: [{ ...kpi, dueOn: '2027-03-31' }] },
      ['challenge.kpi_due_before_closing kpis.0.dueOn'],
    ],
    ['a KPI that is due on the last day', { kpis: [{ ...kpi, dueOn: '2027-04-01' }] }, []],
    [
      'a criterion without a name',
      { criteria: [{ ...criterion, name: { ar: 'أثر' } }] },
      ['text.original_missing criteria.0.name.he'],
    ],
    [
      'a choice without words',
      { questions: [{ ...question, kind: 'CHOICE', prompt: {}, choices: [{ he: 'א' }, { en: 'b' }] }] },
      ['text.original_missing questions.0.prompt.he', 'text.original_missing questions.0.choices.1.he'],
    ],
    ['a window that ends now', { closesAt: NOW }, ['challenge.closes_in_past closesAt']],
  ])('%s', (_, changes, expected) =>
    expect(found(checkComplete({ ...complete, ...changes }, NOW))).toEqual(expected),
  );
});

describe('checkAmendment', () => {
  const check = (amendment: Amendment) => {
    const after = amended(complete, amendment);
    return found(checkAmendment(complete, after, diffContent(complete, after)));
  };

  it.each<[string, Amendment, string[]]>([
    ['nothing', {}, ['challenge.nothing_changed undefined']],
    ['the same again', { tags: ['water'], kpis: [kpi] }, ['challenge.nothing_changed undefined']],
    ['another text', { problem: { he: 'אחרת' } }, []],
    ['another target', { kpis: [{ ...kpi, target: 2 }] }, []],
    ['a later deadline', { closesAt: new Date('2027-04-08T18:00:00Z') }, []],
    [
      'an earlier deadline',
      { closesAt: new Date('2027-04-01T17:59:59Z') },
      ['challenge.deadline_moved_back closesAt'],
    ],
  ])('%s', (_, amendment, expected) => expect(check(amendment)).toEqual(expected));

  it('keeps what the addendum does not name', () => {
    expect(amended(complete, { tags: ['pipes'] })).toEqual({ ...complete, tags: ['pipes'] });
  });
});

describe('an open call', () => {
  it('needs its text and a form, and nothing by which a solution is bought', () => {
    const bare = { ...complete, affectedUsers: {}, evidence: {}, desiredOutcome: {}, dataOffered: {} };
    const call = { ...bare, budget: null, exitToProcurement: null, kpis: [], criteria: [] };
    expect(checkComplete(call, NOW, 'OPEN_CALL')).toEqual([]);
    expect(found(checkComplete({ ...call, problem: {}, questions: [] }, NOW, 'OPEN_CALL'))).toHaveLength(2);
    expect(checkComplete(call, NOW).length).toBeGreaterThan(2);
  });
});
