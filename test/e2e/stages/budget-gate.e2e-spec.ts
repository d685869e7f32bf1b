import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ProgrammeModel } from '#libs/models';
import type { PublishedChallenge } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { aModel } from '../../support/models.js';
import { handIn } from '../../support/stories.js';
import { writtenDraft } from '../../support/submissions.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { type RunTeam, RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

const text = (en: string) => ({ he: en, ar: en, en });
const base = aModel();
const [call, pilot] = base.stages;
const BUDGET = { amount: 100_000, currency: 'ILS' };

/** A jury spends one budget on each challenge, the best first; strict and lenient members are levelled. */
const model: ProgrammeModel = {
  ...base,
  id: 'until-the-budget-is-spent',
  stages: [
    {
      ...call!,
      gate: {
        decidedBy: ['jury'],
        mode: 'paper',
        criteria: [{ id: 'fit', name: text('Fit'), kind: 'scored' }],
        reviewers: { perSubmission: 1 },
        threshold: 20,
        normalise: 'meanSdRescale',
        select: { rule: 'thresholdUntilBudget', per: 'challenge', budget: BUDGET },
      },
    },
    { ...pilot!, admits: undefined, money: undefined },
  ],
};

describe('a programme that selects until its budget is spent', () => {
  let test: TestApp;
  let world: RunWorld;
  let jury: Persona[];
  let challenge: PublishedChallenge;
  const teams = new Map<string, RunTeam>();

  const id = (name: string): string => teams.get(name)?.submissionId ?? '';
  const asks = async (client: GraphqlClient, name: string) => {
    const { submission } = await client.ask<{ submission: { ask: unknown } | null }>(
      'query ($id: ID!) { submission(id: $id) { ask { amount currency } } }',
      { id: id(name) },
    );
    return submission?.ask ?? null;
  };

  beforeAll(async () => {
    test = await TestApp.start();
    world = await RunWorld.of(test, model);
    jury = await world.named('JURY', 2);
    challenge = await world.call.publish();
    await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
    for (const [name, amount] of [
      ['Ann', 60_000],
      ['Bob', 50_000],
      ['Cat', 10_000],
    ] as const) {
      const team = await world.call.team(name);
      const ask = { amount, currency: 'ILS' };
      const { id: submissionId } = await handIn(test, challenge, team, `Idea of ${name}`, ask);
      teams.set(name, { ...team, submissionId });
    }
  });
  afterAll(() => test.stop());

  it('says in which currency an amount has to be asked for', async () => {
    const currencyOf = async (challengeId: string) =>
      (
        await test.anonymous.ask<{ challenge: { askCurrency: string | null } }>(
          'query ($id: ID!) { challenge(id: $id) { askCurrency } }',
          { id: challengeId },
        )
      ).challenge.askCurrency;
    expect(await currencyOf(challenge.id)).toBe('ILS');
    const other = await RunWorld.start('civtech-scotland', test);
    expect(await currencyOf((await other.call.publish()).id)).toBeNull();
  });

  it('takes nothing in without the amount, in another currency, or from a stranger', async () => {
    const { owner } = await world.call.team('Dan');
    const draft = await writtenDraft(owner.client, challenge);
    const faults = async (mutation: string, input: Record<string, unknown>, client = owner.client) =>
      (await client.mutate(mutation, { id: draft.id, expectedVersion: draft.version, ...input })).errors.map(
        ({ code, path }) => `${path?.join('.')}: ${code}`,
      );
    expect(await faults('submitSubmission', { idempotencyKey: 'without-ask' })).toEqual([
      'ask: submission.ask_required',
    ]);
    expect(await faults('saveSubmissionDraft', { ask: { amount: 5, currency: 'USD' } })).toEqual([
      'ask.currency: submission.ask_currency',
    ]);
    const ask = { amount: 5, currency: 'ILS' };
    const stranger = teams.get('Ann')!.owner.client;
    expect(await faults('saveSubmissionDraft', { ask }, stranger)).toEqual(['id: input.unknown_id']);
    const { submission } = await owner.client.done<{ submission: { version: number; ask: unknown } }>(
      'saveSubmissionDraft',
      { id: draft.id, expectedVersion: draft.version, ask },
      'submission { version ask { amount currency } }',
    );
    expect(submission.ask).toEqual(ask);
  });

  it('hides what is asked for until the opening', async () => {
    const { client } = world.call.officer;
    expect(await asks(client, 'Ann')).toBeNull();
    expect(await asks(teams.get('Ann')!.owner.client, 'Ann')).toEqual({ amount: 60_000, currency: 'ILS' });
    expect(await asks(teams.get('Bob')!.owner.client, 'Ann')).toBeNull();
    await world.openAll(challenge);
    expect(await asks(client, 'Ann')).toEqual({ amount: 60_000, currency: 'ILS' });
    expect(await asks(teams.get('Bob')!.owner.client, 'Ann')).toBeNull();
  });

  it('spends it from the top, and stops at the first that no longer fits', async () => {
    const gate = `call/${challenge.id}`;
    const judges = jury.map(({ client }) => client);
    const scored = (...scores: readonly [number, number, number]) =>
      new Map(['Ann', 'Bob', 'Cat'].map((name, index) => [id(name), scores[index] ?? 0]));
    await world.score(gate, judges.slice(0, 1), scored(5, 4, 3));
    await world.score(gate, judges.slice(1), scored(3, 2, 1));
    await world.act(world.manager, 'prepareGate', { gate });
    const levelled = await world.manager.ask<{ programmeRun: { gates: { levelling: object }[] } }>(
      'query ($id: ID!) { programmeRun(programmeId: $id) { gates { levelling { by candidates { candidateId raw total } } } } }',
      { id: world.programmeId },
    );
    const of = (name: string, raw: number, total: number) => ({ candidateId: id(name), raw, total });
    // The mean of all is 60, their deviation √(2000/3); that of each reviewer is √(800/3).
    expect(levelled.programmeRun.gates[0]?.levelling).toEqual({
      by: 'meanSdRescale',
      candidates: [of('Ann', 80, 91.622777), of('Bob', 60, 60), of('Cat', 40, 28.377223)].sort((a, b) =>
        a.candidateId < b.candidateId ? -1 : 1,
      ),
    });
    const proposal = { gate, reason: 'As scored.' };
    const selecting = (...names: string[]) => ({ ...proposal, selected: names.map(id) });
    expect(await world.refused(judges[0]!, 'proposeGateDecision', selecting('Ann', 'Bob'))).toEqual([
      'gate.over_budget',
    ]);
    expect(await world.refused(judges[0]!, 'proposeGateDecision', selecting('Ann', 'Cat'))).toEqual([
      'gate.not_by_ranking',
    ]);
    const shortlisted = () =>
      test.query<{ organisation_id: string }>(
        `select organisation_id from matching.feedback_event where kind = 'SHORTLISTED' and challenge_id = $1`,
        [challenge.id],
      );
    await world.act(judges[0]!, 'proposeGateDecision', selecting('Ann'));
    await test.drain();
    expect(await shortlisted()).toEqual([]);
    await world.act(judges[1]!, 'approveGateDecision', { gate });
    await test.drain();
    const run = await world.read();
    expect(await shortlisted()).toEqual([{ organisation_id: teams.get('Ann')?.organisationId }]);
    expect(run.gates.find(({ key }) => key === gate)?.decision?.selected).toEqual([id('Ann')]);
    await world.reachStage('pilot');
    await world.passStage('pilot');
    const exit = { submissionId: id('Ann'), exitId: 'agreement' };
    const ended = await world.act(world.manager, 'takeExit', exit);
    expect(['Ann', 'Bob', 'Cat'].map((name) => wayOf(world, ended, id(name)))).toEqual([
      ['call:passed', 'pilot:passed'],
      ['call:notSelected'],
      ['call:notSelected'],
    ]);
  });
});
