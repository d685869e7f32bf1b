import { describe, expect, it } from '@jest/globals';
import {
  after,
  callOf,
  gateOf,
  modelOf,
  person,
  RunStory,
  stageOf,
} from '../../../test/support/run-story.js';
import { replay, SYSTEM } from './stage.machine.js';

const owner = person('o', 'owner');
const best = gateOf({ rule: 'topN', per: 'challenge', max: 1 });
const anew = { kind: 'reframe', challengeId: 'ch', framing: 2, isMaterial: true } as const;
const reopens = { materialChange: 'reopensWindow' } as const;

/** A call without a gate, talks in which the text may change, and a lab in which that is too late. */
const model = modelOf([
  callOf(),
  stageOf('talks', { after: after('call'), gate: best, reframing: reopens }),
  stageOf('lab', { after: after('talks'), gate: best, reframing: reopens }),
]);

const applications = (framing: number, ...ids: string[]) =>
  ids.map((teamId) => ({ teamId, challengeId: 'ch', groupId: teamId, framing }));

describe('a challenge that is framed anew in substance', () => {
  const story = new RunStory(model).call({ ch: ['a', 'b'], other: ['x'] });

  it('opens its call once more: who applied stays, and what followed begins anew', () => {
    expect(story.way('a')).toEqual(['call:passed', 'talks:in']);
    expect(story.try({ ...anew, isMaterial: false, framing: 1 }, owner)).toEqual(['run.framing_not_newer']);
    story.do(anew, owner);
    expect(story.effects.filter(({ kind }) => kind === 'windowReopened')).toMatchObject([
      { on: 'call/ch', subjectId: 'ch' },
    ]);
    expect(story.effects.some(({ kind }) => kind === 'questionsReopened')).toBe(false);
    expect(story.way('a')).toEqual(['call:passed']);
    expect(['call/ch', 'talks/ch', 'talks/other'].map((key) => story.state.stages[key]?.state)).toEqual([
      'open',
      'cancelled',
      'open',
    ]);
    expect(story.way('x')).toEqual(['call:passed', 'talks:in']);
  });

  it('goes on with those who came before and after, bound to the text that each answered', () => {
    story.do({ kind: 'closeWindow', challengeId: 'ch' }, SYSTEM);
    const taken = [...applications(2, 'a', 'c'), ...applications(1, 'b')];
    story.do({ kind: 'takeIn', stage: 'call/ch', applications: taken, isComplete: true });
    expect(['a', 'b', 'c'].map((id) => [story.way(id).at(-1), story.state.teams[id]?.framing])).toEqual([
      ['talks:in', 2],
      ['talks:in', 1],
      ['talks:in', 2],
    ]);
  });

  it('never opens it behind a gate that has decided', () => {
    story.pass(60).judge('talks/ch', { a: 10, b: 20, c: 90 });
    expect(story.way('c').at(-1)).toBe('lab:in');
    expect(story.try({ ...anew, framing: 3 }, owner)).toEqual(['run.window_passed']);
    expect(story.try({ ...anew, framing: 3, isMaterial: false }, owner)).toEqual([]);
    expect(story.state.stages['call/ch']?.state).toBe('ended');
  });

  it('is the same run when its acts are replayed, and uses no key of a transition twice', () => {
    expect(replay(model, story.log)).toEqual(story.state);
    const keys = story.effects.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
