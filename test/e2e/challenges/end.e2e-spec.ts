import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, programmeInput, START } from './world.js';

const reason = 'The ministry was merged.';

describe('ending a challenge', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const closed = async (): Promise<string> => {
    const { id } = await world.published();
    await world.app.travelTo(CLOSES);
    await world.app.clock.travelTo(START);
    return id;
  };

  const decide = (id: string, actor: Actor = world.app.system) =>
    world.app.app
      .get(Transactions)
      .run((tx) => world.app.app.get(ChallengesService).markDecided(tx, actor, id));

  describe('openEvaluation', () => {
    it('opens a closed challenge', async () => {
      const id = await closed();
      expect((await world.act(world.manager, 'openEvaluation', { id })).state).toBe('IN_EVALUATION');
      expect((await world.auditOf(id)).at(-1)).toBe('challenge.open_evaluation');
    });

    it('is refused while the window is open, to other managers, for unknown ids and twice', async () => {
      const { id } = await world.published();
      const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
      const { client } = world.manager;
      expect(await client.refused('openEvaluation', { id })).toEqual(['challenge.wrong_state']);
      expect(await client.refused('openEvaluation', { id: newId() })).toEqual(['input.unknown_id']);
      expect(await other.client.refused('openEvaluation', { id })).toEqual(['access.forbidden']);
      const due = await closed();
      await world.act(world.manager, 'openEvaluation', { id: due });
      expect(await client.refused('openEvaluation', { id: due })).toEqual(['challenge.wrong_state']);
    });
  });

  describe('archiveChallenge', () => {
    it('puts a decided challenge away; it stays readable', async () => {
      const id = await closed();
      await world.act(world.manager, 'openEvaluation', { id });
      expect(await world.manager.client.refused('archiveChallenge', { id })).toEqual([
        'challenge.wrong_state',
      ]);
      expect((await decide(id)).state).toBe('DECIDED');
      expect((await world.act(world.manager, 'archiveChallenge', { id })).state).toBe('ARCHIVED');
      expect(
        await world.app.anonymous.ask('query ($id: ID!) { challenge(id: $id) { state } }', { id }),
      ).toEqual({ challenge: { state: 'ARCHIVED' } });
    });

    it('is refused for unknown ids and to other managers', async () => {
      const other = await world.app.persona(Role.PROGRAMME_MANAGER, world.manager.organisationId);
      const { id } = await world.published();
      expect(await world.manager.client.refused('archiveChallenge', { id: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await other.client.refused('archiveChallenge', { id })).toEqual(['access.forbidden']);
    });
  });

  describe('cancelChallenge', () => {
    it('ends a published challenge with a reason that everybody reads', async () => {
      const { id } = await world.published();
      await world.act(world.manager, 'cancelChallenge', { id, reason });
      expect(
        await world.app.anonymous.ask(
          'query ($id: ID!) { challenge(id: $id) { state isOpen cancellationReason } }',
          { id },
        ),
      ).toEqual({ challenge: { state: 'CANCELLED', isOpen: false, cancellationReason: reason } });
    });

    it('lets an officer cancel a draft, but not what is published', async () => {
      const draft = await world.draft();
      expect((await world.act(world.officer, 'cancelChallenge', { id: draft.id, reason })).state).toBe(
        'CANCELLED',
      );
      const { id } = await world.published();
      expect(await world.officer.client.refused('cancelChallenge', { id, reason })).toEqual([
        'access.forbidden',
      ]);
      const hidden = await world.app.anonymous.ask('query ($id: ID!) { challenge(id: $id) { id } }', {
        id: draft.id,
      });
      expect(hidden).toEqual({ challenge: null });
    });

    it('is refused without a reason, for unknown ids, and after the decision', async () => {
      const id = await closed();
      const { client } = world.manager;
      expect(await client.refused('cancelChallenge', { id, reason: ' ' })).toEqual(['input.required']);
      expect(await client.refused('cancelChallenge', { id: newId(), reason })).toEqual(['input.unknown_id']);
      await world.act(world.manager, 'openEvaluation', { id });
      await decide(id);
      expect(await client.refused('cancelChallenge', { id, reason })).toEqual(['challenge.wrong_state']);
    });

    it('follows from the cancellation of the programme', async () => {
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
      const untouched = await world.draft();
      await world.manager.client.done('cancelProgramme', { id: programme.id, reason });
      await world.app.drain();
      expect((await world.read(challenge.id)).state).toBe('CANCELLED');
      expect((await world.read(untouched.id)).state).toBe('DRAFT');
    });
  });

  it('takes a decision only from a manager of the programme, and only in evaluation', async () => {
    const id = await closed();
    await expect(decide(id)).rejects.toThrow('challenge.wrong_state');
    await world.act(world.manager, 'openEvaluation', { id });
    const actorOf = ({ personId, organisationId }: Persona, role: Role, organisationKind: string): Actor => ({
      ...world.app.system,
      kind: 'person',
      personId,
      memberships: [{ organisationId, organisationKind, role }],
    });
    const officer = actorOf(world.officer, Role.MINISTRY_OFFICER, 'MINISTRY');
    await expect(decide(id, officer)).rejects.toThrow('access.forbidden');
    const manager = actorOf(world.manager, Role.PROGRAMME_MANAGER, 'OPERATOR');
    expect((await decide(id, manager)).state).toBe('DECIDED');
  });
});
