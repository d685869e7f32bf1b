import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRegistry } from '#libs/events';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { ChallengeWorld, CLOSES, completeContent, daysAfter, OPENS, programmeInput, START } from './world.js';

/** Runs a job as the job runner would, as often as wanted. */
const runJob = (world: ChallengeWorld, job: string, payload: object) => {
  const handler = world.app.app.get(JobRegistry).jobs.get(job);
  if (!handler) throw new Error(`no job ${job}`);
  return handler(payload as never, { correlationId: newId(), attempt: 1 });
};

describe('publishing a challenge', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const publish = (id: string, publishAt?: Date) =>
    world.manager.client.refused('publishChallenge', { id, publishAt: publishAt?.toISOString() });

  it('makes it public with its first version', async () => {
    const { id, number } = await world.approved();
    const published = await world.act(world.manager, 'publishChallenge', { id });
    expect(published).toMatchObject({
      state: 'PUBLISHED',
      contentVersion: 1,
      isOpen: false,
      publishAt: null,
    });
    const { challengeByNumber } = await world.app.anonymous.ask<{ challengeByNumber: object }>(
      `query ($number: String!) { challengeByNumber(number: $number) {
        id versions { contentVersion reason changes { path } publishedAt } } }`,
      { number },
    );
    expect(challengeByNumber).toEqual({
      id,
      versions: [{ contentVersion: 1, reason: null, changes: [], publishedAt: published.publishedAt }],
    });
  });

  it('is refused without approval, in words that say why', async () => {
    const { id } = await world.draft();
    const hebrew = world.manager.client.with({ 'accept-language': 'he' });
    const { errors } = await hebrew.mutate('publishChallenge', { id });
    expect(errors).toEqual([
      {
        __typename: 'RuleError',
        code: 'challenge.wrong_state',
        message: 'האתגר במצב טיוטה: הפעולה (פרסום) אינה אפשרית כעת.',
        path: null,
      },
    ]);
    expect(await publish((await world.inReview()).id)).toEqual(['challenge.wrong_state']);
  });

  it('is refused for unknown ids, to managers of other programmes, and twice', async () => {
    const { id } = await world.approved();
    const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
    expect(await publish(newId())).toEqual(['input.unknown_id']);
    expect(await other.client.refused('publishChallenge', { id })).toEqual(['input.unknown_id']);
    await world.act(world.manager, 'publishChallenge', { id });
    expect(await publish(id)).toEqual(['challenge.wrong_state']);
    expect(await other.client.refused('publishChallenge', { id })).toEqual(['access.forbidden']);
  });

  it('is refused when the programme is no longer open', async () => {
    const { programme } = await world.manager.client.done<{ programme: { id: string } }>(
      'createProgramme',
      programmeInput(world.manager.organisationId),
      'programme { id }',
    );
    await world.manager.client.done('openProgramme', { id: programme.id });
    const { challenge } = await world.officer.client.done<{ challenge: { id: string } }>(
      'createChallenge',
      { ...world.input(), programmeId: programme.id },
      'challenge { id }',
    );
    await world.act(world.officer, 'submitChallengeForReview', { id: challenge.id });
    await world.act(world.approver, 'approveChallenge', { id: challenge.id });
    await world.manager.client.done('completeProgramme', { id: programme.id });
    expect(await publish(challenge.id)).toEqual(['programme.not_open']);
  });

  describe('at an instant', () => {
    const publishAt = daysAfter(START, 5);

    it('stays approved and hidden until then', async () => {
      const { id } = await world.approved();
      const scheduled = await world.act(world.manager, 'publishChallenge', { id, publishAt });
      expect(scheduled).toMatchObject({ state: 'APPROVED', publishAt: publishAt.toISOString() });
      await world.app.drain();
      expect((await world.read(id)).state).toBe('APPROVED');
      const QUERY = 'query ($id: ID!) { challenge(id: $id) { id } }';
      expect(await world.app.anonymous.ask(QUERY, { id })).toEqual({ challenge: null });
    });

    it('is refused when the challenge would be closed by then', async () => {
      const { id } = await world.approved();
      expect(await publish(id, CLOSES)).toEqual(['challenge.closes_in_past']);
    });

    it('is published when its time comes, opens and closes by itself; jobs that run again change nothing', async () => {
      const { id } = await world.approved();
      await world.act(world.manager, 'publishChallenge', { id, publishAt });
      await world.app.travelTo(publishAt);
      const published = await world.read(id);
      expect(published).toMatchObject({ state: 'PUBLISHED', isOpen: false, publishAt: null });

      await world.app.travelTo(OPENS);
      expect((await world.read(id)).isOpen).toBe(true);
      await runJob(world, 'challenges.close', { challengeId: id });
      await runJob(world, 'challenges.publish', { challengeId: id });
      expect(await world.read(id)).toMatchObject({ version: published.version, isOpen: true });

      await world.app.travelTo(CLOSES);
      const closed = await world.read(id);
      expect(closed).toMatchObject({ state: 'CLOSED', isOpen: false });
      await runJob(world, 'challenges.close', { challengeId: id });
      await world.app.drain();
      expect((await world.read(id)).version).toBe(closed.version);
      expect((await world.auditOf(id)).slice(-3)).toEqual([
        'challenge.schedule_publication',
        'challenge.publish',
        'challenge.close',
      ]);
      await runJob(world, 'challenges.close', { challengeId: newId() });
      await world.app.clock.travelTo(START);
    });

    it('gives up, and says so, when nothing could run until the window was over', async () => {
      const { id } = await world.approved();
      await world.act(world.manager, 'publishChallenge', { id, publishAt });
      await world.app.clock.travelTo(daysAfter(CLOSES, 1));
      await runJob(world, 'challenges.publish', { challengeId: id });
      expect(await world.read(id)).toMatchObject({ state: 'APPROVED', publishAt: null });
      expect((await world.auditOf(id)).at(-1)).toBe('challenge.publication_missed');
      await world.app.clock.travelTo(START);
    });
  });

  it('keeps one durable job for the deadline', async () => {
    const { id } = await world.published();
    const jobs = await world.app.query<{ run_at: Date }>(
      'select run_at from graphile_worker.jobs where key = $1',
      [`challenges.close:${id}`],
    );
    expect(jobs.map(({ run_at }) => run_at.toISOString())).toEqual([CLOSES.toISOString()]);
    await world.act(world.manager, 'amendChallenge', {
      id,
      expectedVersion: 4,
      reason: 'Many asked for more time.',
      closesAt: daysAfter(CLOSES, 7).toISOString(),
      kpis: [{ ...completeContent().kpis[0] }],
    });
    const moved = await world.app.query<{ run_at: Date }>(
      'select run_at from graphile_worker.jobs where key = $1',
      [`challenges.close:${id}`],
    );
    expect(moved.map(({ run_at }) => run_at.toISOString())).toEqual([daysAfter(CLOSES, 7).toISOString()]);
  });
});
