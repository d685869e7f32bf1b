import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { translate } from '#libs/i18n';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { aLibrary, aModel } from '../../support/models.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { faultOf } from '../pilots/pilot-world.js';
import { type RunTeam, RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;
const REASON = 'Because it has to be.';
const text = (en: string) => ({ he: en, ar: en, en });
const base = aModel();
const [call, pilot] = base.stages;

/** A jury decides, with standstill, an appeal to a committee and a reserve; then a class that may be left out. */
const model: ProgrammeModel = {
  ...base,
  id: 'with-everything',
  bodies: [...base.bodies, { id: 'court', kind: 'agency', name: text('Court') }],
  parties: { ...base.parties, committee: 'court' },
  stages: [
    {
      ...call!,
      gate: {
        decidedBy: ['jury'],
        mode: 'paper',
        criteria: [{ id: 'fit', name: text('Fit'), kind: 'scored' }],
        reviewers: { perSubmission: 1 },
        select: { rule: 'topN', per: 'challenge', max: 1 },
        reserve: 3,
        standstillDays: 10,
        appeal: { days: 14, body: 'court' },
      },
    },
    { ...pilot!, admits: { max: 1, per: 'challenge' } },
    {
      ...pilot!,
      id: 'class',
      name: text('Class'),
      after: [{ stage: 'call' }],
      optional: true,
      admits: undefined,
      money: undefined,
    },
  ],
};

let test: TestApp;
let world: RunWorld;
let jury: Persona[];
let court: Persona;
let teams: Map<string, RunTeam>;
let gate: string;

const id = (name: string): string => teams.get(name)?.submissionId ?? '';
const owner = (name: string): GraphqlClient => {
  const team = teams.get(name);
  if (!team) throw new Error(`no team ${name}`);
  return team.owner.client;
};
const judges = () => jury.map(({ client }) => client);
const stateOf = async () => (await world.read()).gates.find(({ key }) => key === gate)?.state;

beforeAll(async () => {
  test = await TestApp.start();
  world = await RunWorld.of(test, model);
  jury = await world.named('JURY', 2);
  [court] = (await world.named('COMMITTEE', 1)) as [Persona];
  const challenge = await world.call.publish();
  await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
  teams = await world.answered(challenge, ['Ann', 'Bob', 'Cat', 'Dan'], new Map());
  await world.openAll(challenge);
  gate = `call/${challenge.id}`;
});
afterAll(() => test.stop());

const PARTS = 'query ($id: ID!) { programmeParties(programmeId: $id) { role person { id } } }';

interface Parts {
  readonly programmeParties: { readonly role: string; readonly person: { readonly id: string } }[] | null;
}

const partsFor = async (client: GraphqlClient) =>
  (await client.ask<Parts>(PARTS, { id: world.programmeId })).programmeParties;

describe('parts', () => {
  it('are given and taken by a manager, and to nobody who competes', async () => {
    const part = { personId: jury[0]?.personId, role: 'PANEL' };
    const before = await partsFor(world.manager);
    expect(before?.map(({ role }) => role).sort()).toEqual(['COMMITTEE', 'JURY', 'JURY']);
    await world.act(world.manager, 'nameParty', part);
    expect(await partsFor(world.manager)).toEqual([
      ...(before ?? []),
      { role: 'PANEL', person: { id: part.personId } },
    ]);
    await world.act(world.manager, 'unnameParty', part);
    expect(await partsFor(world.manager)).toEqual(before);
    expect(await world.refused(world.manager, 'unnameParty', part)).toEqual(['input.unknown_id']);
    const competing = { personId: teams.get('Ann')?.owner.personId, role: 'JURY' };
    expect(await world.refused(world.manager, 'nameParty', competing)).toEqual(['run.separated_role']);
    const input = { programmeId: world.programmeId, ...part };
    expect(await faultOf(world.call.officer.client, 'nameParty', input)).toBe('FORBIDDEN');
    expect(await faultOf(world.call.officer.client, 'unnameParty', input)).toBe('FORBIDDEN');
    const university = await test.organisation(OrganisationKind.PARTNER, 'University');
    const expert = await test.persona(Role.REVIEWER, university);
    const byEmail = { email: expert.email.toUpperCase(), role: 'PANEL' };
    await world.act(world.manager, 'nameParty', byEmail);
    expect((await partsFor(world.manager))?.at(-1)).toEqual({
      role: 'PANEL',
      person: { id: expert.personId },
    });
    await world.act(world.manager, 'unnameParty', { personId: expert.personId, role: 'PANEL' });
    const unknown = { email: 'nobody@university.example', role: 'PANEL' };
    expect(await world.refused(world.manager, 'nameParty', unknown)).toEqual(['run.email_unknown']);
    for (const both of [{ ...part, email: expert.email }, { role: 'PANEL' }])
      expect(await world.refused(world.manager, 'nameParty', both)).toEqual(['run.one_person']);
    const operator = await test.organisation(OrganisationKind.OPERATOR, 'Another');
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, operator);
    for (const wanted of [part, byEmail, unknown])
      expect(await world.refused(stranger.client, 'nameParty', wanted)).toEqual(['access.forbidden']);
    expect(await partsFor(stranger.client)).toBeNull();
    const { errors, data } = await world.call.officer.client.send<Parts>(PARTS, { id: world.programmeId });
    expect([errors?.[0]?.extensions.code, data?.programmeParties ?? null]).toEqual(['FORBIDDEN', null]);
  });
});

