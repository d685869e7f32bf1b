import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ProgrammeModel } from '#libs/models';
import { textOf } from '../../support/everything-of.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { aModel } from '../../support/models.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { RUN, type RunTeam, RunWorld } from './run-world.js';

jest.setTimeout(120_000);

const text = (en: string) => ({ he: en, ar: en, en });
const base = aModel();
const [call, pilot] = base.stages;

/** A jury that does not know who applied decides over two of three; then a pilot, where everybody is known. */
const model: ProgrammeModel = {
  ...base,
  id: 'judged-blind',
  stages: [
    {
      ...call!,
      gate: {
        decidedBy: ['jury'],
        mode: 'paper',
        anonymity: 'applicantsHidden',
        criteria: [{ id: 'fit', name: text('Fit'), kind: 'scored' }],
        reviewers: { perSubmission: 1 },
        select: { rule: 'topN', per: 'challenge', max: 2 },
        standstillDays: 1,
      },
    },
    pilot!,
  ],
};

interface BlindRun {
  readonly participations: { readonly submissionId: string }[];
  readonly gates: { readonly key: string }[];
  readonly blindParticipations: {
    readonly alias: string;
    readonly challengeId: string;
    readonly places: { readonly stageId: string; readonly outcome: string }[];
    readonly submission: {
      readonly alias: string;
      readonly title: string;
      readonly answers: object[];
    } | null;
  }[];
  readonly blindGates: {
    readonly key: string;
    readonly state: string;
    readonly aliases: string[];
    readonly selection: { readonly selected: string[]; readonly rejected: { id: string }[] } | null;
    readonly decision: { readonly selected: string[] } | null;
  }[];
}

const BLIND = `blindParticipations { alias challengeId places { stageId outcome }
    submission { alias title summary answers { prompt { en } text } } }
  blindGates { key stageId state round aliases decidedBy openVacancies decidedAt effectiveAt
    selection { selected reserve rejected { id why } ties { ids } choice matching { candidateId } }
    decision { selected precedence reason agreed } levelling { candidates { candidateId } } }`;

