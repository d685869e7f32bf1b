import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { ReviewersService } from '#libs/review';
import { Call } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  assigned,
  handIn,
  type OpenedChallenge,
  reviewed,
  reviewerActor,
  STORY_SETTINGS,
  type StoryReviewer,
  someReviewers,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const ASSIGNMENT =
  'assignment { id state way sharedTopics loadBefore endReason reviewer { id } submission { id title } }';
const PLAN = `assignments { state way sharedTopics loadBefore reviewer { id } submission { id } }
  unfilled { submissionId missing }`;
const COVERAGE =
  'query ($id: ID!) { reviewCoverage(challengeId: $id) { submissionId required assigned completed suspended missing } }';
const LIST = `query ($id: ID!) { reviewAssignments(challengeId: $id, first: 100) { totalCount nodes { id state
  reviewer { id person { displayName } } submission { id organisation { name { en } } } } } }`;

interface Plan {
  assignments: {
    way: string;
    sharedTopics: string[];
    loadBefore: number;
    reviewer: { id: string };
    submission: { id: string };
  }[];
  unfilled: { submissionId: string; missing: number }[];
}

interface Coverage {
  submissionId: string;
  assigned: number;
  suspended: number;
  missing: number;
}

const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
    { input },
  );
  return answer.errors?.[0]?.extensions.code;
};