describe('what is seen', () => {
  it('of teams: a team its own, the ministry those of its challenge, the public nobody', async () => {
    const seenBy = async (client: GraphqlClient) => {
      const run = await world.read(client);
      return [run.participations.length, run.stages[0]?.instances[0]?.funnel?.standing ?? null];
    };
    expect(await seenBy(world.manager)).toEqual([4, 4]);
    expect(await seenBy(world.call.officer.client)).toEqual([4, 4]);
    expect(await seenBy(owner('Ann'))).toEqual([1, null]);
    expect(await seenBy(test.anonymous)).toEqual([0, null]);
    const other = await test.organisation(OrganisationKind.MINISTRY, 'Ministry of Roads');
    const officer = await test.persona(Role.MINISTRY_OFFICER, other);
    expect(await seenBy(officer.client)).toEqual([0, null]);
    // A judge sees that a team takes part; what it handed in belongs to the reviews.
    const handedIn = async (client: GraphqlClient) => {
      const QUERY = `query ($id: ID!) { programmeRun(programmeId: $id) { participations { submission { organisation { name { en } } } } } }`;
      const { programmeRun } = await client.ask<{
        programmeRun: { participations: { submission: unknown }[] };
      }>(QUERY, { id: world.programmeId });
      return programmeRun.participations.map(({ submission }) => submission !== null);
    };
    expect(await handedIn(world.manager)).toEqual([true, true, true, true]);
    expect(await handedIn(owner('Ann'))).toEqual([true]);
    expect(await handedIn(jury[0]!.client)).toEqual([false, false, false, false]);
  });
});

