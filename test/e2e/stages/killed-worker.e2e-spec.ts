import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#libs/access';
import { advance, type RunState } from '#libs/engine';
import { JobRunner } from '#libs/events';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { GatesService, RunActsService } from '#libs/stages';
import { bundle } from '../../../scripts/bundle.mjs';
import { actorOf } from '../../support/call.js';
import { cloneDatabase, copyDatabase } from '../../support/database.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { type RunTeam, RunWorld } from './run-world.js';

const KILLS = 50;
const STEP_DAYS = 14;
const DAY_MS = 86_400_000;
const PATIENCE_MS = 900_000;
const ROOT = new URL('../../../', import.meta.url);
const WORKER_FOLDER = fileURLToPath(new URL('dist/draining-worker', ROOT));

jest.setTimeout(PATIENCE_MS);

/** Somebody who decides in a programme, and what the programme is. */
interface Programme {
  readonly id: string;
  readonly manager: Actor;
  /** Everybody who judges somewhere in it. */
  readonly judges: readonly Actor[];
  readonly criteria: ReadonlyMap<string, readonly string[]>;
}

describe('three programmes whose worker is killed fifty times', () => {
  const drops: (() => Promise<void>)[] = [];
  let undisturbed: TestApp;
  let disturbed: TestApp;
  let programmes: Programme[];
  let begin: number;
  let executioner: Executioner;

  beforeAll(async () => {
    // Fifty are started: each begins as quickly as those of the product.
    await bundle({ worker: 'test/support/draining-worker.mjs' }, WORKER_FOLDER);
    drops.push(() => rm(WORKER_FOLDER, { recursive: true, force: true }));
    const original = await cloneDatabase();
    drops.push(original.drop);
    const test = await TestApp.on(original.url);
    programmes = [];
    for (const prepare of [civTech, pcp, stir]) programmes.push(await prepare(test));
    begin = Math.ceil(test.clock.now().getTime() / 1_000) * 1_000;
    await test.clock.remove();
    await test.stop();
    const copy = await copyDatabase(original.url);
    drops.push(copy.drop);
    disturbed = await TestApp.on(copy.url);
    undisturbed = await TestApp.on(original.url);
    await play(undisturbed, programmes, begin, () => undisturbed.app.get(JobRunner).drain());
    executioner = new Executioner(disturbed);
    await play(disturbed, programmes, begin, (step) => executioner.strike(step));
    await executioner.end();
    await finish(disturbed);
  });

  afterAll(async () => {
    await undisturbed?.stop();
    await disturbed?.stop();
    for (const drop of drops) await drop();
  });

  it('were struck in the middle of work, and not only between', () => {
    expect(executioner.unfinished).toBeGreaterThan(0);
    expect(executioner.progressed).toBeGreaterThan(0);
  });

  it('come to the same transitions, none lost and none twice', async () => {
    const transitions = `select programme_id, key, number, kind, on_key, subject_id from stages.transition order by 1, 3, 2`;
    const expected = await undisturbed.query(transitions);
    expect(expected.length).toBeGreaterThan(100);
    expect(await disturbed.query(transitions)).toEqual(expected);
    const acts = `select programme_id, number, kind, act, facts, takes_effect_at from stages.act order by 1, 2`;
    expect(await disturbed.query(acts)).toEqual(await undisturbed.query(acts));
  });

  it.each([
    ['runs', 'select programme_id, state, acts from stages.run order by 1'],
    ['places', 'select * from stages.participation order by submission_id, stage_id'],
    ['submissions', 'select id, state from submissions.submission order by id'],
    ['challenges', 'select id, state from challenges.challenge order by id'],
  ])('leave the same %s', async (_, sql) => {
    expect(await disturbed.query(sql)).toEqual(await undisturbed.query(sql));
  });
});

