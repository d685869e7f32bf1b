import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { houseModel, type ProgrammeModel, studiedModels } from '#libs/models';
import {
  after,
  callOf,
  gateOf,
  modelOf,
  person,
  RunStory,
  stageOf,
} from '../../../test/support/run-story.js';
import { criteriaOf } from './gate-scores.scoring.js';
import { type LegalAct, legalActs } from './legal-acts.rules.js';
import type { RunAct } from './run-acts.js';
import { replay, SYSTEM } from './stage.machine.js';

const everybody = (id: string, story: RunStory) => ({
  ...person(id, 'operator', 'owner', 'panel', 'jury', 'committee', 'funder', 'procurer'),
  teamIds: Object.keys(story.state.teams),
});

const best = gateOf(
  { rule: 'topN', per: 'challenge', max: 2, min: 2 },
  { reserve: 1, underfilled: 'reopen', threshold: 40 },
);
const slow = gateOf(
  { rule: 'discretion', per: 'challenge', max: 2 },
  { standstillDays: 10, appeal: { days: 7, body: 'court' } },
);

/** A model with everything that the studied ones lack. */
const knotty = modelOf(
  [
    callOf({ intake: { mode: 'cohort', bundle: 'bus', maxSelectionsPerTeam: 1 }, scope: 'perProgramme' }),
    stageOf('sift', { after: after('call'), gate: best }),
    stageOf('class', { after: after('sift', 'ended'), optional: true }),
    stageOf('lab', { after: after('sift'), gate: slow, reframing: { materialChange: 'reopensWindow' } }),
    stageOf('coach', { after: [...after('class'), ...after('lab', 'ended')], join: 'any', scope: 'perTeam' }),
    stageOf('end', { after: [...after('lab'), ...after('coach', 'ended')], scope: 'perProgramme' }),
  ],
  [{ id: 'buy', kind: 'directContract', from: ['lab', 'end'] }],
);

/** A linear congruential generator: the numbers of a walk from one seed (Park & Miller 1988). */
function* numbersFrom(seed: number): Generator<number> {
  for (let value = (seed % 2_147_483_646) + 1; ; value = (value * 48_271) % 2_147_483_647) yield value >> 4;
}

/** One thing after the other that people and time may do, chosen by the numbers. */
class Walk {
  readonly story: RunStory;
  private challenges = 0;
  private teams = 0;

  constructor(
    readonly model: ProgrammeModel,
    private readonly numbers: Iterator<number>,
  ) {
    this.story = new RunStory(model);
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[(this.numbers.next().value as number) % Math.max(1, list.length)];
  }

  step(): void {
    const die = (this.numbers.next().value as number) % 10;
    if (die === 0) this.story.pass((this.numbers.next().value as number) % 40);
    else if (die <= 2) this.fromOutside();
    else {
      const acts = legalActs(this.model, this.story.state, {
        at: this.story.now,
        by: everybody('p1', this.story),
      });
      const calm = acts.filter(({ kind }) => kind !== 'stop' && (kind !== 'endChallenge' || die === 9));
      const legal = this.pick(calm);
      if (legal) this.perform(legal);
    }
  }

  /** What other contexts bring: challenges, closed windows, applications. */
  fromOutside(): void {
    const { story } = this;
    const known = Object.keys(story.state.challenges);
    if (known.length < 3) {
      const challengeId = `ch${++this.challenges}`;
      if (story.try({ kind: 'joinChallenge', challengeId, framing: 1 }).length > 0)
        story.try({ kind: 'publishChallenge', challengeId, framing: 1 });
    }
    for (const challengeId of known) {
      story.try({ kind: 'publishChallenge', challengeId, framing: 1 });
      if (this.pick([true, false])) story.try({ kind: 'closeWindow', challengeId }, SYSTEM);
    }
    for (const [stage, run] of Object.entries(story.state.stages))
      if (run.state === 'closed' && !run.isTakenIn)
        this.takeIn(stage, run.subjectId ? [run.subjectId] : known);
  }

  perform({ kind, on, subjectId }: LegalAct): void {
    const [stage, id] = [on ?? '', subjectId ?? ''];
    const by = everybody(this.pick(['p1', 'p2']) ?? 'p1', this.story);
    const [challengeId, teamId] = [id, id];
    const reason = 'So it was.';
    const act = {
      prepare: () => this.scores(stage),
      propose: () => this.proposal(stage),
      approve: () => ({ kind: 'approve', gate: stage, standstillUntil: null, appealUntil: null }) as const,
      return: () => ({ kind: 'return', gate: stage, reason }) as const,
      appeal: () => ({ kind: 'appeal', gate: stage, teamId, reason }) as const,
      resolveAppeal: () =>
        ({
          kind: 'resolveAppeal',
          gate: stage,
          teamId,
          isUpheld: this.pick([true, false, false]) ?? false,
          reason,
        }) as const,
      promote: () => ({ kind: 'promote', gate: stage, candidateId: id, reason }) as const,
      freeze: () => ({ kind: 'freeze', on: stage, reason }) as const,
      resume: () => ({ kind: 'resume', on: stage, reason }) as const,
      close: () => ({ kind: 'close', stage, reason }) as const,
      skip: () => ({ kind: 'skip', teamId, stageId: stage }) as const,
      withdraw: () => ({ kind: 'withdraw', teamId, reason }) as const,
      disqualify: () => ({ kind: 'disqualify', teamId, reason }) as const,
      takeExit: () => ({ kind: 'takeExit', teamId, exitId: stage }) as const,
      endChallenge: () => ({ kind: 'endChallenge', challengeId, how: 'cancelled', reason }) as const,
      reframe: () =>
        ({
          kind: 'reframe',
          challengeId,
          framing: (this.story.state.challenges[id]?.framing ?? 0) + 1,
          isMaterial: true,
        }) as const,
    }[kind as string];
    if (!act) return;
    const codes = this.story.try(act() as RunAct, by);
    const allowed = [
      'gate.second_person',
      'gate.tie_open',
      'gate.too_many_selected',
      'run.material_change_refused',
      'run.window_passed',
    ];
    expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
  }

