import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ProgrammeModel } from '#libs/models';
import { textOf } from '../../support/everything-of.js';
import { aModel } from '../../support/models.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { RUN, type RunTeam, RunWorld } from './run-world.js';

jest.setTimeout(300_000);

const text = (en: string) => ({ he: en, ar: en, en });
const base = aModel();
const [call, pilot] = base.stages;

/** A jury scores on paper and takes two. */
const model: ProgrammeModel = {
  ...base,
  id: 'judged-by-a-jury',
  stages: [
    {
      ...call!,
      gate: {
        decidedBy: ['jury'],
        mode: 'paper',
        criteria: [{ id: 'fit', name: text('Fit'), kind: 'scored' }],
        reviewers: { perSubmission: 1 },
        select: { rule: 'topN', per: 'challenge', max: 2 },
        reserve: 3,
        standstillDays: 0,
      },
    },
    pilot!,
  ],
};

/** At a later gate a conflict of interest hides as much as in a blind review: it is kept by a context that stands after. */
describe('a judge at a gate who is in conflict with a candidate', () => {
  let test: TestApp;
  let world: RunWorld;
  let owner: Persona;
  let free: Persona;
  let teams: Map<string, RunTeam>;
  let gate: string;

  const id = (name: string): string => teams.get(name)?.submissionId ?? '';
  const scores = (...given: [string, number][]) => ({
    gate,
    scores: given.map(([name, score]) => ({ candidateId: id(name), criterionId: 'fit', score })),
  });
  /** The register tells that the first judge owns a part of Ann's company; or no longer. */
  const register = (name: string) =>
    world.manager.done('importOwnership', { csv: `company,owner,share\nIL 515000001,${name},1` });

  beforeAll(async () => {
    test = await TestApp.start();
    world = await RunWorld.of(test, model);
    [owner, free] = (await world.named('JURY', 2)) as [Persona, Persona];
    const challenge = await world.call.publish();
    await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
    teams = await world.answered(challenge, ['Ann', 'Bob', 'Cat'], new Map());
    await test.query(`update identity.organisation set registration_number = '515000001' where id = $1`, [
      teams.get('Ann')?.organisationId,
    ]);
    await world.openAll(challenge);
    gate = `call/${challenge.id}`;
  });
  afterAll(() => test.stop());

  it('sees and scores everybody before there is one', async () => {
    const run = await world.act(owner.client, 'recordGateScores', scores(['Ann', 5], ['Bob', 2], ['Cat', 1]));
    expect(run.participations.map(({ submissionId }) => submissionId)).toContain(id('Ann'));
    expect(run.stages[0]?.instances[0]?.funnel?.standing).toBe(3);
  });

  it('neither sees nor counts the candidate from then on, and cannot score it', async () => {
    await register(owner.email);
    const run = await world.read(owner.client);
    expect(run.participations.map(({ submissionId }) => submissionId).sort()).toEqual(
      [id('Bob'), id('Cat')].sort(),
    );
    expect(run.stages[0]?.instances[0]?.funnel?.standing).toBe(2);
    expect(await world.refused(owner.client, 'recordGateScores', scores(['Ann', 5]))).toEqual([
      'input.unknown_id',
    ]);
    const stranger = { gate, scores: [{ ...scores(['Ann', 5]).scores[0], candidateId: gate.slice(-36) }] };
    expect(await world.refused(owner.client, 'recordGateScores', stranger)).toEqual(['input.unknown_id']);
    await world.act(owner.client, 'recordGateScores', scores(['Bob', 3], ['Cat', 1]));
  });

  it('no longer counts with what was scored before', async () => {
    expect(await world.refused(world.manager, 'prepareGate', { gate })).toEqual(['gate.scores_missing']);
    await world.act(free.client, 'recordGateScores', scores(['Ann', 4]));
    const run = await world.act(world.manager, 'prepareGate', { gate });
    expect([...(run.gates[0]?.selection?.selected ?? [])].sort()).toEqual([id('Ann'), id('Bob')].sort());
    const [kept] = await test.query<{ scores: string[] }>(
      `select array(select score ->> 'reviewerId' from jsonb_array_elements(run.state -> 'gates' -> $2 -> 'basis' -> 'scores') score
         where score ->> 'candidateId' = $3) as scores from stages.run where programme_id = $1`,
      [world.programmeId, gate, id('Ann')],
    );
    expect(kept?.scores).toEqual([free.personId]);
  });

  it('reads of the selection only what concerns others', async () => {
    const query = `query ($id: ID!) { ${RUN.replace('run {', 'programmeRun(programmeId: $id) {')} }`;
    const variables = { id: world.programmeId };
    expect(textOf(await free.client.send(query, variables))).toContain(id('Ann'));
    expect(textOf(await owner.client.send(query, variables))).not.toContain(id('Ann'));
    expect((await world.read(owner.client)).gates[0]?.selection?.selected).toEqual([id('Bob')]);
  });

  it('neither proposes a decision nor agrees to one, and is not told why', async () => {
    const proposal = { gate, reason: 'The two that fit best.' };
    expect(await world.refused(owner.client, 'proposeGateDecision', proposal)).toEqual([
      'gate.not_impartial',
    ]);
    await world.act(free.client, 'proposeGateDecision', proposal);
    expect(await world.refused(owner.client, 'approveGateDecision', { gate })).toEqual([
      'gate.not_impartial',
    ]);
    const back = { gate, reason: 'Once more.' };
    expect(await world.refused(owner.client, 'returnGateDecision', back)).toEqual(['gate.not_impartial']);
    expect((await world.read(free.client)).gates[0]?.state).toBe('proposed');
  });

  it('sees it again when the tie is over', async () => {
    await register('somebody else');
    expect((await world.read(owner.client)).gates[0]?.selection?.selected).toHaveLength(2);
    const run = await world.act(owner.client, 'approveGateDecision', { gate });
    expect(run.gates[0]?.state).not.toBe('proposed');
  });
});