/** The same two years for both: time goes on in steps, the worker works, then people do what there is to do. */
async function play(
  test: TestApp,
  programmes: readonly Programme[],
  begin: number,
  work: (step: number) => Promise<void>,
): Promise<void> {
  for (let step = 1; step <= KILLS; step++) {
    await standStill(test, new Date(begin + step * STEP_DAYS * DAY_MS));
    await work(step);
    for (const programme of programmes) await decideAll(test, programme);
  }
}

/** The clock of the database stands at an instant, so that both worlds see the same one; jobs that are due are ready. */
async function standStill(test: TestApp, at: Date): Promise<void> {
  await test.query(`create or replace function platform.clock() returns timestamptz(3) language sql volatile
    as $$ select '${at.toISOString()}'::timestamptz(3) $$`);
  await test.query(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null and run_at <= $1 and run_at > now()',
    [at],
  );
}

/** A worker in a process of its own, which begins when it is told to. */
class Worker {
  isWorking = false;
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly gone: Promise<unknown>;
  private readonly ready: Promise<void>;

  constructor(databaseUrl: string) {
    const { PATH } = process.env;
    const env = { PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl };
    this.process = spawn(process.execPath, [`${WORKER_FOLDER}/worker.js`], { env });
    this.gone = once(this.process, 'exit');
    this.ready = new Promise((resolve) => {
      createInterface({ input: this.process.stdout }).on('line', (line) => {
        if (line === 'ready') resolve();
        this.isWorking = line === 'begin' || (this.isWorking && line !== 'done');
      });
    });
  }

  async begin(): Promise<void> {
    await Promise.race([
      this.ready,
      this.gone.then(() => Promise.reject(new Error('the worker did not start'))),
    ]);
    this.process.stdin.write('go\n');
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.gone;
  }
}

/** Lets a worker begin and kills it a moment later, at another moment each time; the next one starts meanwhile. */
class Executioner {
  unfinished = 0;
  progressed = 0;
  private next: Worker;

  constructor(private readonly test: TestApp) {
    this.next = new Worker(test.databaseUrl);
  }

  async strike(step: number): Promise<void> {
    const worker = this.next;
    const actsBefore = await countActs(this.test);
    await worker.begin();
    await sleep((step * 37) % 190);
    if (worker.isWorking) this.unfinished++;
    await worker.kill();
    this.next = new Worker(this.test.databaseUrl);
    if ((await countActs(this.test)) > actsBefore) this.progressed++;
  }

  end(): Promise<void> {
    return this.next.kill();
  }
}

async function countActs(test: TestApp): Promise<number> {
  const [row] = await test.query<{ count: number }>('select count(*)::int as count from stages.act');
  return row?.count ?? 0;
}

/** A worker that lives takes up what the last one left. */
async function finish(test: TestApp): Promise<void> {
  await test.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
  await test.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null');
  await test.app.get(JobRunner).drain();
}

/** Every gate that waits for people gets its scores and its decision; equals stand in the order of their ids. */
async function decideAll(test: TestApp, { id, manager, judges, criteria }: Programme): Promise<void> {
  const gates = test.app.get(GatesService);
  const acts = test.app.get(RunActsService);
  for (const [key, stage] of Object.entries((await stateOf(test, id)).stages)) {
    const state = await stateOf(test, id);
    const own = criteria.get(stage.stageId);
    const candidates = Object.entries(state.teams)
      .filter(
        ([, { places }]) => places[stage.stageId]?.at === key && places[stage.stageId]?.outcome === 'in',
      )
      .map(([team]) => team)
      .sort();
    if (
      !own ||
      state.stages[key]?.state !== 'closed' ||
      !state.stages[key].isTakenIn ||
      candidates.length === 0
    )
      continue;
    const entitled: Actor[] = [];
    for (const judge of judges) {
      const scores = candidates.flatMap((candidateId, index) =>
        own.map((criterionId) => ({ candidateId, criterionId, score: 5 - (index % 3) })),
      );
      await gates.recordScores(judge, id, { gate: key, scores }).then(
        () => entitled.push(judge),
        () => undefined,
      );
    }
    const [first, ...others] = entitled;
    if (!first) continue;
    await gates.prepare(manager, id, key);
    await acts.act(first, id, {
      kind: 'propose',
      gate: key,
      precedence: candidates,
      selected: null,
      reason: 'As scored.',
    });
    for (const other of others)
      if ((await stateOf(test, id)).gates[key]?.state === 'proposed') await gates.approve(other, id, key);
  }
}