  takeIn(stage: string, challengeIds: readonly string[]): void {
    const applications = challengeIds.flatMap((challengeId) =>
      Array.from({ length: (this.numbers.next().value as number) % 6 }, (_, index) => ({
        teamId: `t${++this.teams}`,
        ...{ challengeId, groupId: `g${index}`, framing: 1 },
      })),
    );
    this.story.try({ kind: 'takeIn', stage, applications, isComplete: true });
  }

  /** Few different scores, so that there are many ties. */
  scores(gate: string): RunAct {
    const stage = this.model.stages.find(({ id }) => id === gate.split('/')[0]);
    const own = stage?.gate ?? best;
    const { min, max } = own.scale ?? { min: 0, max: 5 };
    const ids = [...Object.keys(this.story.state.teams), ...Object.keys(this.story.state.challenges)];
    const reviewers = Array.from({ length: own.reviewers?.perSubmission ?? 1 }, (_, index) => `r${index}`);
    const scores = ids.flatMap((candidateId) => {
      const share = (this.numbers.next().value as number) % 4;
      const score = min + Math.round(((max - min) * share) / 3);
      return reviewers.flatMap((reviewerId) =>
        criteriaOf(own).map(({ id: criterionId }) => ({ candidateId, criterionId, reviewerId, score })),
      );
    });
    const notes = ids.map((candidateId, index) => ({ candidateId, preference: index + 1 }));
    return { kind: 'prepare', gate, criteria: null, scores, notes };
  }

  proposal(gate: string): RunAct {
    const run = this.story.state.gates[gate];
    const precedence = [...(run?.basis?.candidateIds ?? [])];
    if (this.pick([true, false])) precedence.reverse();
    const choice = run?.selection?.choice;
    const selected = choice ? choice.slice(0, (this.numbers.next().value as number) % 3) : null;
    return { kind: 'propose', gate, precedence, selected, reason: 'So.' };
  }

  /** Everybody does what there is to do until nothing moves. */
  toTheEnd(): void {
    for (let round = 0; round < 60 && this.isMoving(); round++) {
      this.story.pass(60);
      this.fromOutside();
      for (const legal of legalActs(this.model, this.story.state, {
        at: this.story.now,
        by: everybody('p1', this.story),
      }))
        if (['prepare', 'propose', 'approve', 'resume', 'resolveAppeal', 'promote'].includes(legal.kind))
          if (this.stillLegal(legal)) this.perform(legal);
      for (const gate of Object.keys(this.story.state.gates))
        this.story.try(
          { kind: 'approve', gate, standstillUntil: null, appealUntil: null },
          everybody(`p${round + 3}`, this.story),
        );
    }
  }

  private stillLegal(legal: LegalAct): boolean {
    return legalActs(this.model, this.story.state, {
      at: this.story.now,
      by: everybody('p1', this.story),
    }).some(
      ({ kind, on, subjectId }) => kind === legal.kind && on === legal.on && subjectId === legal.subjectId,
    );
  }

  private isMoving(): boolean {
    return Object.values(this.story.state.teams).some(({ status }) => status === 'active');
  }
}

function checkState({ model, story: { state, effects } }: Walk): void {
  for (const [id, { status, places }] of Object.entries(state.teams)) {
    const standing = Object.entries(places).filter(
      ([, { outcome }]) => outcome === 'in' || outcome === 'reserve',
    );
    if (status !== 'active') expect([id, standing]).toEqual([id, []]);
    for (const [, { at, outcome }] of standing)
      if (outcome === 'in')
        expect([at, state.stages[at]?.state]).not.toEqual([at, expect.stringMatching(/ended|cancelled/)]);
  }
  for (const { id, admits } of model.stages) {
    if (admits?.max === undefined) continue;
    const held = Object.values(state.teams).filter(({ places }) =>
      /in|passed|notSelected/.test(places[id]?.outcome ?? ''),
    );
    const counts = new Map<string | null, number>();
    for (const { challengeId } of held) {
      const per = admits.per === 'challenge' ? challengeId : null;
      counts.set(per, (counts.get(per) ?? 0) + 1);
    }
    for (const [per, count] of counts) expect([id, per, count <= admits.max]).toEqual([id, per, true]);
  }
  const keys = effects.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
}

describe.each([...studiedModels(), houseModel(), knotty].map((model) => [model.id, model] as const))(
  '%s',
  (_, model) => {
    it('walks at random without breaking a rule, and is the same run when replayed', () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const walk = new Walk(model, numbersFrom(seed));
          for (let step = 0; step < 60; step++) walk.step();
          checkState(walk);
          walk.toTheEnd();
          checkState(walk);
          const { story } = walk;
          expect(replay(model, JSON.parse(JSON.stringify(story.log)))).toEqual(
            JSON.parse(JSON.stringify(story.state)),
          );
          const stuck = Object.values(story.state.teams).filter(
            ({ status, places }) =>
              status === 'active' && !Object.values(places).some(({ outcome }) => outcome === 'reserve'),
          );
          expect(stuck).toEqual([]);
        }),
        { numRuns: 5 },
      );
    });
  },
);