describe('a decision', () => {
  it('needs scores by those who judge, on the scale', async () => {
    const scores = (score: number) => ({
      gate,
      scores: [{ candidateId: id('Ann'), criterionId: 'fit', score }],
    });
    expect(await world.refused(world.manager, 'recordGateScores', scores(5))).toEqual([
      'run.operator_decides_not',
    ]);
    expect(await world.refused(owner('Ann'), 'recordGateScores', scores(5))).toEqual(['run.separated_role']);
    expect(await world.refused(judges()[0]!, 'recordGateScores', scores(7))).toEqual([
      'gate.score_outside_scale',
    ]);
    expect(await world.refused(world.manager, 'prepareGate', { gate })).toEqual(['gate.scores_missing']);
    const scoring = new Map([
      [id('Ann'), 5],
      [id('Bob'), 4],
      [id('Cat'), 3],
      [id('Dan'), 3],
    ]);
    await world.score(gate, judges(), scoring);
    expect(await world.refused(owner('Bob'), 'prepareGate', { gate })).toEqual(['run.separated_role']);
    await world.act(world.manager, 'prepareGate', { gate });
  });

  it('is proposed by one, returned with a reason, and never made alone', async () => {
    const [first, second] = judges() as [GraphqlClient, GraphqlClient];
    const proposal = { gate, reason: REASON, precedence: [id('Cat'), id('Dan')] };
    expect(await world.refused(world.manager, 'proposeGateDecision', proposal)).toEqual([
      'run.operator_decides_not',
    ]);
    const unfair = { ...proposal, selected: [id('Bob')] };
    expect(await world.refused(first, 'proposeGateDecision', unfair)).toEqual(['gate.not_by_ranking']);
    await world.act(first, 'proposeGateDecision', { gate, reason: REASON });
    expect(await world.refused(first, 'approveGateDecision', { gate })).toEqual(['gate.second_person']);
    expect(await world.refused(world.manager, 'returnGateDecision', { gate, reason: REASON })).toEqual([
      'run.operator_decides_not',
    ]);
    await world.act(second, 'returnGateDecision', { gate, reason: REASON });
    expect(await world.refused(second, 'returnGateDecision', { gate, reason: REASON })).toEqual([
      'gate.wrong_state',
    ]);
    await world.act(first, 'proposeGateDecision', { gate, reason: REASON });
    expect(await world.refused(world.manager, 'approveGateDecision', { gate })).toEqual([
      'run.operator_decides_not',
    ]);
    await world.act(second, 'approveGateDecision', { gate });
    expect(await stateOf()).toBe('standstill');
    expect(await world.refused(second, 'approveGateDecision', { gate })).toEqual(['gate.wrong_state']);
  });

  it('stands still for an appeal until the committee has ruled', async () => {
    const appeal = { gate, submissionId: id('Bob'), reason: 'The scores.' };
    expect(await world.refused(owner('Ann'), 'appealGateDecision', appeal)).toEqual(['access.forbidden']);
    await world.act(owner('Bob'), 'appealGateDecision', appeal);
    expect(await world.refused(owner('Bob'), 'appealGateDecision', appeal)).toEqual([
      'gate.appealed_already',
    ]);
    await world.pass(60);
    expect(await stateOf()).toBe('standstill');
    const ruling = { gate, submissionId: id('Bob'), isUpheld: false, reason: 'The scores hold.' };
    expect(await world.refused(world.manager, 'resolveAppeal', ruling)).toEqual(['access.forbidden']);
    await world.act(court.client, 'resolveAppeal', ruling);
    expect(await world.refused(court.client, 'resolveAppeal', ruling)).toEqual(['gate.no_appeal']);
  });

  it('has clocks that a manager stops and starts again', async () => {
    const frozen = { on: gate, reason: REASON };
    expect(await world.refused(world.manager, 'resumeClocks', frozen)).toEqual(['stage.not_frozen']);
    await world.act(world.manager, 'freezeClocks', frozen);
    expect(await world.refused(world.manager, 'freezeClocks', frozen)).toEqual(['stage.frozen']);
    await world.pass(30);
    expect(await stateOf()).toBe('standstill');
    const input = { programmeId: world.programmeId, ...frozen };
    expect(await faultOf(jury[0]!.client, 'freezeClocks', input)).toBe('FORBIDDEN');
    expect(await faultOf(jury[0]!.client, 'resumeClocks', input)).toBe('FORBIDDEN');
    await world.act(world.manager, 'resumeClocks', frozen);
    await world.pass(20);
    expect(await stateOf()).toBe('settled');
    await world.reachStage('pilot');
    expect(wayOf(world, await world.read(), id('Ann'))).toEqual(['call:passed', 'pilot:in', 'class:in']);
  });
});

