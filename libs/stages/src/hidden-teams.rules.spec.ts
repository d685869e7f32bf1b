import { describe, expect, it } from '@jest/globals';
import type { RunState, Selection } from '#libs/engine';
import { withoutTeamsOf } from './hidden-teams.rules.js';

const team = (groupId: string) => ({
  challengeId: 'water',
  groupId,
  framing: 1,
  status: 'active' as const,
  places: {},
  exitId: null,
});
const clocks = { pending: [], frozen: null, rung: [] };
const stage = (subjectId: string | null) => ({
  stageId: 'call',
  subjectId,
  state: 'open' as const,
  openedAt: 0,
  batch: 1,
  isTakenIn: true,
  clocks,
});
const score = (candidateId: string) => ({ candidateId, criterionId: 'fit', reviewerId: 'juror', score: 3 });
const step = (candidateId: string, displaced: string | null) => ({
  groupId: candidateId,
  candidateId,
  challengeId: 'water',
  outcome: 'held' as const,
  displaced,
});

const selection: Selection = {
  selected: ['ann', 'bob'],
  reserve: ['cat', 'ann2'],
  rejected: [
    { id: 'ann3', why: 'notScored' },
    { id: 'dan', why: 'notScored' },
  ],
  ties: [
    { kind: 'selection', ids: ['ann', 'bob'], places: 1 },
    { kind: 'reserve', ids: ['ann', 'bob', 'cat'], places: 1 },
  ],
  choice: ['ann', 'cat'],
  underfilled: [{ challengeId: 'water', selected: 2, min: 3 }],
  matching: [step('ann', 'bob'), step('bob', 'ann'), step('cat', 'bob')],
};

const state: RunState = {
  status: 'running',
  at: 0,
  acts: 1,
  plan: {},
  terms: {},
  challenges: {},
  teams: {
    ann: team('A'),
    ann2: team('A'),
    ann3: team('A'),
    bob: team('B'),
    cat: team('C'),
    dan: team('D'),
  },
  stages: { call: stage(null), 'pilot/ann': stage('ann'), 'pilot/bob': stage('bob') },
  gates: {
    call: {
      stageId: 'call',
      subjectId: null,
      state: 'proposed',
      round: 1,
      isReopened: false,
      basis: {
        candidateIds: ['ann', 'bob'],
        criteria: [],
        scores: [score('ann'), score('bob')],
        notes: [{ candidateId: 'ann' }, { candidateId: 'cat' }],
      },
      selection,
      decision: {
        selected: ['ann', 'bob'],
        reserve: [
          { id: 'ann2', rank: 1 },
          { id: 'cat', rank: 2 },
        ],
        reason: 'As the scores say.',
        precedence: ['ann', 'bob'],
        proposedBy: null,
        approvals: [],
      },
      decidedAt: null,
      vacancies: ['ann', 'cat'],
      appeals: [{ teamId: 'ann', isOpen: true }],
      clocks,
    },
  },
};

describe('withoutTeamsOf', () => {
  it('leaves no trace of the teams of a start-up, in lists or in counts', () => {
    const seen = withoutTeamsOf(state, new Set(['A']));
    expect(JSON.stringify(seen)).not.toContain('ann');
    expect(Object.keys(seen.stages)).toEqual(['call', 'pilot/bob']);
    expect(seen.gates.call?.selection).toEqual({
      selected: ['bob'],
      reserve: ['cat'],
      rejected: [{ id: 'dan', why: 'notScored' }],
      ties: [{ kind: 'reserve', ids: ['bob', 'cat'], places: 1 }],
      choice: ['cat'],
      underfilled: [{ challengeId: 'water', selected: 1, min: 3 }],
      matching: [step('bob', null), step('cat', 'bob')],
    });
  });

  it('changes nothing where nobody is hidden, and forgets nothing of the others', () => {
    expect(withoutTeamsOf(state, new Set())).toBe(state);
    expect(withoutTeamsOf(state, new Set(['X']))).toBe(state);
    const seen = withoutTeamsOf(state, new Set(['D']));
    expect(seen.gates.call?.selection).toEqual({
      ...selection,
      rejected: [{ id: 'ann3', why: 'notScored' }],
    });
  });
});