/** The run as people are shown it: at this instant, also while no worker lives to write it down. */
async function stateOf(test: TestApp, programmeId: string): Promise<RunState> {
  const [row] = await test.query<{ state: RunState; model: ProgrammeModel; now: Date }>(
    'select state, model, platform.clock() as now from stages.run where programme_id = $1',
    [programmeId],
  );
  if (!row) throw new Error(`no run ${programmeId}`);
  return advance(row.model, row.state, row.now.getTime()).at(-1)?.state ?? row.state;
}

const owner = (persona: Persona, role: Role) => actorOf(persona, role, OrganisationKind.MINISTRY);

function programmeOf(world: RunWorld, judges: readonly Actor[]): Programme {
  const gated = world.model.stages.flatMap(({ id, gate }) =>
    gate ? [[id, (gate.criteria ?? []).map((criterion) => criterion.id)] as const] : [],
  );
  return { id: world.programmeId, manager: world.call.managerActor, judges, criteria: new Map(gated) };
}

async function answeredBy(world: RunWorld, count: number): Promise<void> {
  const challenge = await world.call.publish();
  await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
  const names = Array.from({ length: count }, (_, index) => `Team ${index} ${newId().slice(0, 4)}`);
  await world.answered(challenge, names, new Map<string, RunTeam>());
  await world.openAll(challenge);
}

async function civTech(test: TestApp): Promise<Programme> {
  const world = await RunWorld.start('civtech-scotland', test);
  await answeredBy(world, 7);
  const { officer, approver } = world.call;
  return programmeOf(world, [
    owner(officer, Role.MINISTRY_OFFICER),
    owner(approver, Role.MINISTRY_APPROVER),
    world.call.managerActor,
  ]);
}

async function pcp(test: TestApp): Promise<Programme> {
  const world = await RunWorld.start('eu-pcp', test);
  const panel = await world.named('PANEL', 3);
  const draft = await world.call.approve({ closesAt: new Date(test.clock.now().getTime() + 300 * DAY_MS) });
  await world.pass(5);
  await world.passStage('market-consultation');
  const challenge = await world.call.publishApproved(draft);
  await world.travelTo(new Date(Math.max(challenge.opensAt.getTime(), test.clock.now().getTime()) + 60_000));
  await world.answered(challenge, ['One', 'Two', 'Three', 'Four', 'Five', 'Six'], new Map());
  await world.openAll(challenge);
  return programmeOf(
    world,
    panel.map((persona) => actorOf(persona, Role.REVIEWER, OrganisationKind.PARTNER)),
  );
}

async function stir(test: TestApp): Promise<Programme> {
  const world = await RunWorld.start('stir', test);
  await world.reachStage('scoping');
  const draft = await world.call.approve();
  await world.pass(1);
  await world.passStage('scoping');
  const challenge = await world.call.publishApproved(draft);
  await world.travelTo(new Date(Math.max(challenge.opensAt.getTime(), test.clock.now().getTime()) + 60_000));
  await world.answered(challenge, ['Ann', 'Bob', 'Cat'], new Map());
  await world.openAll(challenge);
  const { officer, approver } = world.call;
  const second = await test.persona(Role.MINISTRY_OFFICER, world.call.ministryId, 'Second officer');
  return programmeOf(world, [
    owner(officer, Role.MINISTRY_OFFICER),
    owner(approver, Role.MINISTRY_APPROVER),
    owner(second, Role.MINISTRY_OFFICER),
  ]);
}