describe('places that become free', () => {
  it('go to the best of the reserve; of equals a person chooses', async () => {
    const leaving = (name: string) => ({ submissionId: id(name), reason: 'No people.' });
    expect(await world.refused(owner('Bob'), 'leaveRun', leaving('Ann'))).toEqual(['access.forbidden']);
    await world.act(owner('Ann'), 'leaveRun', leaving('Ann'));
    expect(await world.refused(owner('Ann'), 'leaveRun', leaving('Ann'))).toEqual(['run.not_active']);
    expect(wayOf(world, await world.read(), id('Bob'))).toEqual(['call:passed', 'pilot:in', 'class:in']);
    const promotion = { gate, candidateId: id('Dan'), reason: 'By lot, before the committee.' };
    expect(await world.refused(judges()[0]!, 'promoteFromReserve', promotion)).toEqual(['gate.no_vacancy']);
    await world.act(owner('Bob'), 'leaveRun', leaving('Bob'));
    expect((await world.read()).gates[0]).toMatchObject({ openVacancies: 1 });
    expect(await world.refused(world.manager, 'promoteFromReserve', promotion)).toEqual([
      'run.operator_decides_not',
    ]);
    await world.act(judges()[0]!, 'promoteFromReserve', promotion);
    expect(wayOf(world, await world.read(), id('Dan'))).toEqual(['call:passed', 'pilot:in', 'class:in']);
  });
});

