import { describe, expect, it } from '@jest/globals';
import { blindView } from './blind-submission.view.js';

const questions = [
  { id: 'q1', kind: 'TEXT', prompt: { en: 'How?' }, choices: [] },
  { id: 'q2', kind: 'CHOICE', prompt: { en: 'When?' }, choices: [{ en: 'Now' }, { en: 'Later' }] },
  { id: 'q3', kind: 'NUMBER', prompt: { en: 'Price?' }, choices: [] },
  { id: 'q4', kind: 'FILE', prompt: { en: 'Plan?' }, choices: [] },
] as const;

const submission = {
  id: 'canary-id',
  organisationId: 'canary-organisation',
  submittedAt: new Date('2027-03-01T08:15:00Z'),
  contentHash: 'canary-hash',
  team: [{ name: 'canary-name', email: 'canary@example.org' }],
  title: 'Leaks heard at night',
  summary: 'Microphones on hydrants.',
  answers: [
    { questionId: 'q4', fileId: 'canary-file' },
    { questionId: 'q2', choices: [1] },
    { questionId: 'q1', text: 'Step by step.' },
    { questionId: 'gone', text: 'to a question that is no longer asked' },
  ],
};

describe('blindView', () => {
  const view = blindView('alias', submission, questions);

  it('shows the answers beside their questions, in the order of the form', () =>
    expect(view).toEqual({
      alias: 'alias',
      title: 'Leaks heard at night',
      summary: 'Microphones on hydrants.',
      answers: [
        { prompt: { en: 'How?' }, text: 'Step by step.', choices: [], number: null, hasFile: false },
        { prompt: { en: 'When?' }, text: null, choices: [{ en: 'Later' }], number: null, hasFile: false },
        { prompt: { en: 'Price?' }, text: null, choices: [], number: null, hasFile: false },
        { prompt: { en: 'Plan?' }, text: null, choices: [], number: null, hasFile: true },
      ],
    }));

  it('holds nothing else of the submission', () => {
    const text = JSON.stringify(view);
    expect(text).not.toContain('canary');
    expect(text).not.toContain('2027');
  });

  it('shows nothing for a choice that the form does not have', () =>
    expect(
      blindView('a', { title: '', summary: '', answers: [{ questionId: 'q2', choices: [7] }] }, questions)
        .answers[1]?.choices,
    ).toEqual([]));
});