/** A gate that hides who applied shows those who judge there no more than a blind review does. */
describe('a gate that hides applicants', () => {
  let test: TestApp;
  let world: RunWorld;
  let jury: Persona[];
  let teams: Map<string, RunTeam>;
  let gate: string;

  beforeAll(async () => {
    test = await TestApp.start();
    world = await RunWorld.of(test, model);
    jury = await world.named('JURY', 2);
    const challenge = await world.call.publish();
    await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
    teams = await world.answered(challenge, ['Ann', 'Bob', 'Cat'], new Map());
    await world.openAll(challenge);
    gate = `call/${challenge.id}`;
  });
  afterAll(() => test.stop());

  const juror = (at: number): GraphqlClient => (jury[at] as Persona).client;
  const whole = async (client: GraphqlClient) => {
    const query = `query ($id: ID!) { ${RUN.replace('run {', `programmeRun(programmeId: $id) { ${BLIND}`)} }`;
    const answer = await client.send<{ programmeRun: BlindRun }>(query, { id: world.programmeId });
    expect(answer.errors).toBeUndefined();
    return { run: answer.data?.programmeRun as BlindRun, told: textOf(answer) };
  };
  /** Everything by which a start-up could be known. */
  const secrets = () => [
    ...[...teams.values()].flatMap(({ submissionId, organisationId, owner }) => [
      submissionId,
      organisationId,
      owner.personId,
    ]),
    ...['Noa Canary', 'canary.example', 'Idea of Ann'],
  ];
  const aliasOf = ({ blindParticipations }: BlindRun, at: number): string =>
    blindParticipations[at]?.alias ?? '';
  const scores = (...given: [string, number][]) => ({
    gate,
    scores: given.map(([candidateId, score]) => ({ candidateId, criterionId: 'fit', score })),
  });

  it('shows a judge what was handed in, by aliases of the own, and nothing of who did', async () => {
    const [first, second] = [await whole(juror(0)), await whole(juror(1))];
    for (const { run, told } of [first, second]) {
      expect(run.participations).toEqual([]);
      expect(run.blindParticipations).toHaveLength(3);
      for (const { alias, submission, places } of run.blindParticipations) {
        expect(submission).toMatchObject({ alias, title: expect.stringMatching(/^Idea of \[…\]$/u) });
        expect(places).toEqual([{ stageId: 'call', outcome: 'in' }]);
      }
      for (const secret of secrets()) expect(told).not.toContain(secret);
    }
    const mine = first.run.blindParticipations.map(({ alias }) => alias);
    expect(mine).toEqual([...mine].sort());
    expect(second.run.blindParticipations.some(({ alias }) => mine.includes(alias))).toBe(false);
    expect((await whole(juror(0))).run).toEqual(first.run);
  });

  it('hides nobody from who runs the programme and from who owns the challenge', async () => {
    for (const client of [world.manager, world.call.officer.client]) {
      const { run, told } = await whole(client);
      expect(run.participations).toHaveLength(3);
      expect([run.blindParticipations, run.blindGates]).toEqual([[], []]);
      expect(told).toContain(teams.get('Ann')?.organisationId);
    }
  });

  it('takes scores by alias, and no id by which somebody could be found out', async () => {
    const { run } = await whole(juror(0));
    const ids = [...teams.values()].map(({ submissionId }) => submissionId);
    for (const id of ids)
      expect(await world.refused(juror(0), 'recordGateScores', scores([id, 5]))).toEqual([
        'input.unknown_id',
      ]);
    const ofOther = aliasOf((await whole(juror(1))).run, 0);
    expect(await world.refused(juror(0), 'recordGateScores', scores([ofOther, 5]))).toEqual([
      'input.unknown_id',
    ]);
    await juror(0).done(
      'recordGateScores',
      {
        programmeId: world.programmeId,
        ...scores([aliasOf(run, 0), 5], [aliasOf(run, 1), 4], [aliasOf(run, 2), 1]),
      },
      'run { status }',
    );
  });

  it('asks a judge for scores by the own aliases, and shows nobody what another one gave', async () => {
    const TO_SCORE = `query ($id: ID!) { viewer { parts { role programme { id } } }
      programmeRun(programmeId: $id) { toScore { key stageId candidateIds
        criteria { id kind scaleMin scaleMax scaleStep name { en } } ownScores { candidateId criterionId score } }
        blindParticipations { alias } } }`;
    interface Asked {
      readonly viewer: { readonly parts: object[] };
      readonly programmeRun: {
        readonly toScore: readonly { readonly candidateIds: string[]; readonly ownScores: object[] }[];
        readonly blindParticipations: readonly { readonly alias: string }[];
      };
    }
    const ask = (client: GraphqlClient) => client.ask<Asked>(TO_SCORE, { id: world.programmeId });
    const [first, second] = [await ask(juror(0)), await ask(juror(1))];
    const aliases = ({ programmeRun }: Asked) => programmeRun.blindParticipations.map(({ alias }) => alias);
    const scored = (at: number, score: number) => ({
      candidateId: aliases(first)[at],
      criterionId: 'fit',
      score,
    });
    const criteria = [
      { id: 'fit', kind: 'scored', scaleMin: 0, scaleMax: 5, scaleStep: 0.5, name: { en: 'Fit' } },
    ];
    expect(first.programmeRun.toScore).toEqual([
      {
        ...{ key: gate, stageId: 'call', criteria },
        candidateIds: aliases(first),
        ownScores: expect.arrayContaining([scored(0, 5), scored(1, 4), scored(2, 1)]),
      },
    ]);
    expect(second.programmeRun.toScore).toMatchObject([{ candidateIds: aliases(second), ownScores: [] }]);
    for (const { viewer } of [first, second])
      expect(viewer.parts).toEqual([{ role: 'JURY', programme: { id: world.programmeId } }]);
    const manager = await ask(world.manager);
    expect([manager.programmeRun.toScore, manager.viewer.parts]).toEqual([[], []]);
  });

  it('is prepared, proposed and agreed to without anybody being named', async () => {
    await world.act(world.manager, 'prepareGate', { gate });
    const { run, told } = await whole(juror(0));
    const [shown] = run.blindGates;
    expect(run.gates).toEqual([]);
    expect(shown?.aliases).toEqual(run.blindParticipations.map(({ alias }) => alias));
    expect(shown?.selection?.selected).toEqual([aliasOf(run, 0), aliasOf(run, 1)]);
    expect(shown?.selection?.rejected.map(({ id }) => id)).toEqual([aliasOf(run, 2)]);
    const proposal = { gate, reason: 'The two that fit best.' };
    const payload = await juror(0).send(
      `mutation ($input: ProposeGateDecisionInput!) { proposeGateDecision(input: $input) { errors { code } ${RUN} } }`,
      { input: { programmeId: world.programmeId, ...proposal } },
    );
    for (const secret of secrets()) expect(told + textOf(payload)).not.toContain(secret);
    expect((await whole(juror(1))).run.blindGates[0]?.decision?.selected).toHaveLength(2);
    await juror(1).done('approveGateDecision', { programmeId: world.programmeId, gate }, 'run { status }');
    expect((await whole(juror(0))).run.blindParticipations).toHaveLength(3);
  });

  it('names everybody once its decision is in effect', async () => {
    await world.pass(3);
    const { run } = await whole(juror(0));
    expect(run.participations).toHaveLength(3);
    expect([run.blindParticipations, run.blindGates]).toEqual([[], []]);
  });
});