describe('a stage', () => {
  it('that is optional may be left out by the team itself', async () => {
    const skip = { submissionId: id('Dan'), stageId: 'class' };
    expect(await world.refused(owner('Cat'), 'skipStage', skip)).toEqual(['access.forbidden']);
    expect(await world.refused(owner('Dan'), 'skipStage', { ...skip, stageId: 'pilot' })).toEqual([
      'stage.not_optional',
    ]);
    await world.act(owner('Dan'), 'skipStage', skip);
    expect(wayOf(world, await world.read(), id('Dan'))).toContain('class:skipped');
  });

  it('gets other dates by an addendum, never an earlier end', async () => {
    const before = (await world.read()).stages.find(({ stageId }) => stageId === 'pilot');
    const dates = (days: number) => ({
      stageId: 'pilot',
      opensAt: before?.opensAt,
      closesAt: new Date(new Date(before?.closesAt ?? 0).getTime() + days * DAY_MS).toISOString(),
      reason: REASON,
    });
    expect(await world.refused(world.manager, 'rescheduleStage', dates(-1))).toEqual([
      'stage.deadline_moved_back',
    ]);
    await world.act(world.manager, 'rescheduleStage', dates(7));
    const input = { programmeId: world.programmeId, ...dates(8) };
    expect(await faultOf(owner('Dan'), 'rescheduleStage', input)).toBe('FORBIDDEN');
  });

  it('moves with a newer version of the model, unless that is unfair', async () => {
    const newer: ProgrammeModel = {
      ...model,
      stages: [...model.stages, { ...pilot!, id: 'show', name: text('Show'), after: [{ stage: 'pilot' }] }],
    };
    const [, ...others] = model.stages;
    const unfair: ProgrammeModel = {
      ...newer,
      stages: [{ ...model.stages[0]!, gate: { ...model.stages[0]!.gate!, threshold: 90 } }, ...others],
    };
    await aLibrary(test, [unfair]);
    await aLibrary(test, [newer]);
    const versions = await test.query<{ id: string; number: number }>(
      'select id, number from programmes.model_version where slug = $1 order by number',
      [model.id],
    );
    const [first, second, third] = versions.map((version) => version.id);
    const preview = async (client: GraphqlClient, modelVersionId: string | undefined) => {
      const answer = await client.send<{
        runMigrationPreview: {
          changes: { object: string; change: string }[];
          refusals: { code: string; message: string }[];
        };
      }>(
        'query ($input: RunMigrationPreviewInput!) { runMigrationPreview(input: $input) { changes { object objectId change before after } refusals { code message } } }',
        { input: { programmeId: world.programmeId, modelVersionId } },
      );
      return answer;
    };
    const seen = (await preview(world.manager, second)).data?.runMigrationPreview;
    expect(seen?.refusals.map(({ code }) => code)).toEqual(['migration.gate_decided']);
    expect(seen?.refusals[0]?.message).toContain('call');
    const fair = (await preview(world.manager, third)).data?.runMigrationPreview;
    expect(fair?.refusals).toEqual([]);
    expect(fair?.changes.filter(({ object }) => object === 'team')).toHaveLength(4);
    expect((await preview(owner('Dan'), third)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const migration = (modelVersionId: string | undefined) => ({ modelVersionId, reason: REASON });
    expect(await world.refused(world.manager, 'migrateRun', migration(first))).toEqual([
      'migration.not_newer',
    ]);
    expect(await world.refused(world.manager, 'migrateRun', migration(second))).toEqual([
      'migration.gate_decided',
    ]);
    const input = { programmeId: world.programmeId, ...migration(third) };
    expect(await faultOf(owner('Dan'), 'migrateRun', input)).toBe('FORBIDDEN');
    const run = await world.act(world.manager, 'migrateRun', migration(third));
    expect(run.stages.map(({ stageId }) => stageId)).toEqual(['call', 'pilot', 'class', 'show']);
  });

  it('ends before its time when what it was for is done, but never a published window', async () => {
    const pilotKey = (await world.read()).stages.find(({ stageId }) => stageId === 'pilot')?.instances[0]
      ?.key;
    const closing = { stage: pilotKey, reason: 'Done.' };
    const input = { programmeId: world.programmeId, ...closing };
    expect(await faultOf(jury[0]!.client, 'closeStage', input)).toBe('FORBIDDEN');
    expect(await world.refused(world.manager, 'closeStage', { ...closing, stage: gate })).toEqual([
      'stage.wrong_state',
    ]);
    await world.act(world.manager, 'closeStage', closing);
    expect(wayOf(world, await world.read(), id('Dan'))).toContain('pilot:passed');
  });

  it('leads to an exit that was reached', async () => {
    const exit = { submissionId: id('Dan'), exitId: 'agreement' };
    expect(await world.refused(world.manager, 'takeExit', { ...exit, exitId: 'nowhere' })).toEqual([
      'input.unknown_id',
    ]);
    expect(await world.refused(owner('Dan'), 'takeExit', exit)).toEqual(['access.forbidden']);
    const run = await world.act(world.manager, 'takeExit', exit);
    expect(run.participations.find(({ submissionId }) => submissionId === id('Dan'))?.status).toBe('exited');
  });
});

describe('the log', () => {
  const LOG = `query ($id: ID!, $after: String) { runLog(programmeId: $id, first: 10, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { number kind reason takesEffectAt actor { displayName } transitions { kind onKey subjectId } } } }`;
  const REPLAY = 'query ($id: ID!) { runReplay(programmeId: $id) { acts transitions isSame } }';
  interface Log {
    readonly runLog: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly {
        readonly number: number;
        readonly kind: string;
        readonly reason: string | null;
        readonly actor: { readonly displayName: string } | null;
        readonly transitions: readonly { readonly kind: string }[];
      }[];
    };
  }

  it('leads to what is stored, also across a newer version of the model', async () => {
    const operator = await test.organisation(OrganisationKind.OPERATOR, 'Comptroller');
    const auditor = await test.persona(Role.AUDITOR, operator);
    const { runReplay } = await auditor.client.ask<{ runReplay: { acts: number; isSame: boolean } }>(REPLAY, {
      id: world.programmeId,
    });
    expect(runReplay).toMatchObject({ isSame: true });
    const nodes: Log['runLog']['nodes'][number][] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { runLog }: Log = await auditor.client.ask<Log>(LOG, { id: world.programmeId, after });
      expect(runLog.totalCount).toBe(runReplay.acts);
      nodes.push(...runLog.nodes);
      more = runLog.pageInfo.hasNextPage;
      after = runLog.pageInfo.endCursor;
    }
    expect(nodes.map(({ number }) => number)).toEqual(nodes.map((_, index) => index + 1));
    expect(nodes).toHaveLength(runReplay.acts);
    expect(nodes[0]).toMatchObject({ kind: 'start', actor: null });
    expect(nodes.find(({ kind }) => kind === 'migrate')).toMatchObject({
      reason: REASON,
      actor: { displayName: 'Manager' },
      transitions: expect.arrayContaining([expect.objectContaining({ kind: 'migrated' })]),
    });
  });

  it('is for those who run the programme and those who check them', async () => {
    const operator = await test.organisation(OrganisationKind.OPERATOR, 'Elsewhere');
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, operator);
    const faultFor = async (client: GraphqlClient, query: string) =>
      (await client.send(query, { id: world.programmeId })).errors?.[0];
    for (const query of [LOG, REPLAY]) {
      for (const client of [owner('Dan'), jury[0]!.client])
        expect((await faultFor(client, query))?.extensions.code).toBe('FORBIDDEN');
      const fault = await faultFor(stranger.client, query);
      expect(fault?.message).toBe(translate('access.forbidden', 'en'));
    }
    const unknown = await world.manager.send(LOG, { id: newId() });
    expect(unknown.errors?.[0]?.message).toBe(translate('input.unknown_id', 'en'));
    expect((await world.manager.ask<Log>(LOG, { id: world.programmeId })).runLog.nodes).toHaveLength(10);
  });
});

