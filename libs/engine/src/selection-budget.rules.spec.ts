import { describe, expect, it } from '@jest/globals';
import {
  after,
  callOf,
  gateOf,
  modelOf,
  person,
  RunStory,
  stageOf,
  team,
} from '../../../test/support/run-story.js';
import { replay } from './stage.machine.js';

const jury = person('p', 'panel');

/** A call of two batches that share one budget of 100. */
const batched = modelOf([
  callOf({
    scope: 'perProgramme',
    durationWeeks: { typical: 6 },
    intake: { mode: 'cutoffs', bundle: 'programme', cutoffWeeks: [2, 6] },
    gate: gateOf(
      { rule: 'thresholdUntilBudget', per: 'programme', budget: { amount: 100, currency: 'ILS' } },
      { threshold: 50 },
    ),
  }),
  stageOf('grow', { after: after('call'), scope: 'perTeam' }),
]);

/** One call with a reserve, of which each place has its price. */
const priced = modelOf([
  callOf({
    scope: 'perProgramme',
    intake: { mode: 'cohort', bundle: 'programme' },
    gate: gateOf(
      { rule: 'thresholdUntilBudget', per: 'programme', budget: { amount: 100, currency: 'ILS' } },
      { threshold: 50, reserve: 2 },
    ),
  }),
  stageOf('grow', { after: after('call'), scope: 'perProgramme' }),
]);

const asking = (teamId: string, ask?: number) => ({
  ...{ teamId, challengeId: null, groupId: teamId, framing: null },
  ...(ask === undefined ? {} : { ask }),
});

describe('a gate that selects until its budget is spent', () => {
  const opened = (...applications: ReturnType<typeof asking>[]) => {
    const story = new RunStory(priced).pass(20);
    return story.do({ kind: 'takeIn', stage: 'call', applications, isComplete: true });
  };

  it('knows what each asked for when it applied, and cannot decide without', () => {
    const story = opened(asking('a', 60), asking('b'));
    const scores = ['a', 'b'].map((candidateId) => ({
      ...{ candidateId, criterionId: 'k', reviewerId: 'r', score: 80 },
    }));
    const act = { kind: 'prepare', gate: 'call', criteria: null, scores, notes: [] } as const;
    expect(story.try(act)).toEqual(['gate.ask_missing']);
    expect(story.try({ ...act, notes: [{ candidateId: 'b', ask: 50 }] })).toEqual([]);
    expect(story.state.gates.call?.selection?.ties).toMatchObject([{ ids: ['a', 'b'], places: 1 }]);
  });

  it('spends one budget over all batches', () => {
    const story = new RunStory(batched);
    const takeIn = (isComplete: boolean, ...applications: ReturnType<typeof asking>[]) =>
      story.do({ kind: 'takeIn', stage: 'call', applications, isComplete });
    takeIn(false, asking('a', 60));
    story.pass(20).judge('call', { a: 90 }).pass(30);
    takeIn(true, asking('b', 50), asking('c', 40)).judge('call', { b: 70, c: 90 });
    expect(['a', 'b', 'c'].map((id) => story.way(id)[0])).toEqual([
      'call:passed',
      'call:notSelected',
      'call:passed',
    ]);
    expect(JSON.parse(JSON.stringify(replay(batched, story.log)))).toEqual(
      JSON.parse(JSON.stringify(story.state)),
    );
  });

  it('gives a free place only to somebody who can be paid from what is free', () => {
    const places = (dear: number) => {
      const story = opened(asking('a', 40), asking('b', 50), asking('c', dear)).judge('call', {
        ...{ a: 90, b: 80, c: 70 },
      });
      story.do({ kind: 'withdraw', teamId: 'a', reason: 'No people.' }, team('a'));
      return story.way('c')[0];
    };
    expect(places(50)).toBe('call:passed');
    expect(places(50.01)).toBe('call:reserve');
  });

  it('is not overspent by people who take other than the rule would', () => {
    const story = opened(asking('a', 60), asking('b', 50)).prepare('call', { a: 90, b: 80 });
    const proposal = { kind: 'propose', gate: 'call', precedence: [], reason: 'All good.' } as const;
    expect(story.try({ ...proposal, selected: ['a', 'b'] }, jury)).toEqual(['gate.over_budget']);
    expect(story.try({ ...proposal, selected: ['a'] }, jury)).toEqual([]);
  });
});
