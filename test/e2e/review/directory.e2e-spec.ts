import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  someReviewers,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
const PROFILE = { expertise: ['water'], biography: '', languages: ['EN'], capacity: 9 };
const INVITATION = 'invitation { id state reason answeredAt programme { id } reviewer { id } }';

interface Invitation {
  invitation: { id: string; state: string };
}

const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
  return (await client.send(query, { input })).errors?.[0]?.extensions.code;
};

describe('the directory of reviewers', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let manager: GraphqlClient;
  let stranger: GraphqlClient;
  let university: string;
  let version: string;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 4, reviewers: 0, sharedOwner: true });
    manager = story.call.manager.client;
    stranger = (await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId)).client;
    university = await test.organisation(OrganisationKind.PARTNER, 'Institute');
    const [reader] = (await someReviewers(test, 1)) as [StoryReviewer];
    const { reviewerTerms } = await reader.persona.client.ask<{
      reviewerTerms: { version: string; text: string };
    }>('{ reviewerTerms { version text } }');
    expect(reviewerTerms.text).toContain('I judge only by the published criteria');
    ({ version } = reviewerTerms);
  });

  afterAll(() => test.stop());

  const newcomer = async (): Promise<StoryReviewer> => {
    const persona = await test.persona(Role.REVIEWER, university);
    const { reviewer } = await persona.client.done<{ reviewer: { id: string } }>(
      'saveReviewerProfile',
      PROFILE,
      'reviewer { id }',
    );
    return { id: reviewer.id, persona };
  };
  const one = async (): Promise<StoryReviewer> => (await someReviewers(test, 1))[0] as StoryReviewer;
  const pair = ({ id }: StoryReviewer, at = 0) => ({
    submissionId: story.submissions[at]?.id ?? '',
    reviewerId: id,
  });
  const register = (change: Record<string, unknown> = {}) => ({
    termsVersion: version,
    isComplete: true,
    interests: [],
    ...change,
  });
  const jury = ({ id }: StoryReviewer) => ({ challengeId: story.challenge.id, reviewerIds: [id] });

  describe('a register of interests', () => {
    it('is needed before anybody is assigned, declares what is new in it, and holds for a year', async () => {
      const reviewer = await newcomer();
      const { client } = reviewer.persona;
      expect(await manager.refused('assignReviewer', pair(reviewer))).toEqual(['review.register_missing']);
      const { errors } = await manager.mutate('proposeAssignments', jury(reviewer));
      expect(errors).toMatchObject([{ code: 'review.register_missing', path: ['reviewerIds', '0'] }]);
      const tie = {
        organisationId: story.submissions[1]?.team.organisationId,
        kind: 'FINANCIAL',
        reason: 'A loan.',
      };
      const input = register({ interests: [tie] });
      const filed = await client.done<{ reviewer: { registerExpiresAt: string; conflicts: object[] } }>(
        'fileInterestRegister',
        input,
        'reviewer { registerExpiresAt conflicts { kind organisation { id } } }',
      );
      expect(filed.reviewer.conflicts).toEqual([
        { kind: 'FINANCIAL', organisation: { id: tie.organisationId } },
      ]);
      const days =
        (new Date(filed.reviewer.registerExpiresAt).getTime() - test.clock.now().getTime()) / DAY_MS;
      expect(Math.round(days)).toBeGreaterThanOrEqual(365);
      // What is on record already is not declared twice.
      await client.done('fileInterestRegister', input);
      await manager.done('assignReviewer', pair(reviewer));
      expect(await manager.refused('assignReviewer', pair(reviewer, 1))).toEqual([
        'review.conflict_of_interest',
      ]);
    });

    it('is refused when it is incomplete, under other terms, or not one of a reviewer', async () => {
      const { persona } = await newcomer();
      const refused = async (change: Record<string, unknown>) =>
        (await persona.client.mutate('fileInterestRegister', register(change))).errors.map(
          ({ code, path }) => [code, path?.join('.')],
        );
      expect(await refused({ isComplete: false })).toEqual([['review.register_incomplete', 'isComplete']]);
      expect(await refused({ termsVersion: '1999-01' })).toEqual([['review.terms_outdated', 'termsVersion']]);
      const tie = { organisationId: newId(), kind: 'OTHER', reason: 'x' };
      expect(await refused({ interests: [tie] })).toEqual([
        ['input.unknown_id', 'interests.0.organisationId'],
      ]);
      const bare = await test.persona(Role.REVIEWER, university);
      expect(await bare.client.refused('fileInterestRegister', register())).toEqual([
        'review.profile_missing',
      ]);
      expect(await faultOf(manager, 'fileInterestRegister', register())).toBe('FORBIDDEN');
    });

    it('is reminded of once before it ends, and nobody is assigned after that until it is renewed', async () => {
      const reviewer = await one();
      const now = test.clock.now();
      const lettersTo = async ({ email }: Persona) =>
        (await mailsOf(test, email)).filter(({ subject }) => subject.includes('register of interests'));
      await test.travelTo(new Date(now.getTime() + 320 * DAY_MS));
      expect(await lettersTo(reviewer.persona)).toHaveLength(0);
      await test.travelTo(new Date(now.getTime() + 340 * DAY_MS));
      await test.drain();
      expect(await lettersTo(reviewer.persona)).toHaveLength(1);
      await test.travelTo(new Date(now.getTime() + 367 * DAY_MS));
      expect(await lettersTo(reviewer.persona)).toHaveLength(1);
      // A year is longer than any session: people stay signed in.
      await test.query(`update identity.session set expires_at = platform.clock() + interval '20 days'`);
      expect(await manager.refused('assignReviewer', pair(reviewer))).toEqual(['review.register_expired']);
      await reviewer.persona.client.done('fileInterestRegister', register());
      await manager.done('assignReviewer', pair(reviewer));
      await test.travelTo(now);
    });
  });

  describe('an invitation to a programme', () => {
    const invite = (reviewer: StoryReviewer) => ({
      programmeId: story.call.programmeId,
      reviewerId: reviewer.id,
      message: 'You know more about leaks than anybody.',
    });
    const invited = async (reviewer: StoryReviewer) =>
      (await manager.done<Invitation>('inviteReviewer', invite(reviewer), INVITATION)).invitation;

    it('is mailed, accepted, and declined with a reason; only then may, or may not, be assigned', async () => {
      const reviewer = await one();
      const { client, email } = reviewer.persona;
      const { id } = await invited(reviewer);
      await test.drain();
      const [mail] = await mailsOf(test, email);
      expect(mail?.subject).toBe('Would you review for Call?');
      expect(mail?.text).toContain('more about leaks');
      expect(await manager.refused('assignReviewer', pair(reviewer))).toEqual(['review.invitation_open']);
      const own = await client.ask<{ ownReviewerInvitations: { nodes: object[] } }>(
        '{ ownReviewerInvitations { totalCount nodes { id state message programme { id } } } }',
      );
      expect(own.ownReviewerInvitations).toMatchObject({ totalCount: 1, nodes: [{ id, state: 'INVITED' }] });
      const answer = (accepts: boolean, reason?: string) =>
        client.done<Invitation>('answerReviewerInvitation', { id, accepts, reason }, INVITATION);
      expect((await answer(true)).invitation).toMatchObject({ state: 'ACCEPTED', reason: null });
      await manager.done('assignReviewer', pair(reviewer));
      expect(await client.refused('answerReviewerInvitation', { id, accepts: false })).toEqual([
        'review.reason_missing',
      ]);
      expect((await answer(false, 'On leave.')).invitation).toMatchObject({
        state: 'DECLINED',
        reason: 'On leave.',
      });
      expect(await manager.refused('assignReviewer', pair(reviewer, 2))).toEqual([
        'review.invitation_declined',
      ]);
      expect(await client.refused('answerReviewerInvitation', { id, accepts: false, reason: 'x' })).toEqual([
        'review.invitation_wrong_state',
      ]);
    });

    it('is sent once, by a manager of the programme, to somebody of the pool', async () => {
      const reviewer = await one();
      const input = invite(reviewer);
      expect(await stranger.refused('inviteReviewer', input)).toEqual(['access.forbidden']);
      expect(await manager.refused('inviteReviewer', { ...input, reviewerId: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await faultOf(reviewer.persona.client, 'inviteReviewer', input)).toBe('FORBIDDEN');
      await invited(reviewer);
      expect(await manager.refused('inviteReviewer', input)).toEqual(['review.invitation_known']);
    });

    it('is answered by the invited alone', async () => {
      const [reviewer, other] = [await one(), await one()];
      const { id } = await invited(reviewer);
      const answer = { id, accepts: true };
      expect(await other.persona.client.refused('answerReviewerInvitation', answer)).toEqual([
        'input.unknown_id',
      ]);
      expect(await faultOf(manager, 'answerReviewerInvitation', answer)).toBe('FORBIDDEN');
    });

    it('is taken back by a manager, and then is no obstacle and no news any more', async () => {
      const reviewer = await one();
      const { id } = await invited(reviewer);
      const back = { id, reason: 'The jury is full.' };
      expect(await stranger.refused('withdrawReviewerInvitation', back)).toEqual(['input.unknown_id']);
      expect(await faultOf(reviewer.persona.client, 'withdrawReviewerInvitation', back)).toBe('FORBIDDEN');
      await manager.done('withdrawReviewerInvitation', back);
      expect(await manager.refused('withdrawReviewerInvitation', back)).toEqual([
        'review.invitation_wrong_state',
      ]);
      expect(
        await reviewer.persona.client.refused('answerReviewerInvitation', { id, accepts: true }),
      ).toEqual(['input.unknown_id']);
      await manager.done('assignReviewer', pair(reviewer, 3));
      await invited(reviewer);
      const list =
        'query ($id: ID!) { reviewerInvitations(programmeId: $id) { totalCount nodes { state } } }';
      const { reviewerInvitations } = await manager.ask<{
        reviewerInvitations: { nodes: { state: string }[] };
      }>(list, { id: story.call.programmeId });
      expect(reviewerInvitations.nodes.slice(0, 2).map(({ state }) => state)).toEqual([
        'INVITED',
        'WITHDRAWN',
      ]);
      expect(await stranger.ask(list, { id: story.call.programmeId })).toEqual({ reviewerInvitations: null });
      const refused = await reviewer.persona.client.send(list, { id: story.call.programmeId });
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('kinds and limits', () => {
    it('of a reviewer are said by managers, with a reason', async () => {
      const reviewer = await one();
      const input = {
        id: reviewer.id,
        kinds: ['SENIOR', 'DOMAIN_USER', 'SENIOR'].slice(0, 2),
        reason: 'CV.',
      };
      const { reviewer: told } = await manager.done<{ reviewer: { kinds: string[] } }>(
        'setReviewerKinds',
        input,
        'reviewer { kinds }',
      );
      expect(told.kinds).toEqual(['DOMAIN_USER', 'SENIOR']);
      expect(await faultOf(reviewer.persona.client, 'setReviewerKinds', input)).toBe('FORBIDDEN');
      expect(await manager.refused('setReviewerKinds', { ...input, id: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await manager.refused('setReviewerKinds', { ...input, reason: '' })).toEqual(['input.required']);
    });

    it('hold in a programme beside the one of the profile', async () => {
      const [reviewer, other] = [await one(), await one()];
      const limit = { reviewerId: reviewer.id, programmeId: story.call.programmeId, capacity: 1 };
      const { reviewer: told } = await reviewer.persona.client.done<{ reviewer: { capacities: object[] } }>(
        'setReviewerCapacity',
        limit,
        'reviewer { capacities { programmeId capacity } }',
      );
      expect(told.capacities).toEqual([{ programmeId: limit.programmeId, capacity: 1 }]);
      await manager.done('assignReviewer', pair(reviewer, 0));
      expect(await manager.refused('assignReviewer', pair(reviewer, 1))).toEqual(['review.over_capacity']);
      const nowhere = { ...limit, programmeId: newId() };
      expect(await reviewer.persona.client.refused('setReviewerCapacity', nowhere)).toEqual([
        'input.unknown_id',
      ]);
      expect(await other.persona.client.refused('setReviewerCapacity', limit)).toEqual(['input.unknown_id']);
      expect(await stranger.refused('setReviewerCapacity', limit)).toEqual(['access.forbidden']);
      expect(await faultOf(story.call.officer.client, 'setReviewerCapacity', limit)).toBe('FORBIDDEN');
      expect(await manager.refused('setReviewerCapacity', { ...limit, capacity: 101 })).toEqual([
        'input.range',
      ]);
      await manager.done('setReviewerCapacity', { ...limit, capacity: null });
      await manager.done('assignReviewer', pair(reviewer, 1));
    });
  });

  it('keeps past work and absences with the profile, and what is left out as it was', async () => {
    const { persona } = await newcomer();
    const past = [{ title: 'Sensors in pipes', text: 'Where water is lost.' }];
    const absences = [{ startsOn: '2030-08-01', endsOn: '2030-08-31' }];
    const select = 'reviewer { version pastWork { title text } absences { startsOn endsOn } }';
    const first = await persona.client.done<{ reviewer: object }>(
      'saveReviewerProfile',
      { ...PROFILE, pastWork: past, absences, expectedVersion: 1 },
      select,
    );
    expect(first.reviewer).toEqual({ version: 2, pastWork: past, absences });
    const second = await persona.client.done<{ reviewer: object }>(
      'saveReviewerProfile',
      { ...PROFILE, absences: [], expectedVersion: 2 },
      select,
    );
    expect(second.reviewer).toEqual({ version: 3, pastWork: past, absences: [] });
    const wrong = [{ startsOn: '2030-08-31', endsOn: '2030-08-01' }];
    const { errors } = await persona.client.mutate('saveReviewerProfile', {
      ...PROFILE,
      absences: wrong,
      expectedVersion: 3,
    });
    expect(errors).toMatchObject([{ code: 'review.period_reversed', path: ['absences', '0', 'endsOn'] }]);
  });
});
