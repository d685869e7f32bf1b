import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '#libs/kernel';
import {
  type AnswerChange,
  type ContentChange,
  canonicalSubmission,
  checkChange,
  checkComplete,
  EMPTY_CONTENT,
  mergeContent,
  type Question,
  type SubmissionContent,
  sameContent,
} from './submission.rules.js';

const question = (id: string, overrides: Partial<Question> = {}): Question => ({
  id,
  kind: 'TEXT',
  isRequired: false,
  maxLength: null,
  choices: [],
  minimum: null,
  maximum: null,
  ...overrides,
});

const TEXT = question('text', { isRequired: true, maxLength: 10 });
const CHOICE = question('choice', { kind: 'CHOICE', choices: [{}, {}, {}], maximum: 2 });
const NUMBER = question('number', { kind: 'NUMBER', minimum: 1, maximum: 5 });
const FILE = question('file', { kind: 'FILE', isRequired: true });
const FORM = [TEXT, CHOICE, NUMBER, FILE];

const FULL: SubmissionContent = {
  title: 'Leak finder',
  summary: 'Finds leaks.',
  answers: [
    { questionId: 'text', text: 'by sound' },
    { questionId: 'choice', choices: [0, 2] },
    { questionId: 'number', number: 3 },
    { questionId: 'file', fileId: 'f1' },
  ],
  team: [{ name: 'Dana', role: 'CTO' }],
};

const codesOf = (violations: { code: string; path?: readonly string[] }[]) =>
  violations.map((violation) => `${violation.path?.join('.')}: ${violation.code}`);

describe('checkChange', () => {
  it.each<[string, AnswerChange, string[]]>([
    ['a text that fits', { questionId: 'text', text: '1234567890' }, []],
    [
      'a text that is too long',
      { questionId: 'text', text: '12345678901' },
      ['answers.0.text: input.length'],
    ],
    ['one choice', { questionId: 'choice', choices: [2] }, []],
    [
      'more choices than allowed',
      { questionId: 'choice', choices: [0, 1, 2] },
      ['answers.0.choices: submission.choice_count'],
    ],
    ['the same choice thrice', { questionId: 'choice', choices: [1, 1, 1] }, []],
    [
      'a choice that does not exist',
      { questionId: 'choice', choices: [3] },
      ['answers.0.choices: submission.unknown_choice'],
    ],
    [
      'a negative choice',
      { questionId: 'choice', choices: [-1] },
      ['answers.0.choices: submission.unknown_choice'],
    ],
    ['the smallest number', { questionId: 'number', number: 1 }, []],
    ['the largest number', { questionId: 'number', number: 5 }, []],
    [
      'a number that is too small',
      { questionId: 'number', number: 0.99 },
      ['answers.0.number: submission.number_too_small'],
    ],
    [
      'a number that is too large',
      { questionId: 'number', number: 5.01 },
      ['answers.0.number: submission.number_too_large'],
    ],
    ['a file', { questionId: 'file', fileId: 'f1' }, []],
    ['a text for a number', { questionId: 'number', text: '3' }, ['answers.0.text: submission.answer_kind']],
    [
      'a number beside the text',
      { questionId: 'text', text: 'a', number: 1 },
      ['answers.0.number: submission.answer_kind'],
    ],
    [
      'an unknown question',
      { questionId: 'gone', text: 'a' },
      ['answers.0.questionId: submission.unknown_question'],
    ],
    ['the clearing of an answer that nobody asks for any more', { questionId: 'gone' }, []],
    ['the clearing of a required answer in a draft', { questionId: 'text', text: '' }, []],
  ])('%s', (_, answer, expected) =>
    expect(codesOf(checkChange({ answers: [answer] }, FORM, null))).toEqual(expected),
  );

  it('lists everything, each with its place', () => {
    const answers = [
      { questionId: 'text', text: 'x'.repeat(11) },
      { questionId: 'number', number: 9 },
      { questionId: 'number', number: 2 },
    ];
    expect(codesOf(checkChange({ answers }, FORM, null))).toEqual([
      'answers.0.text: input.length',
      'answers.1.number: submission.number_too_large',
      'answers.2.questionId: submission.answered_twice',
    ]);
  });
});

describe('checkComplete', () => {
  it('accepts what is complete', () => expect(checkComplete(FULL, FORM, null)).toEqual([]));

  it('names every gap by its question', () => {
    expect(codesOf(checkComplete(EMPTY_CONTENT, FORM, null))).toEqual([
      'title: input.required',
      'summary: input.required',
      'answers.text: submission.answer_required',
      'answers.file: submission.answer_required',
    ]);
  });

  it('checks again what a changed form asks for', () => {
    const stricter = [{ ...TEXT, maxLength: 3 }, { ...NUMBER, kind: 'CHOICE' as const }, FILE];
    expect(codesOf(checkComplete(FULL, stricter, null))).toEqual([
      'answers.text.text: input.length',
      'answers.number.number: submission.answer_kind',
      'answers.choice: submission.unknown_question',
    ]);
  });

  it('wants as many choices as the question says', () => {
    const pair = { ...CHOICE, minimum: 2 };
    const one = {
      ...EMPTY_CONTENT,
      title: 'a',
      summary: 'b',
      answers: [{ questionId: 'choice', choices: [1] }],
    };
    expect(codesOf(checkComplete(one, [pair], null))).toEqual([
      'answers.choice.choices: submission.choice_count',
    ]);
  });
});

