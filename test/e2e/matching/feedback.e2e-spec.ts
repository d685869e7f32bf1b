import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/kernel';
import { Call } from '../../support/call.js';
import { aDecidedChallenge } from '../../support/stories.js';
import { handedIn } from '../../support/submissions.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { ChallengeWorld, OPENS } from '../challenges/world.js';
import { addSolution, startupWithPassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

interface Match {
  readonly position: number;
  readonly token: string;
  readonly organisation: { readonly id: string };
}

const MATCHES = `query ($id: ID!, $kind: MatchKind!) { challengeMatches(challengeId: $id, kind: $kind) {
  position token score organisation { id } } }`;

describe('feedback on suggestions', () => {
  let world: ChallengeWorld;
  let challengeId: string;
  let owners: Persona[];

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    owners = [];
    for (const name of ['Ears', 'Meters', 'Valves'])
      owners.push(
        await startupWithPassport(world.app, name, { en: `${name} find water leaks early in pipes.` }),
      );
    await addSolution(owners[0]!, 'Leak ear', 'Hears water leaks early.');
    challengeId = (await world.published()).id;
    await world.app.travelTo(new Date(OPENS.getTime() + 60_000));
  });

  afterAll(() => world.stop());

  const matches = async (by = world.officer, kind = 'STARTUP') =>
    (await by.client.ask<{ challengeMatches: Match[] }>(MATCHES, { id: challengeId, kind })).challengeMatches;

  const events = (condition: string, parameters: unknown[] = []) =>
    world.app.query<Record<string, unknown>>(
      `select kind, position, viewer_id, direction, score, contributions, organisation_id, list_id
       from matching.feedback_event where ${condition} order by occurred_at, position`,
      parameters,
    );

  const record = (kind: string, tokens: string[], by = world.officer) =>
    by.client.done<{ recorded: number }>('recordMatchFeedback', { kind, matches: tokens }, 'recorded');

  it('is written by mutations alone: reading a list leaves no trace', async () => {
    await matches();
    expect(await events('true')).toEqual([]);
  });

  it('keeps place, score and addends as they were served, once', async () => {
    const served = await matches();
    expect(served.map(({ position }) => position)).toEqual([1, 2, 3]);
    const tokens = served.map(({ token }) => token);
    expect(await record('SHOWN', tokens)).toEqual({ recorded: 3 });
    expect(await record('SHOWN', tokens)).toEqual({ recorded: 0 });
    expect(await record('VIEWED', tokens.slice(1, 2))).toEqual({ recorded: 1 });
    const stored = await events(`viewer_id = $1`, [world.officer.personId]);
    expect(stored.map(({ kind, position }) => [kind, position])).toEqual([
      ['SHOWN', 1],
      ['SHOWN', 2],
      ['SHOWN', 3],
      ['VIEWED', 2],
    ]);
    for (const { contributions, score, direction } of stored) {
      const sum = Object.values(contributions as Record<string, number>).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(score as number, 4);
      expect(direction).toBe('CHALLENGE_TO_STARTUP');
    }
  });

  it('takes no word of what was not shown to the viewer', async () => {
    const [{ token } = { token: '' }] = await matches();
    const refused = (input: Record<string, unknown>, by = world.officer) =>
      by.client.refused('recordMatchFeedback', { kind: 'SHOWN', ...input });
    expect(await refused({ matches: [token] }, world.manager)).toEqual(['matching.match_unknown']);
    expect(await refused({ matches: [`${token}x`] })).toEqual(['matching.match_unknown']);
    expect(await refused({ matches: ['nonsense'] })).toEqual(['matching.match_unknown']);
    expect(await refused({ matches: [] })).toEqual(['input.list_length']);
    const reviewer = world.app.anonymous;
    const { errors } = await reviewer.send(
      'mutation ($input: RecordMatchFeedbackInput!) { recordMatchFeedback(input: $input) { recorded } }',
      { input: { kind: 'SHOWN', matches: [token] } },
    );
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses to change what was recorded', async () => {
    await expect(world.app.query(`update matching.feedback_event set position = 1`)).rejects.toThrow(
      'append-only',
    );
    await expect(world.app.query('delete from matching.feedback_event')).rejects.toThrow('append-only');
  });

  describe('dismissing', () => {
    interface Dismissal {
      readonly id: string;
      readonly reason: string;
      readonly organisation: { readonly id: string };
    }
    const DISMISSAL = 'dismissal { id reason note dismissedAt organisation { id } challenge { id } }';

    const dismiss = async (token: string, by = world.officer) =>
      (
        await by.client.done<{ dismissal: Dismissal }>(
          'dismissMatch',
          { match: token, reason: 'KNOWN_ALREADY', note: 'We met.' },
          DISMISSAL,
        )
      ).dismissal;

    it('hides a match from the viewer alone, until it is taken back', async () => {
      const [first] = await matches();
      const dismissal = await dismiss(first?.token ?? '');
      expect(dismissal.organisation.id).toBe(first?.organisation.id);
      expect(await dismiss(first?.token ?? '')).toEqual(dismissal);
      const left = await matches();
      expect(left.map(({ organisation }) => organisation.id)).not.toContain(first?.organisation.id);
      expect(left.map(({ position }) => position)).toEqual([1, 2]);
      expect(await matches(world.manager)).toHaveLength(3);
      const { dismissedMatches } = await world.officer.client.ask<{
        dismissedMatches: { nodes: Dismissal[]; totalCount: number };
      }>('{ dismissedMatches { totalCount nodes { id reason organisation { id } } } }');
      expect(dismissedMatches).toMatchObject({ totalCount: 1, nodes: [{ id: dismissal.id }] });
      expect(await world.manager.client.refused('restoreMatch', { id: dismissal.id })).toEqual([
        'input.unknown_id',
      ]);
      await world.officer.client.done('restoreMatch', { id: dismissal.id });
      expect(await matches()).toHaveLength(3);
      expect(await world.officer.client.refused('restoreMatch', { id: dismissal.id })).toEqual([
        'input.unknown_id',
      ]);
      // The same token hides it anew.
      expect((await dismiss(first?.token ?? '')).id).not.toBe(dismissal.id);
      expect(await matches()).toHaveLength(2);
    });

    it('hides a solution, and not its start-up', async () => {
      const [solution] = await matches(world.manager, 'SOLUTION');
      await dismiss(solution?.token ?? '', world.manager);
      expect(await matches(world.manager, 'SOLUTION')).toEqual([]);
      expect(await matches(world.manager, 'STARTUP')).toHaveLength(3);
    });

    it('hides a challenge from somebody of a start-up', async () => {
      const owner = owners[1]!;
      const list = async () =>
        (
          await owner.client.ask<{ startupMatches: { token: string; challenge: { id: string } }[] }>(
            'query ($id: ID!) { startupMatches(organisationId: $id) { token position challenge { id } } }',
            { id: owner.organisationId },
          )
        ).startupMatches;
      const [first] = await list();
      expect(first?.challenge.id).toBe(challengeId);
      await dismiss(first?.token ?? '', owner);
      expect(await list()).toEqual([]);
    });
  });

  it('knows which suggestion led to an invitation', async () => {
    const served = await matches(world.manager);
    const [, second] = served;
    const input = { challengeId, organisationId: second?.organisation.id, match: second?.token };
    const other = { ...input, organisationId: served[2]?.organisation.id };
    expect(await world.manager.client.refused('inviteToChallenge', other)).toEqual([
      'matching.match_unknown',
    ]);
    await world.manager.client.done('inviteToChallenge', input);
    await world.manager.client.done('inviteToChallenge', { ...other, match: undefined });
    expect(await events(`kind = 'INVITED'`)).toMatchObject([
      { position: 2, organisation_id: second?.organisation.id, viewer_id: world.manager.personId },
      { position: null, organisation_id: served[2]?.organisation.id, direction: null },
    ]);
  });
});

