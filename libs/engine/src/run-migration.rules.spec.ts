import { describe, expect, it } from '@jest/globals';
import type { ProgrammeModel, Stage } from '#libs/models';
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
} from '../../../test/support/run-story.js';
import { previewMigration } from './run-migration.rules.js';
import { replay } from './stage.machine.js';

const sift = gateOf({ rule: 'topN', per: 'challenge', max: 2 }, { threshold: 50 });
const stages: Stage[] = [
  callOf({ gate: sift }),
  stageOf('lab', { after: after('call'), gate: gateOf({ rule: 'singleWinner', per: 'challenge', max: 1 }) }),
  stageOf('extra', { after: after('lab'), optional: true }),
];
const exits: ProgrammeModel['exits'] = [{ id: 'buy', kind: 'negotiatedFollowOn', from: ['call', 'lab'] }];
const model = modelOf(stages, exits);

/** Two teams stand in the lab, one was not selected; the call is decided. */
const running = () =>
  new RunStory(model).call({ ch: ['a', 'b', 'c'] }).judge('call/ch', { a: 90, b: 80, c: 70 });

const withStage = (id: string, changes: Partial<Stage>): ProgrammeModel =>
  modelOf(
    stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)),
    exits,
  );

const earlier = (story: RunStory, id: string): RunStory['state']['plan'] => {
  const own = story.state.plan[id];
  return own ? { ...story.state.plan, [id]: { ...own, closesAt: own.closesAt - DAY } } : story.state.plan;
};

describe('a migration is refused', () => {
  it.each<[string, ProgrammeModel, string[]]>([
    [
      'that removes a stage in which somebody stands',
      modelOf([stages[0]!, stageOf('extra', { after: after('call') })], exits),
      ['migration.stage_in_use'],
    ],
    [
      'that judges a decided gate by another threshold',
      withStage('call', { gate: { ...sift, threshold: 85 } }),
      ['migration.gate_decided'],
    ],
    ['that takes a decided gate away', withStage('call', { gate: undefined }), ['migration.gate_decided']],
    [
      'that changes the criteria of a stage that has begun',
      withStage('lab', { gate: gateOf({ rule: 'topN', per: 'challenge', max: 1 }) }),
      ['migration.gate_published'],
    ],
    [
      'that lowers a cap below those already in',
      withStage('lab', { ...stages[1], admits: { max: 1, per: 'challenge' } }),
      ['migration.cap_below_selected'],
    ],
    [
      'that lowers a cap below those already selected',
      withStage('call', { gate: { ...sift, select: { ...sift.select, max: 1 } } }),
      ['migration.cap_below_selected'],
    ],
    [
      'that turns a stage of each challenge into one of all',
      withStage('lab', { scope: 'perProgramme' }),
      ['migration.scope_changed'],
    ],
    [
      'that changes an intake that has begun',
      withStage('call', { intake: { mode: 'cohort', bundle: 'perChallenge', maxApplicationsPerTeam: 1 } }),
      ['migration.intake_changed'],
    ],
    [
      'that takes away a way out that somebody has reached',
      modelOf(stages, [{ id: 'other', kind: 'grant', from: ['lab'] }]),
      ['migration.exit_lost'],
    ],
  ])('%s', (_, to, codes) => {
    const story = running();
    const before = story.state;
    expect(story.migrate(to)).toEqual(codes);
    expect(story.state).toBe(before);
  });

  it('that moves a deadline back, or an opening that has been', () => {
    const story = running();
    expect(story.migrate(model, earlier(story, 'lab'))).toEqual(['migration.deadline_moved_back']);
    const own = story.state.plan.lab;
    const plan = { ...story.state.plan, lab: { ...own!, opensAt: own!.opensAt - DAY } };
    expect(story.migrate(model, plan)).toEqual(['migration.opening_changed']);
  });

  it('that makes a stage obligatory for those who have skipped it, or leads them nowhere', () => {
    const optional = [
      callOf(),
      stageOf('class', { after: after('call'), optional: true }),
      stageOf('end', { after: after('class') }),
    ];
    const story = new RunStory(modelOf(optional)).call({ ch: ['a'] });
    story.do({ kind: 'skip', teamId: 'a', stageId: 'class' }, { ...person('t', 'team'), teamIds: ['a'] });
    const strict = optional.map((stage) => (stage.id === 'class' ? { ...stage, optional: false } : stage));
    expect(story.migrate(modelOf(strict))).toEqual(['migration.skipped_now_required']);
    const closed = optional.map((stage) =>
      stage.id === 'end' ? stageOf('end', { after: after('call', 'notSelected') }) : stage,
    );
    const waiting = new RunStory(modelOf(optional)).call({ ch: ['a'] });
    expect(waiting.migrate(modelOf(closed))).toEqual(['migration.way_closed']);
  });

  it('to whoever does not run the programme, and without a reason', () => {
    expect(running().migrate(model, undefined, person('o', 'owner'))).toEqual(['access.forbidden']);
  });
});