describe('a draft from a model', () => {
  const input = () => ({
    operatorId: world.call.operatorId,
    modelSlug: model.id,
    startsOn: '2031-01-05',
    code: `PLAN-${newId().slice(0, 8).toUpperCase()}`,
    originalLanguage: 'EN',
    name: { en: 'Planned' },
    summary: { en: 'Planned.' },
    zone: 'Asia/Jerusalem',
  });
  const PLAN = 'programme { id version plan { stageId opensAt closesAt } }';

  interface Planned {
    readonly programme: {
      id: string;
      version: number;
      plan: { stageId: string; opensAt: string; closesAt: string }[];
    };
  }

  it('is laid out on the working calendar, adjusted until it opens, and frozen then', async () => {
    const { programme } = await world.manager.done<Planned>('createProgrammeFromModel', input(), PLAN);
    const [callPlan] = programme.plan;
    expect(callPlan?.opensAt).toBe('2031-01-05T07:00:00.000Z');
    const stages = [{ ...callPlan!, opensAt: '2031-01-06T07:00:00.000Z' }];
    const change = { id: programme.id, expectedVersion: programme.version, stages };
    const backwards = { ...change, stages: [{ ...callPlan!, closesAt: callPlan!.opensAt }] };
    const wrong = await world.manager.mutate('adjustProgrammePlan', backwards);
    expect(wrong.errors.map(({ code }) => code)).toContain('stage.closes_before_opens');
    const adjusted = await world.manager.done<Planned>('adjustProgrammePlan', change, PLAN);
    expect(adjusted.programme.plan[0]?.opensAt).toBe('2031-01-06T07:00:00.000Z');
    expect(await faultOf(owner('Dan'), 'adjustProgrammePlan', change)).toBe('FORBIDDEN');
    await world.manager.done('openProgramme', { id: programme.id });
    const late = await world.manager.mutate('adjustProgrammePlan', {
      ...change,
      expectedVersion: programme.version + 2,
    });
    expect(late.errors.map(({ code }) => code)).toEqual(['programme.plan_frozen']);
  });

  it('is refused for an unknown model or zone, and to whoever runs no programmes', async () => {
    const codesFor = async (changes: Record<string, unknown>) =>
      (await world.manager.mutate('createProgrammeFromModel', { ...input(), ...changes })).errors.map(
        ({ code }) => code,
      );
    expect(await codesFor({ modelSlug: 'nowhere' })).toEqual(['programme_model.none_current']);
    expect(await codesFor({ zone: 'Mars/Base' })).toEqual(['window.unknown_zone']);
    expect(await faultOf(owner('Dan'), 'createProgrammeFromModel', input())).toBe('FORBIDDEN');
  });
});