describe('mergeContent', () => {
  it('keeps what is not named and orders answers as the form does', () => {
    const merged = mergeContent(
      FULL,
      {
        summary: 'Finds them at night.',
        answers: [{ questionId: 'text', text: 'by light' }, { questionId: 'number' }],
      },
      [...FORM].reverse(),
    );
    expect(merged).toEqual({
      ...FULL,
      summary: 'Finds them at night.',
      answers: [
        { questionId: 'file', fileId: 'f1' },
        { questionId: 'choice', choices: [0, 2] },
        { questionId: 'text', text: 'by light' },
      ],
    });
  });

  it('replaces the team as a whole and drops an empty e-mail', () => {
    const team = [{ name: 'Noa', role: 'CEO', email: null }];
    expect(mergeContent(FULL, { team }, FORM).team).toEqual([{ name: 'Noa', role: 'CEO' }]);
    expect(mergeContent(FULL, { team: [] }, FORM).team).toEqual([]);
  });

  const change: fc.Arbitrary<ContentChange> = fc.record(
    {
      title: fc.string({ maxLength: 5 }),
      summary: fc.option(fc.string({ maxLength: 5 })),
      answers: fc.array(
        fc.record(
          {
            questionId: fc.constantFrom('text', 'choice', 'number', 'file', 'gone', 'lost'),
            text: fc.option(fc.string({ maxLength: 5 })),
            choices: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
            number: fc.double({ noNaN: true, noDefaultInfinity: true }),
          },
          { requiredKeys: ['questionId'] },
        ),
      ),
    },
    { requiredKeys: [] },
  );

  it('is the same twice as once, and survives JSON', () => {
    fc.assert(
      fc.property(change, change, (first, second) => {
        const content = mergeContent(EMPTY_CONTENT, first, FORM);
        const once = mergeContent(content, second, FORM);
        expect(sameContent(mergeContent(once, second, FORM), once)).toBe(true);
        expect(sameContent(JSON.parse(JSON.stringify(once)) as SubmissionContent, once)).toBe(true);
      }),
    );
  });
});

describe('canonicalSubmission', () => {
  const challenge = { number: 'CH-2027-014', contentVersion: 2 };
  const digests = new Map([['f1', 'd1']]);

  it('is RFC 8785 text that anybody can hash again', () => {
    const { text, hash } = canonicalSubmission(FULL, challenge, digests);
    expect(text).toBe(
      '{"answers":[{"questionId":"text","text":"by sound"},{"choices":[0,2],"questionId":"choice"},' +
        '{"number":3,"questionId":"number"},{"fileId":"f1","fileSha256":"d1","questionId":"file"}],' +
        '"challenge":"CH-2027-014","contentVersion":2,"summary":"Finds leaks.",' +
        '"team":[{"name":"Dana","role":"CTO"}],"title":"Leak finder"}',
    );
    expect(hash).toBe(sha256(text));
  });

  it.each<[string, SubmissionContent, typeof challenge, Map<string, string>]>([
    ['the title', { ...FULL, title: 'Leak  finder' }, challenge, digests],
    ['the team', { ...FULL, team: [] }, challenge, digests],
    ['the version of the challenge', FULL, { ...challenge, contentVersion: 3 }, digests],
    ['the bytes of a file', FULL, challenge, new Map([['f1', 'd2']])],
  ])('has another hash when %s differs', (_, content, about, files) => {
    expect(canonicalSubmission(content, about, files).hash).not.toBe(
      canonicalSubmission(FULL, challenge, digests).hash,
    );
  });
});

describe('the amount that is asked for', () => {
  const asking = (amount: number, currency: string) => ({ ...FULL, ask: { amount, currency } });

  it('is laid over, cleared by null, and left alone by what does not name it', () => {
    const asked = mergeContent(FULL, { ask: { amount: 5, currency: 'ILS' } }, FORM);
    expect(asked.ask).toEqual({ amount: 5, currency: 'ILS' });
    expect(mergeContent(asked, { title: 'Other' }, FORM).ask).toEqual({ amount: 5, currency: 'ILS' });
    expect(mergeContent(asked, { ask: null }, FORM)).toEqual(FULL);
  });

  it.each<[string, SubmissionContent, string | null, string[]]>([
    ['may be missing where nobody needs it', FULL, null, []],
    ['may be there where nobody needs it', asking(1, 'USD'), null, []],
    ['is needed where money is shared out', FULL, 'ILS', ['ask: submission.ask_required']],
    ['counts in the currency of the budget', asking(1, 'ILS'), 'ILS', []],
    ['counts in no other', asking(1, 'USD'), 'ILS', ['ask.currency: submission.ask_currency']],
    [
      'is money',
      asking(1.001, 'XQZ'),
      null,
      ['ask.currency: money.unknown_currency', 'ask.amount: money.invalid_amount'],
    ],
  ])('%s', (_, content, currency, expected) => {
    expect(codesOf(checkComplete(content, FORM, currency))).toEqual(expected);
  });

  it('is checked as soon as it is saved', () => {
    const change = { ask: { amount: 1, currency: 'USD' } };
    expect(codesOf(checkChange(change, FORM, 'ILS'))).toEqual(['ask.currency: submission.ask_currency']);
    expect(checkChange({ ask: null }, FORM, 'ILS')).toEqual([]);
  });

  it('is part of what a receipt proves, and leaves receipts without one as they were', () => {
    const challenge = { number: 'CH-2027-001', contentVersion: 1 };
    const hashOf = (content: SubmissionContent) => canonicalSubmission(content, challenge, new Map()).hash;
    expect(hashOf(asking(1, 'ILS'))).not.toBe(hashOf(asking(2, 'ILS')));
    expect(canonicalSubmission(FULL, challenge, new Map()).text).not.toContain('ask');
  });
});