describe('what the platform learns', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
  });
  afterAll(() => test.stop());

  const learned = (challengeId: string) =>
    test.query<{ kind: string; organisation_id: string }>(
      `select kind, organisation_id from matching.feedback_event where challenge_id = $1
         and kind in ('APPLIED', 'SHORTLISTED') order by kind, organisation_id`,
      [challengeId],
    );

  it('is nothing before the opening: an invitation and a submission look like an invitation alone', async () => {
    const call = await Call.open(test);
    const challenge = await call.publish();
    const team = await call.team('Works');
    const silent = await call.team('Silent');
    for (const { organisationId } of [team, silent])
      await call.officer.client.done('inviteToChallenge', { challengeId: challenge.id, organisationId });
    await handedIn(team.owner.client, challenge);
    await test.drain();
    expect(await learned(challenge.id)).toEqual([]);
    const invitations = async () =>
      (
        await call.officer.client.ask<{
          challengeInvitations: {
            nodes: { state: string; appliedAt: string | null; organisation: { id: string } }[];
          };
        }>(
          `query ($id: ID!) { challengeInvitations(challengeId: $id) { nodes { state answeredAt appliedAt
            organisation { id } } } }`,
          { id: challenge.id },
        )
      ).challengeInvitations.nodes;
    const [one, two] = await invitations();
    expect({ ...one, organisation: null }).toEqual({ ...two, organisation: null });
    await call.openEvaluation(challenge);
    expect(await learned(challenge.id)).toEqual([{ kind: 'APPLIED', organisation_id: team.organisationId }]);
    const after = new Map((await invitations()).map((row) => [row.organisation.id, row]));
    expect(after.get(team.organisationId)).toMatchObject({
      state: 'ACCEPTED',
      appliedAt: expect.any(String),
    });
    expect(after.get(silent.organisationId)).toMatchObject({ state: 'EXPIRED', appliedAt: null });
  });

  it('is who was chosen, once the decision is released, however often the events come', async () => {
    const story = await aDecidedChallenge(test, { submissions: 2, reviewers: 1 });
    const rows = await learned(story.challenge.id);
    expect(rows.filter(({ kind }) => kind === 'APPLIED')).toHaveLength(2);
    expect(rows.filter(({ kind }) => kind === 'SHORTLISTED')).toEqual([
      { kind: 'SHORTLISTED', organisation_id: story.submissions[0]?.team.organisationId },
    ]);
    for (const job of ['matching.learn_applied', 'matching.learn_shortlisted'])
      await test.query('select graphile_worker.add_job($1, $2::json)', [
        job,
        JSON.stringify({ payload: { challengeId: story.challenge.id }, correlationId: newId() }),
      ]);
    await test.drain();
    expect(await learned(story.challenge.id)).toEqual(rows);
  });
});
