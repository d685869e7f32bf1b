import { describe, expect, it } from '@jest/globals';
import { callOf, gateOf, modelOf, person, RunStory, team } from '../../../test/support/run-story.js';
import { gateInForce } from './gate-terms.rules.js';
import { hearsAppeals } from './run.policy.js';
import type { RunActor, RunState } from './run-state.js';
import { replay } from './stage.machine.js';

const GATE = 'call/ch1';
const gate = gateOf(
  { rule: 'topN', per: 'challenge', max: 1 },
  {
    decidedBy: ['owner'],
    advisedBy: ['panel'],
    standstillDays: 10,
    appeal: { days: 10, body: 'court' },
  },
);
const call = callOf({ gate });
const manager = person('manager', 'operator');
const owner = person('owner', 'owner');

/** Two teams before a gate that a blind review decides. */
function reviewed(terms: RunState['terms'] = {}): RunStory {
  const story = new RunStory(modelOf([call]), terms);
  story.call({ ch1: ['a', 'b'] });
  return story;
}

const release = (story: RunStory, by: RunActor, proposedBy?: RunActor): string[] =>
  story.try(
    {
      kind: 'recordReviewed',
      gate: GATE,
      criteria: [{ id: 'k', kind: 'scored', weight: 100, scaleMin: 0, scaleMax: 100, threshold: null }],
      scores: [
        { candidateId: 'a', criterionId: 'k', reviewerId: 'r', score: 80 },
        { candidateId: 'b', criterionId: 'k', reviewerId: 'r', score: 60 },
      ],
      selected: ['a'],
      reason: 'By its scores.',
      ...(proposedBy ? { proposedBy } : {}),
      standstillUntil: null,
      appealUntil: null,
    },
    by,
  );

describe('a decision of a blind review', () => {
  it('is not released by the one who proposed it', () =>
    expect(release(reviewed(), manager, manager)).toEqual(['gate.second_person']));

  it('is made by two, and begins to stand still', () => {
    const story = reviewed();
    expect(release(story, owner, manager)).toEqual([]);
    const { state, decision } = story.state.gates[GATE] ?? {};
    expect(state).toBe('standstill');
    expect(decision?.proposedBy).toBe('manager');
    expect(decision?.approvals.map(({ personId }) => personId)).toEqual(['manager', 'owner']);
    story.pass(11);
    expect(story.state.gates[GATE]?.state).toBe('settled');
    expect(story.way('a')).toEqual(['call:passed']);
  });

  it('takes effect at once where the programme promises no standstill', () => {
    const story = reviewed({ call: { standstillDays: 0 } });
    expect(release(story, owner, manager)).toEqual([]);
    expect(story.state.gates[GATE]?.state).toBe('settled');
    const appeal = { kind: 'appeal', gate: GATE, teamId: 'b', reason: 'No.' } as const;
    expect(story.try(appeal, team('b'))).toEqual(['gate.no_appeal']);
  });

  it('stands still as long as the programme says, and longer by an appeal', () => {
    const story = reviewed({ call: { standstillDays: 20 } });
    release(story, owner, manager);
    story.pass(15);
    expect(story.try({ kind: 'appeal', gate: GATE, teamId: 'b', reason: 'No.' }, team('b'))).toEqual([]);
    story.pass(30);
    expect(story.state.gates[GATE]?.state).toBe('standstill');
    const ruling = { kind: 'resolveAppeal', gate: GATE, teamId: 'b', reason: 'It was fair.' } as const;
    expect(story.try({ ...ruling, isUpheld: false }, manager)).toEqual(['access.forbidden']);
    expect(story.try({ ...ruling, isUpheld: false }, person('judge', 'committee'))).toEqual([]);
    story.pass(4);
    expect(story.state.gates[GATE]?.state).toBe('standstill');
    story.pass(2);
    expect(story.state.gates[GATE]?.state).toBe('settled');
  });

  it('is played again from a log that was written when one person released it', () => {
    const story = reviewed();
    expect(release(story, manager)).toEqual([]);
    expect(replay(story.model, story.log)).toEqual(story.state);
    expect(story.state.gates[GATE]?.decision?.approvals).toHaveLength(1);
  });
});

describe('gateInForce', () => {
  const stage = { ...call, gate };
  it.each<[RunState['terms'], number, number]>([
    [{}, 10, 10],
    [{ call: { max: 2 } }, 10, 10],
    [{ call: { standstillDays: 0 } }, 0, 0],
    [{ call: { standstillDays: 21 } }, 21, 21],
    [{ other: { standstillDays: 21 } }, 10, 10],
  ])('%j: %p and %p days', (terms, standstill, appeal) => {
    const inForce = gateInForce({ terms }, stage);
    expect([inForce.standstillDays, inForce.appeal?.days]).toEqual([standstill, appeal]);
  });

  it('gives no appeal where the model has none', () => {
    const { appeal: _, ...rest } = gate;
    const inForce = gateInForce({ terms: { call: { standstillDays: 21 } } }, { ...call, gate: rest });
    expect(inForce).toMatchObject({ standstillDays: 21 });
    expect(inForce.appeal).toBeUndefined();
  });
});

describe('hearsAppeals', () => {
  const model = modelOf([call]);
  it.each([
    ['the committee that the model names', person('p', 'committee'), true],
    ['whoever runs the programme, where a body hears them', manager, false],
    ['an owner', owner, false],
  ])('%s: %p', (_, by, expected) => expect(hearsAppeals(model, by)).toBe(expected));

  it('is the operator where the body plays no part', () => {
    const { committee: _, ...parties } = model.parties;
    expect(hearsAppeals({ ...model, parties }, manager)).toBe(true);
  });

  it('is nobody where there are no appeals', () =>
    expect(hearsAppeals(modelOf([callOf({ gate: gateOf(gate.select) })]), person('p', 'committee'))).toBe(
      false,
    ));
});
