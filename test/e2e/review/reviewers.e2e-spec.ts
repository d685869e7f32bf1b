import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const PROFILE = { expertise: ['Water ', 'AI'], biography: 'Engineer.', languages: ['HE', 'EN'], capacity: 4 };
const REVIEWER =
  'reviewer { id expertise biography languages capacity version openReviews person { displayName } }';
const CONFLICT = 'conflict { id kind reason endedAt endReason organisation { id } }';
const LIST = `query ($expertise: String) { reviewers(first: 100, expertise: $expertise) { totalCount nodes { id capacity
  person { displayName } conflicts { kind organisation { id } endedAt } } } }`;

interface ReviewerFacts {
  id: string;
  expertise: string[];
  version: number;
}

const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
    { input },
  );
  return answer.errors?.[0]?.extensions.code;
};

describe('reviewers and their conflicts of interest', () => {
  let test: TestApp;
  let university: string;
  let startup: string;
  let manager: Persona;
  let officer: Persona;

  beforeAll(async () => {
    test = await TestApp.start();
    const operator = await test.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministry = await test.organisation(OrganisationKind.MINISTRY, 'Ministry');
    university = await test.organisation(OrganisationKind.PARTNER, 'University');
    startup = await test.organisation(OrganisationKind.STARTUP, 'Waterly');
    manager = await test.persona(Role.PROGRAMME_MANAGER, operator);
    officer = await test.persona(Role.MINISTRY_OFFICER, ministry);
  });

  afterAll(() => test.stop());

  const newcomer = (name = 'Hana Weiss') => test.persona(Role.REVIEWER, university, name);

  const withProfile = async (name?: string) => {
    const persona = await newcomer(name);
    const { reviewer } = await persona.client.done<{ reviewer: ReviewerFacts }>(
      'saveReviewerProfile',
      PROFILE,
      REVIEWER,
    );
    return { persona, reviewer };
  };

  describe('the profile', () => {
    it('is created by its reviewer, read back, and edited with its version', async () => {
      const { persona, reviewer } = await withProfile('Samir Nasser');
      expect(reviewer).toMatchObject({
        expertise: ['water', 'ai'],
        languages: ['HE', 'EN'],
        capacity: 4,
        version: 1,
        openReviews: 0,
        person: { displayName: 'Samir Nasser' },
      });
      const edited = await persona.client.done<{ reviewer: ReviewerFacts }>(
        'saveReviewerProfile',
        { ...PROFILE, expertise: ['health'], expectedVersion: 1 },
        REVIEWER,
      );
      expect(edited.reviewer).toMatchObject({ id: reviewer.id, expertise: ['health'], version: 2 });
      const { reviewerProfile } = await persona.client.ask<{ reviewerProfile: ReviewerFacts }>(
        '{ reviewerProfile { id expertise } }',
      );
      expect(reviewerProfile).toEqual({ id: reviewer.id, expertise: ['health'] });
    });

    it('is not overwritten unseen', async () => {
      const { persona } = await withProfile();
      const { errors } = await persona.client.mutate('saveReviewerProfile', PROFILE);
      expect(errors).toMatchObject([{ code: 'edit.conflict', __typename: 'VersionConflictError' }]);
    });

    it('is null before the first save, and only for reviewers', async () => {
      const { client } = await newcomer();
      expect(await client.ask('{ reviewerProfile { id } }')).toEqual({ reviewerProfile: null });
      expect(await faultOf(officer.client, 'saveReviewerProfile', PROFILE)).toBe('FORBIDDEN');
      expect(await faultOf(test.anonymous, 'saveReviewerProfile', PROFILE)).toBe('UNAUTHENTICATED');
    });

    it('takes sensible values only', async () => {
      const { client } = await newcomer();
      const { errors } = await client.mutate('saveReviewerProfile', {
        expertise: [''],
        biography: 'x\u202Ey',
        languages: [],
        capacity: 101,
      });
      expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
        ['input.required', 'expertise.0'],
        ['input.bidi_controls', 'biography'],
        ['input.list_length', 'languages'],
        ['input.range', 'capacity'],
      ]);
    });
  });

  describe('the pool', () => {
    it('takes in a person whom a manager adds', async () => {
      const persona = await newcomer('Ilan Barak');
      const { reviewer } = await manager.client.done<{ reviewer: ReviewerFacts }>(
        'addReviewer',
        { ...PROFILE, personId: persona.personId },
        REVIEWER,
      );
      expect(reviewer).toMatchObject({ person: { displayName: 'Ilan Barak' }, version: 1 });
      expect(await manager.client.refused('addReviewer', { ...PROFILE, personId: persona.personId })).toEqual(
        ['review.reviewer_known'],
      );
    });

    it('takes nobody without the role, and from managers only', async () => {
      expect(await manager.client.refused('addReviewer', { ...PROFILE, personId: officer.personId })).toEqual(
        ['review.not_a_reviewer'],
      );
      expect(await manager.client.refused('addReviewer', { ...PROFILE, personId: newId() })).toEqual([
        'review.not_a_reviewer',
      ]);
      const { client, personId } = await newcomer();
      expect(await faultOf(client, 'addReviewer', { ...PROFILE, personId })).toBe('FORBIDDEN');
    });

    it('is listed for managers, by topic if they wish', async () => {
      const { reviewer } = await withProfile();
      const all = await manager.client.ask<{ reviewers: { totalCount: number; nodes: { id: string }[] } }>(
        LIST,
      );
      expect(all.reviewers.nodes[0]?.id).toBe(reviewer.id);
      expect(all.reviewers.totalCount).toBe(all.reviewers.nodes.length);
      const wet = await manager.client.ask<typeof all>(LIST, { expertise: ' WATER ' });
      expect(wet.reviewers.nodes.map((node) => node.id)).toContain(reviewer.id);
      const dry = await manager.client.ask<typeof all>(LIST, { expertise: 'sand' });
      expect(dry.reviewers).toMatchObject({ totalCount: 0, nodes: [] });
      const { persona } = await withProfile();
      expect((await persona.client.send(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('a conflict of interest', () => {
    const conflict = () => ({ organisationId: startup, kind: 'FAMILY', reason: 'My brother works there.' });

    it('is declared by the reviewer, and only once', async () => {
      const { persona } = await withProfile();
      const declared = await persona.client.done('declareConflict', conflict(), CONFLICT);
      expect(declared).toMatchObject({
        conflict: { kind: 'FAMILY', endedAt: null, organisation: { id: startup } },
      });
      expect(await persona.client.refused('declareConflict', conflict())).toEqual(['review.conflict_known']);
      const { reviewerProfile } = await persona.client.ask<{ reviewerProfile: { conflicts: unknown[] } }>(
        '{ reviewerProfile { conflicts { kind reason } } }',
      );
      expect(reviewerProfile.conflicts).toEqual([{ kind: 'FAMILY', reason: 'My brother works there.' }]);
    });

    it('is declared by a manager for a reviewer, but not by another reviewer', async () => {
      const { reviewer } = await withProfile();
      const input = { ...conflict(), reviewerId: reviewer.id };
      const other = await withProfile();
      expect(await other.persona.client.refused('declareConflict', input)).toEqual(['input.unknown_id']);
      await manager.client.done('declareConflict', input, CONFLICT);
      expect(await faultOf(officer.client, 'declareConflict', input)).toBe('FORBIDDEN');
    });

    it('needs an organisation and a profile', async () => {
      const { persona } = await withProfile();
      const unknown = { ...conflict(), organisationId: newId() };
      expect(await persona.client.refused('declareConflict', unknown)).toEqual(['input.unknown_id']);
      const { client } = await newcomer();
      expect(await client.refused('declareConflict', conflict())).toEqual(['review.profile_missing']);
    });

    it('is ended by a manager, with a reason, and stays on record', async () => {
      const { persona } = await withProfile();
      const { conflict: declared } = await persona.client.done<{ conflict: { id: string } }>(
        'declareConflict',
        conflict(),
        CONFLICT,
      );
      const input = { id: declared.id, reason: 'He left the company two years ago.' };
      expect(await faultOf(persona.client, 'endConflict', input)).toBe('FORBIDDEN');
      const ended = await manager.client.done<{ conflict: { endedAt: string } }>(
        'endConflict',
        input,
        CONFLICT,
      );
      expect(ended.conflict).toMatchObject({ endedAt: expect.any(String), endReason: input.reason });
      expect(await manager.client.refused('endConflict', input)).toEqual(['review.conflict_ended']);
      expect(await manager.client.refused('endConflict', { ...input, id: newId() })).toEqual([
        'input.unknown_id',
      ]);
      await persona.client.done('declareConflict', conflict(), CONFLICT);
      await expect(test.query('delete from review.conflict')).rejects.toThrow('append-only');
    });
  });
});
