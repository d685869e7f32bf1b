import { describe, expect, it } from '@jest/globals';
import { studiedModels } from '#libs/models';
import {
  after,
  callOf,
  DAY,
  gateOf,
  modelOf,
  operator,
  RunStory,
  stageOf,
} from '../../../test/support/run-story.js';
import { callWindows, openCallOf } from './open-call.rules.js';

const call = callOf({
  scope: 'perProgramme',
  durationWeeks: { typical: 6 },
  intake: { mode: 'cutoffs', bundle: 'programme', cutoffWeeks: [2, 6] },
  gate: gateOf({ rule: 'allAboveThreshold', per: 'programme' }, { threshold: 50 }),
});
const model = modelOf([call, stageOf('grow', { after: after('call'), scope: 'perTeam' })]);
const application = (teamId: string, batch: number) => ({
  ...{ teamId, challengeId: null, groupId: teamId, framing: 1, batch },
});

describe('an open call', () => {
  it('is how start-ups come into the studied programmes without challenges, and into no other', () => {
    const found = studiedModels().flatMap((own) => (openCallOf(own) ? [own.id] : []));
    expect(found.sort()).toEqual([
      'dubai-future-accelerators',
      'gchq-wayra',
      'il-memshal-tech',
      'masschallenge-il',
      'public-govstart',
      'start-up-chile',
      'techstars-corporate',
      'us-sbir',
    ]);
    expect(openCallOf(modelOf([callOf()]))).toBeUndefined();
  });

  it('has a window for each batch, one after the other, in the dates of its stage', () => {
    const story = new RunStory(model);
    const plan = story.state.plan.call;
    const [cutoff] = plan?.cutoffs ?? [];
    const expected = [
      { opensAt: plan?.opensAt, closesAt: cutoff },
      { opensAt: cutoff, closesAt: plan?.closesAt },
    ];
    expect(callWindows(story.state, 'call')).toEqual(expected);
    story.pass(30);
    expect(callWindows(story.state, 'call')).toEqual(expected);
    expect(callWindows(story.state, 'nowhere')).toEqual([]);
  });

  it('closes later when its stage does', () => {
    const story = new RunStory(model).pass(1);
    const { opensAt, closesAt } = story.state.plan.call ?? { opensAt: 0, closesAt: 0 };
    const dates = { stageId: 'call', opensAt, closesAt: closesAt + DAY };
    story.do({ kind: 'reschedule', ...dates, reason: 'A holiday.' });
    expect(callWindows(story.state, 'call').at(-1)?.closesAt).toBe(closesAt + DAY);
    expect(story.try({ kind: 'freeze', on: 'call', reason: 'A strike.' }, operator)).toEqual([
      'stage.window_elsewhere',
    ]);
  });

  it('judges who was taken in after a cut-off with the batch for which they applied', () => {
    const story = new RunStory(model).pass(20);
    const taken = [application('a', 1), application('b', 2)];
    story.do({ kind: 'takeIn', stage: 'call', applications: taken, isComplete: false });
    story.judge('call', { a: 90 }).pass(20);
    expect([story.way('a').at(-1), story.way('b').at(-1)]).toEqual(['grow:in', 'call:in']);
  });
});