describe('a migration that is fair', () => {
  const better = modelOf(
    [
      ...stages.slice(0, 2),
      stageOf('extra', { after: after('lab'), optional: true }),
      stageOf('show', { after: after('lab') }),
    ],
    [...exits, { id: 'prize', kind: 'prize', from: ['show'] }],
  );
  const planFor = (story: RunStory) => {
    const { extra } = story.state.plan;
    return { ...story.state.plan, show: extra! };
  };

  it('says for every object what changes', () => {
    const story = running();
    const { changes, refusals } = previewMigration({
      from: model,
      to: better,
      state: story.state,
      plan: planFor(story),
    });
    expect(refusals).toEqual([]);
    expect(
      changes.map(({ object, id, change, after: is }) => `${object} ${id}: ${change}${is ? ` ${is}` : ''}`),
    ).toEqual([
      'stage call: unchanged',
      'stage lab: unchanged',
      'stage extra: unchanged',
      'stage show: added',
      'exit buy: unchanged negotiatedFollowOn',
      'exit prize: added prize',
      'challenge ch: unchanged',
      'team a: wayChanged extra → show',
      'team b: wayChanged extra → show',
      'team c: unchanged',
    ]);
  });

  it('goes on by the new model, with an addition for those who come there', () => {
    const story = running();
    expect(story.migrate(better, planFor(story))).toEqual([]);
    story.pass(30).judge('lab/ch', { a: 60, b: 70 }).pass(60);
    expect(story.way('b')).toEqual(['call:passed', 'lab:passed', 'extra:passed', 'show:passed']);
    expect(replay(model, story.log)).toEqual(story.state);
    expect(story.effects.filter(({ kind }) => kind === 'migrated')).toHaveLength(1);
  });

  it('gives those in a stage the days that it adds', () => {
    const story = running().pass(30);
    const own = story.state.plan.lab!;
    const closes = () =>
      story.state.stages['lab/ch']?.clocks.pending.find(({ name }) => name === 'closes')?.at ?? 0;
    const fresh = running();
    const before = fresh.state.stages['lab/ch']?.clocks.pending[0]?.at ?? 0;
    expect(
      fresh.migrate(model, { ...fresh.state.plan, lab: { ...own, closesAt: own.closesAt + 5 * DAY } }),
    ).toEqual([]);
    expect((fresh.state.stages['lab/ch']?.clocks.pending[0]?.at ?? 0) - before).toBe(5 * DAY);
    expect(closes()).toBe(0);
  });

  it('may raise a cap, and lower one as far as places are free', () => {
    const raised = withStage('call', { gate: { ...sift, select: { ...sift.select, max: 5 } } });
    expect(running().migrate(raised)).toEqual([]);
    expect(
      running().migrate(withStage('lab', { admits: { max: 2, per: 'challenge' } }), undefined, operator),
    ).toEqual([]);
  });
});
