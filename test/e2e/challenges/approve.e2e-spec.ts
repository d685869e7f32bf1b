import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { ChallengeWorld, completeContent, START } from './world.js';

describe('reviewing a draft', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  describe('submitChallengeForReview', () => {
    it('asks for approval of a complete draft', async () => {
      const { id, state, version } = await world.inReview();
      expect({ state, version }).toEqual({ state: 'IN_REVIEW', version: 2 });
      expect(await world.auditOf(id)).toEqual(['challenge.create', 'challenge.submit_for_review']);
    });

    it('names everything that is missing, with its path', async () => {
      const { id } = await world.draft({ originalLanguage: 'HE', title: { he: 'רק כותרת' } });
      const { errors } = await world.officer.client.mutate('submitChallengeForReview', { id });
      expect(errors.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
        'text.original_missing problem.he',
        'text.original_missing affectedUsers.he',
        'text.original_missing evidence.he',
        'text.original_missing desiredOutcome.he',
        'text.original_missing dataOffered.he',
        'input.required budget',
        'input.required exitToProcurement',
        'challenge.kpis_missing kpis',
        'challenge.criteria_missing criteria',
        'challenge.questions_missing questions',
      ]);
      expect((await world.read(id)).state).toBe('DRAFT');
    });

    it('refuses a window that is over, and a KPI that is due before it closes', async () => {
      const [kpi] = completeContent().kpis;
      const past = await world.draft({
        ...completeContent(),
        opensAt: '2026-01-01T00:00:00Z',
        closesAt: START.toISOString(),
      });
      const early = await world.draft({ ...completeContent(), kpis: [{ ...kpi!, dueOn: '2027-03-24' }] });
      const submit = (id: string) => world.officer.client.refused('submitChallengeForReview', { id });
      expect(await submit(past.id)).toEqual(['challenge.closes_in_past']);
      expect(await submit(early.id)).toEqual(['challenge.kpi_due_before_closing']);
    });

    it('refuses an old version, unknown ids, strangers, and a second time', async () => {
      const { id } = await world.draft();
      const { client } = world.officer;
      expect(await client.refused('submitChallengeForReview', { id, expectedVersion: 7 })).toEqual([
        'edit.conflict',
      ]);
      expect(await client.refused('submitChallengeForReview', { id: newId() })).toEqual(['input.unknown_id']);
      expect(await world.stranger.client.refused('submitChallengeForReview', { id })).toEqual([
        'input.unknown_id',
      ]);
      await world.act(world.officer, 'submitChallengeForReview', { id, expectedVersion: 1 });
      expect(await client.refused('submitChallengeForReview', { id })).toEqual(['challenge.wrong_state']);
    });
  });

  describe('approveChallenge', () => {
    it('is done by an approver of the ministry', async () => {
      const { id, state } = await world.approved();
      expect(state).toBe('APPROVED');
      expect((await world.auditOf(id)).at(-1)).toBe('challenge.approve');
    });

    it('is refused to everybody who wrote on the draft', async () => {
      const { id, version } = await world.draft();
      const both = await world.app.persona(Role.MINISTRY_APPROVER, world.ministryId);
      await world.app.app
        .get(Transactions)
        .run((tx) =>
          world.app.app
            .get(OrganisationsService)
            .addMember(tx, world.app.system, both.personId, world.ministryId, Role.MINISTRY_OFFICER),
        );
      await world.act(both, 'updateChallenge', { id, expectedVersion: version, ...completeContent() });
      await world.act(world.officer, 'submitChallengeForReview', { id });
      expect(await both.client.refused('approveChallenge', { id })).toEqual(['challenge.own_approval']);
      expect((await world.act(world.approver, 'approveChallenge', { id })).state).toBe('APPROVED');
    });

    it('is refused for drafts, old versions, unknown ids and approvers of other ministries', async () => {
      const draft = await world.draft();
      const { id } = await world.inReview();
      const other = await world.app.persona(Role.MINISTRY_APPROVER, world.stranger.organisationId);
      const { client } = world.approver;
      expect(await client.refused('approveChallenge', { id: draft.id })).toEqual(['challenge.wrong_state']);
      expect(await client.refused('approveChallenge', { id, expectedVersion: 1 })).toEqual(['edit.conflict']);
      expect(await client.refused('approveChallenge', { id: newId() })).toEqual(['input.unknown_id']);
      expect(await other.client.refused('approveChallenge', { id })).toEqual(['input.unknown_id']);
      expect((await world.read(id)).state).toBe('IN_REVIEW');
    });
  });

  describe('requestChallengeChanges', () => {
    const reason = 'Please say how many people are affected.';
    const REQUESTED = 'query ($id: ID!) { challenge(id: $id) { state requestedChanges publishAt } }';

    it('sends a draft back with a reason; it is edited and reviewed again', async () => {
      const { id } = await world.inReview();
      await world.act(world.approver, 'requestChallengeChanges', { id, reason });
      expect(await world.officer.client.ask(REQUESTED, { id })).toEqual({
        challenge: { state: 'CHANGES_REQUESTED', requestedChanges: reason, publishAt: null },
      });
      await world.act(world.officer, 'updateChallenge', { id, expectedVersion: 3, ...completeContent() });
      expect((await world.act(world.officer, 'submitChallengeForReview', { id })).state).toBe('IN_REVIEW');
      expect(await world.officer.client.ask(REQUESTED, { id })).toMatchObject({
        challenge: { requestedChanges: null },
      });
    });

    it('makes an approval and a scheduled publication void', async () => {
      const { id } = await world.approved();
      await world.act(world.manager, 'publishChallenge', { id, publishAt: '2027-03-10T08:00:00Z' });
      await world.act(world.manager, 'requestChallengeChanges', { id, reason });
      expect(await world.officer.client.ask(REQUESTED, { id })).toMatchObject({
        challenge: { state: 'CHANGES_REQUESTED', publishAt: null },
      });
      expect(await world.manager.client.refused('publishChallenge', { id })).toEqual([
        'challenge.wrong_state',
      ]);
    });

    it('is refused without a reason, to unknown ids and to what is published', async () => {
      const { id } = await world.published();
      const { client } = world.approver;
      expect(await client.refused('requestChallengeChanges', { id, reason: '  ' })).toEqual([
        'input.required',
      ]);
      expect(await client.refused('requestChallengeChanges', { id: newId(), reason })).toEqual([
        'input.unknown_id',
      ]);
      expect(await client.refused('requestChallengeChanges', { id, reason })).toEqual([
        'challenge.wrong_state',
      ]);
      const other = await world.app.persona(Role.MINISTRY_APPROVER, world.stranger.organisationId);
      expect(await other.client.refused('requestChallengeChanges', { id, reason })).toEqual([
        'access.forbidden',
      ]);
    });
  });
});