describe('assigning reviewers', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let manager: GraphqlClient;
  let spare: StoryReviewer[];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 12, reviewers: 2, sharedOwner: true });
    manager = story.call.manager.client;
    spare = await someReviewers(test, 3);
  });

  afterAll(() => test.stop());

  const submission = (index: number) => {
    const found = story.submissions[index];
    if (!found) throw new Error(`no submission ${index}`);
    return found;
  };
  const reviewer = (index: number) => {
    const found = [...story.reviewers, ...spare][index];
    if (!found) throw new Error(`no reviewer ${index}`);
    return found;
  };
  const pair = (at: number, who: number) => ({
    submissionId: submission(at).id,
    reviewerId: reviewer(who).id,
  });
  const coverageOf = async (at: number) => {
    const { reviewCoverage } = await manager.ask<{ reviewCoverage: Coverage[] }>(COVERAGE, {
      id: story.challenge.id,
    });
    return reviewCoverage.find((row) => row.submissionId === submission(at).id);
  };

  describe('by hand', () => {
    it('works, and says what speaks for the reviewer', async () => {
      const { assignment } = await manager.done<{ assignment: unknown }>(
        'assignReviewer',
        pair(0, 0),
        ASSIGNMENT,
      );
      expect(assignment).toMatchObject({
        state: 'ASSIGNED',
        way: 'BY_HAND',
        sharedTopics: ['water'],
        loadBefore: 0,
        reviewer: { id: reviewer(0).id },
        submission: { id: submission(0).id, title: 'Solution 0' },
      });
      expect(await manager.refused('assignReviewer', pair(0, 0))).toEqual(['review.already_assigned']);
      expect(await coverageOf(0)).toMatchObject({ required: 2, assigned: 1, completed: 0, missing: 1 });
    });

    it('is refused across a declared conflict, and allowed again after its end', async () => {
      const { conflict } = await reviewer(0).persona.client.done<{ conflict: { id: string } }>(
        'declareConflict',
        { organisationId: submission(1).team.organisationId, kind: 'OWNERSHIP', reason: 'I hold shares.' },
        'conflict { id }',
      );
      expect(await manager.refused('assignReviewer', pair(1, 0))).toEqual(['review.conflict_of_interest']);
      await manager.done('endConflict', { id: conflict.id, reason: 'The shares were sold a year ago.' });
      await manager.done('assignReviewer', pair(1, 0));
    });

    it('is refused to a member of the start-up, without any declaration', async () => {
      const { organisationId } = submission(2).team;
      await test.app
        .get(Transactions)
        .run((tx) =>
          test.app
            .get(OrganisationsService)
            .addMember(tx, test.system, reviewer(4).persona.personId, organisationId, Role.STARTUP_MEMBER),
        );
      expect(await manager.refused('assignReviewer', pair(2, 4))).toEqual(['review.conflict_of_interest']);
    });

    it('is refused to somebody whose other role shows who wrote', async () => {
      const officer = story.call.officer;
      await test.app
        .get(Transactions)
        .run((tx) =>
          test.app
            .get(OrganisationsService)
            .addMember(tx, test.system, officer.personId, officer.organisationId, Role.REVIEWER),
        );
      const { id } = await test.app.get(ReviewersService).add(test.system, officer.personId, {
        expertise: [],
        biography: '',
        languages: ['en'],
        capacity: 9,
      });
      const input = { submissionId: submission(0).id, reviewerId: id };
      expect(await manager.refused('assignReviewer', input)).toEqual(['review.not_blind']);
    });

    it('is refused above the capacity', async () => {
      const { persona } = reviewer(3);
      const profile = { expertise: [], biography: '', languages: ['en' as const], capacity: 1 };
      await test.app.get(ReviewersService).saveProfile(reviewerActor(persona), 1, profile);
      await manager.done('assignReviewer', pair(3, 3));
      expect(await manager.refused('assignReviewer', pair(4, 3))).toEqual(['review.over_capacity']);
    });

    it('is refused for what is unknown, to strangers and to other roles', async () => {
      expect(await manager.refused('assignReviewer', { ...pair(0, 1), submissionId: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await manager.refused('assignReviewer', { ...pair(0, 1), reviewerId: newId() })).toEqual([
        'input.unknown_id',
      ]);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('assignReviewer', pair(0, 1))).toEqual(['input.unknown_id']);
      for (const { client } of [reviewer(0).persona, story.call.approver, submission(0).team.owner])
        expect(await faultOf(client, 'assignReviewer', pair(0, 1))).toBe('FORBIDDEN');
    });

    it('is not possible before the opening: the submission is not even known', async () => {
      await test.clock.travelTo(new Date());
      const call = await Call.open(test);
      const early = await call.publish();
      const sealed = await handIn(test, early, await call.team('Too early'), 'Sealed');
      const input = { submissionId: sealed.id, reviewerId: reviewer(1).id };
      expect(await call.manager.client.refused('assignReviewer', input)).toEqual(['input.unknown_id']);
      expect(
        await call.manager.client.refused('assignReviewersAutomatically', { challengeId: early.id }),
      ).toEqual(['review.not_in_evaluation']);
    });
  });

  describe('automatically', () => {
    it('gives each submission its reviewers, never across a conflict, and says what is missing', async () => {
      const jury = await someReviewers(test, 3);
      const [first = reviewer(0)] = jury;
      const avoided = submission(5);
      await manager.done('declareConflict', {
        reviewerId: first.id,
        organisationId: avoided.team.organisationId,
        kind: 'COLLABORATION',
        reason: 'A joint project last year.',
      });
      const reviewerIds = jury.map(({ id }) => id);
      const plan = await manager.done<Plan>(
        'assignReviewersAutomatically',
        { challengeId: story.challenge.id, reviewerIds },
        PLAN,
      );
      expect(plan.unfilled).toEqual([]);
      const of = (id: string) => plan.assignments.filter((entry) => entry.submission.id === id);
      expect(of(avoided.id).map((entry) => entry.reviewer.id)).not.toContain(first.id);
      expect(of(submission(6).id)).toHaveLength(2);
      // One was there already, so only one came.
      expect(of(submission(0).id)).toHaveLength(1);
      expect(plan.assignments.every((entry) => entry.way === 'AUTOMATIC')).toBe(true);
      expect(plan.assignments.every((entry) => entry.sharedTopics.join() === 'water')).toBe(true);
      const loads = reviewerIds.map(
        (id) => plan.assignments.filter((entry) => entry.reviewer.id === id).length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
      const { reviewCoverage } = await manager.ask<{ reviewCoverage: Coverage[] }>(COVERAGE, {
        id: story.challenge.id,
      });
      expect(reviewCoverage.every((row) => row.assigned === 2 && row.missing === 0)).toBe(true);
    });

    it('adds nothing when nothing is missing', async () => {
      const again = await manager.done<Plan>(
        'assignReviewersAutomatically',
        { challengeId: story.challenge.id },
        PLAN,
      );
      expect(again).toEqual({ assignments: [], unfilled: [] });
    });

    it('reports what a jury that is too small cannot fill, and asks nobody twice who said no', async () => {
      const small = await anOpenedChallenge(test, { submissions: 1, reviewers: 1 });
      const [only] = small.submissions;
      const [lone] = small.reviewers;
      if (!only || !lone) throw new Error('the story is empty');
      const { client } = small.call.manager;
      const input = { challengeId: small.challenge.id, reviewerIds: [lone.id] };
      const plan = await client.done<Plan>('assignReviewersAutomatically', input, PLAN);
      expect(plan.unfilled).toEqual([{ submissionId: only.id, missing: 1 }]);
      const [{ alias } = { alias: '' }] = await test.query<{ alias: string }>(
        'select alias from review.assignment where submission_id = $1',
        [only.id],
      );
      await lone.persona.client.done('declineAssignment', { alias, reason: 'On leave.' });
      const again = await client.done<Plan>('assignReviewersAutomatically', input, PLAN);
      expect(again).toEqual({ assignments: [], unfilled: [{ submissionId: only.id, missing: 2 }] });
    });

    it('takes nobody into the jury who cannot review, and says who', async () => {
      const input = { challengeId: story.challenge.id, reviewerIds: [reviewer(0).id, newId()] };
      const { errors } = await manager.mutate('assignReviewersAutomatically', input);
      expect(errors).toMatchObject([{ code: 'review.not_blind', path: ['reviewerIds', '1'] }]);
    });

    it('is refused to other managers, other roles and for unknown challenges', async () => {
      const input = { challengeId: story.challenge.id };
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('assignReviewersAutomatically', input)).toEqual([
        'access.forbidden',
      ]);
      expect(await faultOf(reviewer(0).persona.client, 'assignReviewersAutomatically', input)).toBe(
        'FORBIDDEN',
      );
      expect(await manager.refused('assignReviewersAutomatically', { challengeId: newId() })).toEqual([
        'input.unknown_id',
      ]);
    });
  });

  describe('taking back', () => {
    const lastOf = async (at: number) => {
      const [row] = await test.query<{ id: string }>(
        `select id from review.assignment where submission_id = $1 and reviewer_id = $2
         order by assigned_at desc limit 1`,
        [submission(at).id, reviewer(1).id],
      );
      return row?.id ?? '';
    };

    it('ends an assignment that is not completed, with a reason; the submission disappears for the reviewer', async () => {
      const alias = await assigned(story, submission(9), reviewer(1));
      const id = await lastOf(9);
      const { assignment } = await manager.done<{ assignment: { state: string } }>(
        'removeAssignment',
        { id, reason: 'Too many for one person.' },
        ASSIGNMENT,
      );
      expect(assignment).toMatchObject({ state: 'REMOVED', endReason: 'Too many for one person.' });
      const { reviewTask } = await reviewer(1).persona.client.ask<{ reviewTask: unknown }>(
        'query ($alias: ID!) { reviewTask(alias: $alias) { alias } }',
        { alias },
      );
      expect(reviewTask).toBeNull();
    });

    it('never takes a submitted score away', async () => {
      await reviewed(story, submission(10), reviewer(1), 1);
      const input = { id: await lastOf(10), reason: 'We do not like the score.' };
      expect(await manager.refused('removeAssignment', input)).toEqual(['review.assignment_wrong_state']);
    });

    it('is refused to strangers, to the reviewer and without a reason', async () => {
      await assigned(story, submission(11), reviewer(1));
      const input = { id: await lastOf(11), reason: 'Because.' };
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.refused('removeAssignment', input)).toEqual(['input.unknown_id']);
      expect(await faultOf(reviewer(1).persona.client, 'removeAssignment', input)).toBe('FORBIDDEN');
      expect(await manager.refused('removeAssignment', { ...input, reason: '' })).toEqual(['input.required']);
      expect(await manager.refused('removeAssignment', { ...input, id: newId() })).toEqual([
        'input.unknown_id',
      ]);
    });
  });

  describe('the list', () => {
    it('is for managers of the programme only', async () => {
      const variables = { id: story.challenge.id };
      const own = await manager.ask<{ reviewAssignments: { totalCount: number; nodes: unknown[] } }>(
        LIST,
        variables,
      );
      expect(own.reviewAssignments.totalCount).toBe(own.reviewAssignments.nodes.length);
      expect(own.reviewAssignments.totalCount).toBeGreaterThan(20);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
      expect(await stranger.client.ask(LIST, variables)).toEqual({ reviewAssignments: null });
      expect(await stranger.client.ask(COVERAGE, variables)).toEqual({ reviewCoverage: null });
      for (const query of [LIST, COVERAGE])
        expect((await reviewer(0).persona.client.send(query, variables)).errors?.[0]?.extensions.code).toBe(
          'FORBIDDEN',
        );
    });
  });

  describe('work that leads nowhere', () => {
    it('is taken from the reviewers of a disqualified submission', async () => {
      const small = await anOpenedChallenge(test, { submissions: 2, reviewers: 2 });
      const [bad, good] = small.submissions;
      const [ana, ben] = small.reviewers;
      if (!bad || !good || !ana || !ben) throw new Error('the story is empty');
      await assigned(small, bad, ana);
      await reviewed(small, bad, ben, 3);
      await assigned(small, good, ana);
      await small.call.manager.client.done('disqualifySubmission', {
        id: bad.id,
        reason: 'Copied from another.',
      });
      await test.drain();
      expect(await statesOf(bad.id)).toEqual(['COMPLETED', 'REMOVED']);
      expect(await statesOf(good.id)).toEqual(['ASSIGNED']);
    });

    it('is taken from the reviewers of a cancelled challenge', async () => {
      const small = await anOpenedChallenge(test, { submissions: 1, reviewers: 1 });
      const [only] = small.submissions;
      const [ana] = small.reviewers;
      if (!only || !ana) throw new Error('the story is empty');
      await assigned(small, only, ana);
      await small.call.manager.client.done('cancelChallenge', {
        id: small.challenge.id,
        reason: 'The budget was cut.',
      });
      await test.drain();
      expect(await statesOf(only.id)).toEqual(['REMOVED']);
      const { reviewerProfile } = await ana.persona.client.ask<{ reviewerProfile: { openReviews: number } }>(
        '{ reviewerProfile { openReviews } }',
      );
      expect(reviewerProfile.openReviews).toBe(0);
    });

    const statesOf = async (submissionId: string) =>
      (
        await test.query<{ state: string }>(
          'select state from review.assignment where submission_id = $1 order by state',
          [submissionId],
        )
      ).map((row) => row.state);
  });
});
