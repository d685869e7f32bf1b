import { describe, expect, it } from '@jest/globals';
import type { SubmissionRow } from './submission.entity.js';
import { SUBMISSION_STATES } from './submission.machine.js';
import { EMPTY_CONTENT } from './submission.rules.js';
import { openedView, teamView } from './submission.view.js';

const handedIn = { ...EMPTY_CONTENT, title: 'handed in' };
const draft = { ...EMPTY_CONTENT, title: 'still secret' };
const row = (overrides: Partial<SubmissionRow> = {}): SubmissionRow => ({
  id: 'i',
  challengeId: 'c',
  organisationId: 'o',
  startedBy: 'p',
  state: 'SUBMITTED',
  draftContent: draft,
  submittedContent: handedIn,
  contentVersion: 1,
  contentHash: 'h',
  revision: 1,
  version: 3,
  createdAt: new Date(1),
  editedAt: new Date(2),
  submittedAt: new Date(3),
  withdrawnAt: null,
  withdrawalReason: null,
  decidedAt: null,
  decisionReason: null,
  ...overrides,
});

describe('teamView', () => {
  it.each([
    ['DRAFT', 'still secret', false],
    ['SUBMITTED', 'still secret', true],
    ['WITHDRAWN', 'still secret', false],
    ['AWARDED', 'handed in', false],
    ['NOT_AWARDED', 'handed in', false],
    ['DISQUALIFIED', 'handed in', false],
  ] as const)('%s shows "%s" (unsubmitted changes: %p)', (state, title, changed) =>
    expect(teamView(row({ state }))).toMatchObject({ title, hasUnsubmittedChanges: changed }),
  );

  it('has no unsubmitted changes after a submit', () => {
    expect(teamView(row({ draftContent: { ...handedIn } })).hasUnsubmittedChanges).toBe(false);
  });
});

describe('openedView', () => {
  it.each(SUBMISSION_STATES)('%s shows nothing of the draft', (state) => {
    const view = openedView(row({ state }));
    expect(JSON.stringify(view)).not.toContain('still secret');
    expect(view).toMatchObject({ title: 'handed in', editedAt: null, hasUnsubmittedChanges: null });
    expect(Object.keys(view)).not.toContain('startedBy');
  });

  it('refuses a row that was never handed in', () => {
    expect(() => openedView(row({ submittedContent: null }))).toThrow('nothing that others may see');
  });
});
