import { describe, expect, it } from '@jest/globals';
import { type Gate, type Stage, studiedModels } from '#libs/models';
import {
  after,
  callOf,
  DAY,
  gateOf,
  modelOf,
  operator,
  person,
  RunStory,
  stageOf,
  team,
} from '../../../test/support/run-story.js';
import { replay, SYSTEM, transition } from './stage.machine.js';

const studied = (id: string) => {
  const model = studiedModels().find((own) => own.id === id);
  if (!model) throw new Error(`no model ${id}`);
  return model;
};

describe('CivTech Scotland, from the call to the exits', () => {
  const story = new RunStory(studied('civtech-scotland'));
  story.call({ ch1: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ch2: ['x', 'y'] });

  it('takes six to the interview, keeps two in reserve, and rejects nobody else', () => {
    story.judge('call/ch1', { a: 5, b: 5, c: 5, d: 4, e: 4, f: 4, g: 3, h: 2 });
    story.judge('call/ch2', { x: 4, y: 3 });
    expect(story.state.gates['call/ch1']?.decision?.reserve.map(({ id }) => id)).toEqual(['g', 'h']);
    expect(story.way('f')).toEqual(['call:passed', 'interview:in']);
    expect(story.way('y')).toEqual(['call:passed', 'interview:in']);
  });

  it('promotes the first of the reserve when one of the six withdraws', () => {
    story.do({ kind: 'withdraw', teamId: 'c', reason: 'No people.' }, team('c'));
    expect(story.way('g')).toEqual(['call:passed', 'interview:in']);
    expect(story.way('c')).toEqual(['call:passed', 'interview:left']);
  });

  it('ends the reserve when the interview has closed', () => {
    story.pass(30);
    expect(story.way('h')).toEqual(['call:notSelected']);
    expect(story.statusOf('h')).toBe('notSelected');
  });

  it('lets three explore, and an equal at the cut only by a decision of people', () => {
    story.prepare('interview/ch1', { a: 5, b: 4, d: 3, e: 3, f: 2, g: 1 });
    const proposal = {
      kind: 'propose',
      gate: 'interview/ch1',
      selected: null,
      reason: 'As scored.',
    } as const;
    const owner = person('o', 'owner');
    expect(story.try({ ...proposal, precedence: [] }, owner)).toEqual(['gate.tie_open']);
    story.decide('interview/ch1', ['e', 'd']);
    expect(['a', 'b', 'd', 'e'].map((id) => story.state.teams[id]?.places.exploration?.outcome)).toEqual([
      'in',
      'in',
      undefined,
      'in',
    ]);
    expect(story.way('d')).toEqual(['call:passed', 'interview:reserve']);
  });

  it('frames a challenge anew while it is explored, and not before', () => {
    const anew = { kind: 'reframe', challengeId: 'ch1', framing: 2, isMaterial: true } as const;
    expect(story.try({ ...anew, challengeId: 'ch2' })).toEqual(['access.forbidden']);
    const owner = person('o', 'owner');
    expect(story.try({ ...anew, challengeId: 'ch2' }, owner)).toEqual(['run.no_reframing']);
    story.do(anew, owner);
    expect(story.effects.filter(({ kind }) => kind === 'questionsReopened')).toMatchObject([
      { on: 'exploration/ch1', subjectId: 'ch1' },
    ]);
    expect(story.state.teams.a?.framing).toBe(1);
    expect(story.state.challenges.ch1?.framing).toBe(2);
  });

  it('has one winner a challenge, who goes through accelerator and demo day', () => {
    story.judge('interview/ch2', { x: 5, y: 4 }).pass(30);
    story.judge('exploration/ch1', { a: 4, b: 5, e: 3 }).judge('exploration/ch2', { x: 4, y: 2 });
    expect(story.way('b')).toContain('accelerator:in');
    expect(story.way('a')).toContain('exploration:reserve');
    story.pass(150);
    expect(story.way('a')).toContain('exploration:notSelected');
    expect(story.way('b')).toEqual([
      'call:passed',
      'interview:passed',
      'exploration:passed',
      'accelerator:passed',
      'demo-day:passed',
      'pre-commercial:in',
    ]);
  });

  it('leaves by an exit that the winner has reached, and by no other', () => {
    const exit = { kind: 'takeExit', teamId: 'b', exitId: 'follow-on' } as const;
    expect(story.try({ ...exit, teamId: 'a' })).toEqual(['run.not_active']);
    expect(story.try({ ...exit, exitId: 'nowhere' })).toEqual(['input.unknown_id']);
    story.do({ kind: 'skip', teamId: 'x', stageId: 'pre-commercial' }, team('x'));
    expect(story.statusOf('x')).toBe('finished');
    story.do(exit).do({ ...exit, teamId: 'x', exitId: 'no-contract' });
    expect([story.statusOf('b'), story.statusOf('x')]).toEqual(['exited', 'exited']);
    expect([story.statusOf('ch1'), story.statusOf('ch2')]).toEqual(['ended', 'ended']);
  });

  it('is the same run when its acts are replayed, and is plain data', () => {
    expect(replay(story.model, story.log)).toEqual(story.state);
    const stored = JSON.parse(JSON.stringify(story.log)) as typeof story.log;
    expect(replay(story.model, stored)).toEqual(JSON.parse(JSON.stringify(story.state)));
  });

  it('never uses the key of a transition twice', () => {
    const keys = story.effects.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('EU PCP, with parallel contractors', () => {
  it('narrows from phase to phase, and ends a challenge with too few', () => {
    const story = new RunStory(studied('eu-pcp'));
    for (const challengeId of ['ch1', 'ch2']) story.do({ kind: 'joinChallenge', challengeId, framing: 1 });
    expect(story.try({ kind: 'publishChallenge', challengeId: 'ch1', framing: 1 })).toEqual([
      'run.call_not_ready',
    ]);
    story.pass(120).call({ ch1: ['a', 'b', 'c', 'd', 'e', 'f'], ch2: ['x', 'y', 'z'] });
    story
      .judge('tender/ch1', { a: 5, b: 5, c: 4, d: 4, e: 4, f: 2 })
      .judge('tender/ch2', { x: 4, y: 4, z: 2 });
    expect([story.statusOf('ch2'), story.statusOf('x')]).toEqual(['cancelled', 'notSelected']);
    expect(story.way('f')).toEqual(['tender:notSelected']);
    story.pass(200).judge('design/ch1', { a: 5, b: 4, c: 4, d: 3, e: 2 });
    expect(['a', 'b', 'c', 'd'].map((id) => story.way(id).at(-1))).toEqual([
      'prototype:in',
      'prototype:in',
      'prototype:in',
      'design:notSelected',
    ]);
    story.pass(400).judge('prototype/ch1', { a: 5, b: 4, c: 3 }).pass(400);
    expect(['a', 'b'].map((id) => story.way(id).at(-1))).toEqual([
      'field-validation:passed',
      'field-validation:passed',
    ]);
    story.do({ kind: 'takeExit', teamId: 'a', exitId: 'tender-for-supply' });
    expect([story.statusOf('a'), story.statusOf('b'), story.statusOf('ch1')]).toEqual([
      'exited',
      'finished',
      'ended',
    ]);
    expect(replay(story.model, story.log)).toEqual(story.state);
  });
});

describe('STIR, one selection per start-up across a bundle', () => {
  const opened = () => {
    const story = new RunStory(studied('stir'));
    for (const challengeId of ['ch1', 'ch2']) story.do({ kind: 'joinChallenge', challengeId, framing: 1 });
    return story.pass(60).call({ ch1: ['ann1', 'bob1'], ch2: ['ann2', 'cat2'] }, (id) => id.slice(0, 3));
  };

  it('asks for the wishes of a start-up that answered two challenges', () => {
    const story = opened().prepare('joint-call', { ann1: 5, bob1: 4, ann2: 5, cat2: 4 });
    expect(story.state.gates['joint-call']?.selection?.ties).toEqual([
      { kind: 'preference', ids: ['ann1', 'ann2'], places: 1 },
    ]);
  });

  it('gives the start-up its first wish and the other challenge the next, all the way to the contracts', () => {
    const story = opened().prepare(
      'joint-call',
      { ann1: 5, bob1: 4, ann2: 5, cat2: 4 },
      { ann1: 2, ann2: 1 },
    );
    expect(
      story.state.gates['joint-call']?.selection?.matching.map(({ candidateId, outcome }) => [
        candidateId,
        outcome,
      ]),
    ).toEqual([
      ['ann2', 'held'],
      ['bob1', 'held'],
      ['cat2', 'refused'],
    ]);
    story.decide('joint-call');
    expect([story.way('ann2'), story.way('bob1'), story.way('ann1'), story.way('cat2')]).toEqual([
      ['joint-call:passed', 'residency:in'],
      ['joint-call:passed', 'residency:in'],
      ['joint-call:notSelected'],
      ['joint-call:reserve'],
    ]);
    story.pass(140);
    expect(story.way('ann2').slice(-2)).toEqual(['demo-day:passed', 'contract-talks:in']);
    story.do({ kind: 'takeExit', teamId: 'ann2', exitId: 'no-contract' });
    expect(story.statusOf('ann2')).toBe('exited');
  });

  it('needs the owner of each challenge', () => {
    const story = opened().prepare(
      'joint-call',
      { ann1: 5, bob1: 4, ann2: 5, cat2: 4 },
      { ann1: 2, ann2: 1 },
    );
    const owner = (id: string, challengeId: string) => ({
      ...person(id, 'owner'),
      challengeIds: [challengeId],
    });
    const gate = 'joint-call';
    story.do({ kind: 'propose', gate, precedence: [], selected: null, reason: 'So.' }, owner('o1', 'ch1'));
    const approval = { kind: 'approve', gate, standstillUntil: null, appealUntil: null } as const;
    expect(story.try(approval, owner('o1', 'ch1'))).toEqual(['gate.second_person']);
    story.do(approval, owner('o2', 'ch1'));
    expect(story.state.gates[gate]?.state).toBe('proposed');
    story.do(approval, owner('o3', 'ch2'));
    expect(story.state.gates[gate]?.state).toBe('settled');
  });
});

describe('the graph', () => {
  const through = (stages: Stage[], scores: Record<string, number>, days = 90) => {
    const story = new RunStory(modelOf(stages)).call({ ch: Object.keys(scores) });
    if (stages[0]?.gate) story.judge('call/ch', scores);
    return story.pass(days);
  };
  const best = gateOf({ rule: 'topN', per: 'challenge', max: 1 });

  it('lets those who were not selected go where an edge says so', () => {
    const stages = [
      callOf({ gate: best }),
      stageOf('prize', { after: after('call') }),
      stageOf('advice', { after: after('call', 'notSelected') }),
      stageOf('party', { after: after('call', 'ended'), scope: 'perProgramme' }),
    ];
    const story = through(stages, { a: 90, b: 80 });
    expect(story.way('a')).toEqual(['call:passed', 'prize:passed', 'party:passed']);
    expect(story.way('b')).toEqual(['call:notSelected', 'advice:passed', 'party:passed']);
    expect(story.statusOf('b')).toBe('finished');
  });

  it('waits for all parallel stages, or begins with the first', () => {
    const stages = (join: 'all' | 'any') => [
      callOf(),
      stageOf('short', { after: after('call'), durationWeeks: { typical: 1 } }),
      stageOf('long', { after: after('call'), durationWeeks: { typical: 5 } }),
      stageOf('end', { after: [...after('short'), ...after('long')], join }),
    ];
    const opening = (join: 'all' | 'any') => {
      const story = through(stages(join), { a: 1 }, 120);
      const [longClosed, endOpened] = ['stageClosed:long/ch', 'stageOpened:end/ch'].map((key) =>
        story.effects.findIndex((effect) => effect.key === key),
      );
      expect(story.way('a')).toContain('end:passed');
      return (endOpened ?? 0) > (longClosed ?? 0);
    };
    expect([opening('all'), opening('any')]).toEqual([true, false]);
  });

  it('takes a skipped stage for passed unless it has a gate', () => {
    const stages = [
      callOf(),
      stageOf('a-class', { after: after('call'), optional: true }),
      stageOf('an-exam', { after: after('call'), optional: true, gate: best }),
      stageOf('after-class', { after: after('a-class') }),
      stageOf('after-exam', { after: after('an-exam') }),
    ];
    const story = new RunStory(modelOf(stages)).call({ ch: ['a'] });
    story.do({ kind: 'skip', teamId: 'a', stageId: 'a-class' }, team('a'));
    story.do({ kind: 'skip', teamId: 'a', stageId: 'an-exam' }, team('a')).pass(90);
    expect(story.way('a')).toEqual([
      'call:passed',
      'a-class:skipped',
      'an-exam:skipped',
      'after-class:passed',
    ]);
  });

  it('gives a stage per team a clock of each team', () => {
    const story = through([callOf(), stageOf('plan', { after: after('call'), scope: 'perTeam' })], {
      a: 1,
      b: 1,
    });
    expect(Object.keys(story.state.stages)).toEqual(['call/ch', 'plan/a', 'plan/b']);
  });

  it('selects per challenge under a cap of the programme, over all challenges at once', () => {
    const stages = [
      callOf({ gate: gateOf({ rule: 'topN', per: 'challenge', max: 2 }) }),
      stageOf('residency', { after: after('call'), admits: { max: 3, per: 'programme' } }),
    ];
    const story = new RunStory(modelOf(stages)).call({ ch1: ['a', 'b', 'c'], ch2: ['x', 'y'] });
    story.judge('call', { a: 90, b: 80, c: 70, x: 60, y: 50 });
    expect(['a', 'b', 'c', 'x', 'y'].filter((id) => story.way(id).includes('residency:in'))).toEqual([
      'a',
      'b',
      'x',
    ]);
  });
});

describe('intake', () => {
  const threshold = gateOf({ rule: 'allAboveThreshold', per: 'programme', max: 3 }, { threshold: 50 });
  const application = (teamId: string) => ({ teamId, challengeId: null, groupId: teamId, framing: null });

  it('decides on each application of a rolling call as it comes, within the cap of all', () => {
    const call = callOf({
      scope: 'perProgramme',
      durationWeeks: { typical: 26 },
      intake: { mode: 'rolling', bundle: 'programme' },
      gate: threshold,
    });
    const story = new RunStory(modelOf([call, stageOf('grow', { after: after('call'), scope: 'perTeam' })]));
    const takeIn = (...ids: string[]) =>
      story.do({ kind: 'takeIn', stage: 'call', applications: ids.map(application), isComplete: false });
    takeIn('a').judge('call', { a: 90 });
    takeIn('b', 'c').judge('call', { b: 40, c: 80 }).pass(30);
    expect(['a', 'b', 'c'].map((id) => story.way(id).at(-1))).toEqual([
      'grow:in',
      'call:notSelected',
      'grow:in',
    ]);
    takeIn('d', 'e').prepare('call', { d: 70, e: 70 });
    expect(story.state.gates.call?.selection?.ties).toEqual([
      { kind: 'selection', ids: ['d', 'e'], places: 1 },
    ]);
  });

  it('judges cut-offs in batches: who came after one waits for the next', () => {
    const call = callOf({
      scope: 'perProgramme',
      intake: { mode: 'cutoffs', bundle: 'programme', cutoffWeeks: [2, 6] },
      gate: threshold,
    });
    const story = new RunStory(modelOf([call, stageOf('grow', { after: after('call'), scope: 'perTeam' })]));
    const takeIn = (id: string) =>
      story.do({ kind: 'takeIn', stage: 'call', applications: [application(id)], isComplete: false });
    takeIn('a');
    expect(story.try({ kind: 'prepare', gate: 'call', criteria: null, scores: [], notes: [] })).toEqual([
      'gate.no_candidates',
    ]);
    story.pass(20);
    takeIn('b').judge('call', { a: 90 }).pass(20);
    expect([story.way('a').at(-1), story.way('b').at(-1)]).toEqual(['grow:in', 'call:in']);
    story.pass(20);
    expect(story.state.stages.call?.state).toBe('closed');
    story.do({ kind: 'takeIn', stage: 'call', applications: [], isComplete: true }).judge('call', { b: 60 });
    expect(story.way('b')).toContain('call:passed');
    expect(story.state.stages.call?.state).toBe('ended');
  });

  it.each(['goOn', 'cancel', 'reopen'] as const)('with too few it may %s', (underfilled) => {
    const gate = gateOf(
      { rule: 'thresholdThenTopN', per: 'challenge', max: 3, min: 2 },
      { threshold: 50, underfilled },
    );
    const stages = [
      callOf(),
      stageOf('sift', { after: after('call'), gate }),
      stageOf('next', { after: after('sift') }),
    ];
    const story = new RunStory(modelOf(stages)).call({ ch: ['a', 'b'] }).pass(30);
    story.judge('sift/ch', { a: 90, b: 10 });
    const expected = {
      goOn: ['sift:passed', 'sift:notSelected', 'active'],
      cancel: ['sift:notSelected', 'sift:notSelected', 'cancelled'],
      reopen: ['call:passed', 'sift:notSelected', 'active'],
    }[underfilled];
    expect([
      story
        .way('a')
        .filter((own) => own !== 'next:in')
        .at(-1),
      story.way('b').at(-1),
      story.statusOf('ch'),
    ]).toEqual(expected);
    if (underfilled !== 'reopen') return;
    story.do({ kind: 'closeWindow', challengeId: 'ch' }, SYSTEM);
    const applications = [{ teamId: 'c', challengeId: 'ch', groupId: 'c', framing: 1 }];
    story.do({ kind: 'takeIn', stage: 'call/ch', applications, isComplete: true }).pass(30);
    story.judge('sift/ch', { a: 90, c: 40 });
    expect([story.way('a').at(-1), story.way('c').at(-1)]).toEqual(['next:in', 'sift:notSelected']);
  });
});

describe('the clocks of a decision', () => {
  const gate: Gate = gateOf(
    { rule: 'topN', per: 'challenge', max: 1 },
    { reserve: 1, standstillDays: 10, appeal: { days: 14, body: 'court' } },
  );
  const decided = () =>
    new RunStory(modelOf([callOf({ gate }), stageOf('next', { after: after('call') })]))
      .call({ ch: ['a', 'b'] })
      .judge('call/ch', { a: 90, b: 80 });

  it('hold it back until standstill and appeal window have ended', () => {
    const story = decided().pass(13);
    expect([story.state.gates['call/ch']?.state, story.way('a')]).toEqual(['standstill', ['call:in']]);
    story.pass(1);
    expect([story.way('a').at(-1), story.way('b')]).toEqual(['next:in', ['call:reserve']]);
  });

  it('stop for an appeal and run on with the remainder when it is dismissed', () => {
    const story = decided().pass(4);
    const made = { kind: 'appeal', gate: 'call/ch', teamId: 'b', reason: 'The scores.' } as const;
    expect(story.try(made, team('a'))).toEqual(['access.forbidden']);
    story.do(made, team('b')).pass(40);
    expect(story.way('a')).toEqual(['call:in']);
    const ruling = {
      kind: 'resolveAppeal',
      gate: 'call/ch',
      teamId: 'b',
      isUpheld: false,
      reason: 'No.',
    } as const;
    expect(story.try(ruling, operator)).toEqual(['access.forbidden']);
    story.do(ruling, person('judge', 'committee')).pass(9.9);
    expect(story.way('a')).toEqual(['call:in']);
    story.pass(0.1);
    expect(story.way('a').at(-1)).toBe('next:in');
    expect(story.try(made, team('b'))).toEqual(['gate.no_appeal']);
  });

  it('judge anew when an appeal is upheld', () => {
    const story = decided().do({ kind: 'appeal', gate: 'call/ch', teamId: 'b', reason: 'No.' }, team('b'));
    story.do(
      { kind: 'resolveAppeal', gate: 'call/ch', teamId: 'b', isUpheld: true, reason: 'Yes.' },
      person('judge', 'committee'),
    );
    story.judge('call/ch', { a: 70, b: 80 }).pass(20);
    expect([story.way('b').at(-1), story.way('a')]).toEqual(['next:in', ['call:reserve']]);
  });

  it('let the reserve take the place of a winner who withdraws before the effect', () => {
    const story = decided().do({ kind: 'withdraw', teamId: 'a', reason: 'No.' }, team('a')).pass(20);
    expect(story.way('b').at(-1)).toBe('next:in');
  });

  it('stop for a freeze with a reason, once', () => {
    const story = decided();
    const frozen = { kind: 'freeze', on: 'call/ch', reason: 'War.' } as const;
    expect(story.try({ ...frozen, reason: ' ' })).toEqual(['gate.reason_missing']);
    story.do(frozen);
    expect(story.try(frozen)).toEqual(['stage.frozen']);
    story
      .pass(100)
      .do({ ...frozen, kind: 'resume' })
      .pass(13.9);
    expect(story.way('a')).toEqual(['call:in']);
    expect(story.pass(0.1).way('a').at(-1)).toBe('next:in');
  });
});

describe('a withdrawal', () => {
  const gate = gateOf({ rule: 'topN', per: 'challenge', max: 2 }, { reserve: 2 });
  const story = () =>
    new RunStory(modelOf([callOf({ gate }), stageOf('next', { after: after('call') })])).call({
      ch: ['a', 'b', 'c', 'd', 'e'],
    });

  it('voids what was prepared with the one who left', () => {
    const run = story().prepare('call/ch', { a: 90, b: 80, c: 70, d: 60, e: 50 });
    run.do({ kind: 'withdraw', teamId: 'a', reason: 'No.' }, team('a'));
    expect(run.state.gates['call/ch']).toMatchObject({ state: 'waiting', selection: null });
    run.judge('call/ch', { b: 80, c: 70, d: 60, e: 50 });
    expect([run.way('b').at(-1), run.way('c').at(-1)]).toEqual(['next:in', 'next:in']);
  });

  it('leaves it to people who of two equals takes the place', () => {
    const run = story().judge('call/ch', { a: 90, b: 80, c: 70, d: 70, e: 10 });
    const promotion = { kind: 'promote', gate: 'call/ch', candidateId: 'd', reason: 'By lot.' } as const;
    expect(run.try(promotion, person('p', 'panel'))).toEqual(['gate.no_vacancy']);
    run.do({ kind: 'withdraw', teamId: 'a', reason: 'No.' }, team('a'));
    expect([run.way('c'), run.way('d')]).toEqual([['call:reserve'], ['call:reserve']]);
    expect(run.try({ ...promotion, candidateId: 'e' }, person('p', 'panel'))).toEqual([
      'gate.not_next_in_reserve',
    ]);
    run.do(promotion, person('p', 'panel'));
    expect([run.way('c'), run.way('d').at(-1)]).toEqual([['call:reserve'], 'next:in']);
  });

  it('never takes a place to somebody below the threshold', () => {
    const strict = gateOf({ rule: 'topN', per: 'challenge', max: 1 }, { reserve: 5, threshold: 50 });
    const run = new RunStory(modelOf([callOf({ gate: strict }), stageOf('next', { after: after('call') })]));
    run.call({ ch: ['a', 'b'] }).judge('call/ch', { a: 90, b: 49 });
    run.do({ kind: 'withdraw', teamId: 'a', reason: 'No.' }, team('a'));
    expect([run.way('b'), run.statusOf('ch')]).toEqual([['call:notSelected'], 'ended']);
  });
});

describe('who may', () => {
  const gate = gateOf({ rule: 'topN', per: 'challenge', max: 1 });
  const proposal = {
    kind: 'propose',
    gate: 'call/ch',
    precedence: [],
    selected: null,
    reason: 'So.',
  } as const;
  const approval = { kind: 'approve', gate: 'call/ch', standstillUntil: null, appealUntil: null } as const;
  const prepared = () =>
    new RunStory(modelOf([callOf({ gate })])).call({ ch: ['a', 'b'] }).prepare('call/ch', { a: 90, b: 80 });

  it.each([
    ['the operator, to whom the model gives no say', operator, 'run.operator_decides_not'],
    ['a mentor, even one of the panel', person('m', 'mentor', 'panel'), 'run.separated_role'],
    ['an intermediary', person('i', 'intermediary', 'panel'), 'run.separated_role'],
    ['a team', team('a'), 'run.separated_role'],
    ['the platform', SYSTEM, 'access.forbidden'],
    ['an owner where the panel decides', person('o', 'owner'), 'access.forbidden'],
  ])('not decide: %s', (_, by, code) => expect(prepared().try(proposal, by)).toEqual([code]));

  it('never alone', () => {
    const story = prepared().do(proposal, person('p', 'panel'));
    expect(story.try(approval, person('p', 'panel'))).toEqual(['gate.second_person']);
    story.do({ kind: 'return', gate: 'call/ch', reason: 'Think again.' }, person('q', 'panel'));
    story.do(proposal, person('p', 'panel')).do(approval, person('q', 'panel'));
    expect(story.way('a')).toEqual(['call:passed']);
  });
});

describe('an illegal act', () => {
  it('is refused with its code and changes nothing', () => {
    const story = new RunStory(modelOf([callOf(), stageOf('next', { after: after('call') })]));
    const before = story.state;
    expect(story.try({ kind: 'start', plan: {}, terms: {} })).toEqual(['run.wrong_state']);
    expect(story.try({ kind: 'closeWindow', challengeId: 'ch' }, SYSTEM)).toEqual(['stage.wrong_state']);
    expect(story.try({ kind: 'ring', clock: { on: 'next', name: 'opens', at: 1 } }, SYSTEM)).toEqual([
      'stage.clock_not_due',
    ]);
    expect(story.state).toBe(before);
  });

  it('of a stage that would close before it opens, or whose deadline would move back', () => {
    const story = new RunStory(modelOf([callOf(), stageOf('next', { after: after('call') })])).call({
      ch: ['a'],
    });
    const { opensAt = 0, closesAt = 0 } = story.state.plan.next ?? {};
    const dates = { kind: 'reschedule', stageId: 'next', opensAt, closesAt, reason: 'A feast.' } as const;
    expect(story.try({ ...dates, closesAt: opensAt })).toContain('stage.closes_before_opens');
    expect(story.try({ ...dates, closesAt: closesAt - DAY })).toEqual(['stage.deadline_moved_back']);
    const end = () => story.state.stages['next/ch']?.clocks.pending.at(-1)?.at ?? 0;
    const planned = end();
    story.do({ ...dates, closesAt: closesAt + DAY });
    expect(end() - planned).toBe(DAY);
  });

  it('before a clock that is due is a fault of the caller', () => {
    const story = new RunStory(modelOf([callOf(), stageOf('next', { after: after('call') })])).call({
      ch: ['a'],
    });
    const late = { at: story.now + 400 * DAY, by: operator };
    const act = { kind: 'stop', how: 'completed', reason: null } as const;
    expect(() => transition(story.model, story.state, act, late)).toThrow(RangeError);
  });
});
