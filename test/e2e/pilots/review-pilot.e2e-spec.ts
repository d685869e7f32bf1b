import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { someReviewers } from '../../support/stories.js';
import { type Award, faultOf, PilotWorld, RATIONALE, refusalsOf } from './pilot-world.js';

const REVIEWS = '{ state round reviews { round number isOwn scores { kpiId score rationale } } }';
const DECISIONS = `{ state round endsOn endedAt decisions { round outcome reasons score previousEndsOn newEndsOn
  results { kpiId value attainment score } } }`;
const DAY = 86_400_000;
const REASONS = 'The loss fell as agreed, and the crews want to keep the microphones.';

interface Reviews {
  state: string;
  reviews: { round: number; number: number; isOwn: boolean; scores: { score: number }[] }[];
}

describe('the review of a pilot and its decision', () => {
  let world: PilotWorld;

  beforeAll(async () => {
    world = await PilotWorld.start();
  });

  afterAll(() => world.stop());

  const clientOf = (award: Award, index: number): GraphqlClient => {
    const found = award.reviewers[index];
    if (!found) throw new Error(`no reviewer ${index}`);
    return found.persona.client;
  };

  const joins = (personId: string, organisationId: string, role: Role) =>
    world.test.app
      .get(Transactions)
      .run((tx) =>
        world.test.app
          .get(OrganisationsService)
          .addMember(tx, world.test.system, personId, organisationId, role),
      );

  const scoresSeenBy = async (award: Award, client: GraphqlClient) => {
    const pilot = await award.read<Reviews>(client, REVIEWS);
    return pilot?.reviews.map((review) => [review.isOwn, review.scores[0]?.score]).sort();
  };

  const conflictWith = (award: Award) => ({
    organisationId: award.winner.team.organisationId,
    kind: 'COLLABORATION',
    reason: 'We have begun a joint project.',
  });

  describe('assigning reviewers', () => {
    it('is done by a manager, once for each, and lets them see the pilot', async () => {
      const award = await world.running();
      const [reviewer] = award.reviewers;
      const input = { pilotId: award.pilotId, reviewerId: reviewer?.id };
      expect(await award.read(clientOf(award, 0))).toBeNull();
      await award.done(award.manager, 'assignPilotReviewer', input);
      expect(await award.read(clientOf(award, 0))).toMatchObject({ state: 'RUNNING' });
      expect(await refusalsOf(award.manager, 'assignPilotReviewer', input)).toEqual([
        'pilot.reviewer_known reviewerId',
      ]);
      const seen = await award.read(
        award.officer,
        '{ reviewers { reviewerId person { displayName } reviewedRounds } }',
      );
      expect(seen).toEqual({
        reviewers: [{ reviewerId: reviewer?.id, person: { displayName: 'Reviewer 0' }, reviewedRounds: [] }],
      });
      for (const client of [clientOf(award, 0), award.team.client])
        expect(await award.read(client, '{ reviewers { reviewerId } }')).toEqual({ reviewers: null });
    });

    it('is refused across a conflict, for the unknown, to strangers and other roles', async () => {
      const award = await world.running();
      const [reviewer, other] = award.reviewers;
      await clientOf(award, 0).done('declareConflict', conflictWith(award));
      const input = { pilotId: award.pilotId, reviewerId: reviewer?.id };
      expect(await refusalsOf(award.manager, 'assignPilotReviewer', input)).toEqual([
        'review.conflict_of_interest reviewerId',
      ]);
      const unknown = { ...input, reviewerId: randomUUID() };
      expect(await refusalsOf(award.manager, 'assignPilotReviewer', unknown)).toEqual([
        'input.unknown_id reviewerId',
      ]);
      const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
      const wanted = { ...input, reviewerId: other?.id };
      expect(await refusalsOf(stranger.client, 'assignPilotReviewer', wanted)).toEqual([
        'input.unknown_id pilotId',
      ]);
      for (const client of [award.officer, award.team.client, clientOf(award, 1)])
        expect(await faultOf(client, 'assignPilotReviewer', wanted)).toBe('FORBIDDEN');
    });

    it('can be taken back with a reason, but not to get rid of a score', async () => {
      const award = await world.inReview();
      const [first, second] = award.reviewers;
      const input = { pilotId: award.pilotId, reason: 'Ill for a month.' };
      await clientOf(award, 0).done('submitPilotReview', award.review(1));
      expect(
        await refusalsOf(award.manager, 'removePilotReviewer', { ...input, reviewerId: first?.id }),
      ).toEqual(['pilot.already_reviewed reviewerId']);
      await award.done(award.manager, 'removePilotReviewer', { ...input, reviewerId: second?.id });
      expect(await award.read(clientOf(award, 1))).toBeNull();
      expect(
        await refusalsOf(award.manager, 'removePilotReviewer', { ...input, reviewerId: second?.id }),
      ).toEqual(['input.unknown_id reviewerId']);
      const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
      expect(
        await refusalsOf(stranger.client, 'removePilotReviewer', { ...input, reviewerId: first?.id }),
      ).toEqual(['input.unknown_id pilotId']);
      expect(await faultOf(award.officer, 'removePilotReviewer', { ...input, reviewerId: first?.id })).toBe(
        'FORBIDDEN',
      );
    });
  });

  describe('scores', () => {
    it('are given once, and the others are seen only after the own ones', async () => {
      const award = await world.inReview();
      await clientOf(award, 0).done('submitPilotReview', award.review(4.5));
      expect(await scoresSeenBy(award, clientOf(award, 0))).toEqual([[true, 4.5]]);
      expect(await scoresSeenBy(award, clientOf(award, 1))).toEqual([]);
      expect(await scoresSeenBy(award, award.team.client)).toEqual([]);
      expect(await scoresSeenBy(award, award.officer)).toEqual([[false, 4.5]]);
      await clientOf(award, 1).done('submitPilotReview', award.review(3));
      expect(await scoresSeenBy(award, clientOf(award, 1))).toEqual([
        [false, 4.5],
        [true, 3],
      ]);
      expect(await refusalsOf(clientOf(award, 1), 'submitPilotReview', award.review(5))).toEqual([
        'pilot.already_reviewed',
      ]);
    });

    it('stay on the scale, each with its rationale, for every KPI', async () => {
      const award = await world.inReview();
      const refused = (scores: unknown) =>
        refusalsOf(clientOf(award, 0), 'submitPilotReview', { ...award.review(3), scores });
      const { kpiId } = award;
      expect(await refused([{ kpiId, score: 5.5, rationale: 'Good.' }])).toEqual([
        'pilot.score_outside_scale scores.0.score',
        'pilot.rationale_missing scores.0.rationale',
      ]);
      expect(await refused([{ kpiId, score: 3.3, rationale: RATIONALE }])).toEqual([
        'pilot.score_outside_scale scores.0.score',
      ]);
      expect(await refused([])).toEqual(['pilot.kpi_scores_missing scores']);
      expect(await refused([{ kpiId: randomUUID(), score: 3, rationale: RATIONALE }])).toEqual([
        'input.unknown_id scores.0.kpiId',
        'pilot.kpi_scores_missing scores',
      ]);
    });

    it('come from assigned reviewers, while the pilot is in review', async () => {
      const award = await world.running();
      const reviewerId = award.reviewers[0]?.id;
      await award.done(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId });
      expect(await refusalsOf(clientOf(award, 0), 'submitPilotReview', award.review(3))).toEqual([
        'pilot.wrong_state',
      ]);
      await award.toReview(12);
      const [stranger] = await someReviewers(world.test, 1);
      for (const client of [clientOf(award, 1), stranger?.persona.client ?? award.officer])
        expect(await refusalsOf(client, 'submitPilotReview', award.review(3))).toEqual([
          'input.unknown_id pilotId',
        ]);
      for (const client of [award.officer, award.manager, award.team.client])
        expect(await faultOf(client, 'submitPilotReview', award.review(3))).toBe('FORBIDDEN');
    });

    it('of a reviewer who gets into a conflict no longer count, and the pilot is hidden', async () => {
      const award = await world.inReview();
      await award.judged(5, 2);
      await clientOf(award, 0).done('declareConflict', conflictWith(award));
      expect(await award.read(clientOf(award, 0))).toBeNull();
      expect(await refusalsOf(clientOf(award, 0), 'submitPilotReview', award.review(3))).toEqual([
        'input.unknown_id pilotId',
      ]);
      await award.decide({ outcome: 'STOP', reasons: REASONS });
      expect(await award.read(award.officer, DECISIONS)).toMatchObject({ decisions: [{ score: 2 }] });
    });
  });

  describe('the decision', () => {
    const decision = (award: Award, outcome: string, more: Record<string, unknown> = {}) => ({
      pilotId: award.pilotId,
      outcome,
      reasons: REASONS,
      ...more,
    });

    it('adopts or stops with reasons, the score and the KPIs as they stood', async () => {
      const award = await world.inReview(2, 12);
      await award.judged(4.5, 3);
      const pilot = await award.decide(decision(award, 'ADOPT'));
      expect(pilot).toMatchObject({ state: 'DECIDED', endedAt: expect.any(String) });
      expect(await award.read(award.team.client, DECISIONS)).toMatchObject({
        decisions: [
          {
            round: 1,
            outcome: 'ADOPT',
            reasons: REASONS,
            score: 3.75,
            newEndsOn: null,
            results: [{ kpiId: award.kpiId, value: 12, attainment: 0.8, score: 3.75 }],
          },
        ],
      });
      // After the decision the start-up reads the scores, without names.
      expect(await scoresSeenBy(award, award.team.client)).toEqual([
        [false, 3],
        [false, 4.5],
      ]);
      expect(await refusalsOf(award.manager, 'proposePilotDecision', decision(award, 'STOP'))).toEqual([
        'pilot.wrong_state',
      ]);
      await expect(world.test.query('delete from pilots.pilot_decision')).rejects.toThrow('append-only');
    });

    it('extends: a new round with new measurements and scores, and the old ones kept', async () => {
      const award = await world.inReview(2, 15);
      await award.judged(2);
      const previous = award.pilot.endsOn;
      const newEndsOn = world.day(180);
      const extended = await award.decide(decision(award, 'EXTEND', { newEndsOn }));
      expect(extended).toMatchObject({ state: 'RUNNING', round: 2, endsOn: newEndsOn, endedAt: null });
      expect(await refusalsOf(award.officer, 'beginPilotReview', { pilotId: award.pilotId })).toEqual([
        'pilot.kpis_unmeasured',
      ]);
      await award.toReview(10);
      expect(await refusalsOf(award.manager, 'proposePilotDecision', decision(award, 'ADOPT'))).toEqual([
        'pilot.reviews_open',
      ]);
      expect(await scoresSeenBy(award, clientOf(award, 0))).toEqual([
        [false, 2],
        [true, 2],
      ]);
      await award.judged(5);
      await award.decide(decision(award, 'ADOPT'));
      expect(await award.read(award.officer, DECISIONS)).toMatchObject({
        state: 'DECIDED',
        decisions: [
          {
            round: 1,
            outcome: 'EXTEND',
            score: 2,
            previousEndsOn: previous,
            newEndsOn,
            results: [{ value: 15 }],
          },
          {
            round: 2,
            outcome: 'ADOPT',
            score: 5,
            previousEndsOn: newEndsOn,
            results: [{ value: 10, attainment: 1 }],
          },
        ],
      });
    });

    it('is proposed by one and released by another; until then nobody else knows of it', async () => {
      const award = await world.inReview(2, 12);
      await award.judged(4);
      const before = await award.read(award.team.client);
      const propose = async (outcome = 'ADOPT') =>
        (
          await award.manager.done<{ proposal: { id: string } }>(
            'proposePilotDecision',
            decision(award, outcome),
            'proposal { id }',
          )
        ).proposal.id;
      const proposalId = await propose();
      expect(await refusalsOf(award.approver, 'proposePilotDecision', decision(award, 'STOP'))).toEqual([
        'decision.already_proposed',
      ]);
      const PROPOSALS = `query ($id: ID!) { pilotDecisionProposals(pilotId: $id) { id state outcome returnReason
        proposedBy { displayName } settledBy { displayName } } }`;
      const proposalsFor = async (client: GraphqlClient) =>
        (await client.ask<{ pilotDecisionProposals: object[] | null }>(PROPOSALS, { id: award.pilotId }))
          .pilotDecisionProposals;
      const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
      for (const client of [award.manager, award.approver])
        expect(await proposalsFor(client)).toMatchObject([
          { id: proposalId, state: 'PROPOSED', outcome: 'ADOPT', proposedBy: { displayName: 'Manager' } },
        ]);
      expect(await proposalsFor(stranger.client)).toBeNull();
      for (const client of [award.officer, award.team.client, clientOf(award, 0)])
        expect((await client.send(PROPOSALS, { id: award.pilotId })).errors?.[0]?.extensions.code).toBe(
          'FORBIDDEN',
        );
      // Not even that something has changed.
      expect(await award.read(award.team.client)).toEqual(before);
      expect(await award.read(award.team.client, DECISIONS)).toMatchObject({ decisions: [] });
      const release = { proposalId };
      expect(await refusalsOf(award.manager, 'releasePilotDecision', release)).toEqual([
        'decision.second_person',
      ]);
      expect(await refusalsOf(stranger.client, 'releasePilotDecision', release)).toEqual([
        'input.unknown_id proposalId',
      ]);
      expect(await faultOf(award.team.client, 'releasePilotDecision', release)).toBe('FORBIDDEN');
      const back = { proposalId, reason: 'Please say more.' };
      expect(await faultOf(award.team.client, 'returnPilotDecision', back)).toBe('FORBIDDEN');
      expect(await refusalsOf(stranger.client, 'returnPilotDecision', back)).toEqual([
        'input.unknown_id proposalId',
      ]);
      await award.approver.done('returnPilotDecision', back, 'proposal { state }');
      expect(await proposalsFor(award.manager)).toMatchObject([
        { state: 'RETURNED', returnReason: back.reason, settledBy: { displayName: 'Approver' } },
      ]);
      expect(await refusalsOf(award.approver, 'releasePilotDecision', release)).toEqual([
        'decision.proposal_settled',
      ]);
      await award.done(award.approver, 'releasePilotDecision', { proposalId: await propose() });
      const [row] = await world.test.query(
        'select proposed_by, decided_by from pilots.pilot_decision where pilot_id = $1',
        [award.pilotId],
      );
      const { manager, approver } = award.story.call;
      expect(row).toEqual({ proposed_by: manager.personId, decided_by: approver.personId });
    });

    it('is made by nobody who judged the pilot or is in conflict with the start-up', async () => {
      const award = await world.inReview(1, 12);
      await award.judged(4);
      const { call } = award.story;
      const judge = award.reviewers[0]?.persona;
      await joins(judge?.personId ?? '', call.ministryId, Role.MINISTRY_APPROVER);
      const { proposal } = await award.manager.done<{ proposal: { id: string } }>(
        'proposePilotDecision',
        decision(award, 'STOP'),
        'proposal { id }',
      );
      expect(await refusalsOf(judge!.client, 'releasePilotDecision', { proposalId: proposal.id })).toEqual([
        'decision.of_the_panel',
      ]);
      await world.test.query(
        `update identity.organisation set registration_number = '514077001', country = 'IL' where id = $1`,
        [award.winner.team.organisationId],
      );
      const owns = (owner: string) =>
        award.manager.done('importOwnership', { csv: `company,owner\nIL 514077001,${owner}` });
      for (const { email } of [call.approver, call.manager]) {
        await owns(email);
        expect(await refusalsOf(award.approver, 'releasePilotDecision', { proposalId: proposal.id })).toEqual(
          ['gate.not_impartial'],
        );
      }
      await award.manager.done('returnPilotDecision', { proposalId: proposal.id, reason: 'Shares.' });
      expect(await refusalsOf(award.manager, 'proposePilotDecision', decision(award, 'STOP'))).toEqual([
        'gate.not_impartial',
      ]);
    });

    it('takes no review after it was due, until it is put off', async () => {
      const award = await world.inReview(2, 12);
      const now = () => world.test.clock.now().getTime();
      const due = (ms: number) => ({ pilotId: award.pilotId, dueAt: new Date(now() + ms).toISOString() });
      expect(await refusalsOf(award.manager, 'schedulePilotReviews', due(-1))).toEqual([
        'pilot.due_in_past dueAt',
      ]);
      const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
      expect(await refusalsOf(stranger.client, 'schedulePilotReviews', due(DAY))).toEqual([
        'input.unknown_id pilotId',
      ]);
      for (const client of [award.officer, award.team.client, clientOf(award, 0)])
        expect(await faultOf(client, 'schedulePilotReviews', due(DAY))).toBe('FORBIDDEN');
      await award.done(award.manager, 'schedulePilotReviews', due(DAY));
      await clientOf(award, 0).done('submitPilotReview', award.review(4));
      await world.travelTo(now() + DAY);
      expect(await refusalsOf(clientOf(award, 1), 'submitPilotReview', award.review(4))).toEqual([
        'pilot.review_deadline_passed',
      ]);
      expect(await refusalsOf(award.manager, 'proposePilotDecision', decision(award, 'STOP'))).toEqual([
        'pilot.reviews_open',
      ]);
      await award.done(award.manager, 'schedulePilotReviews', due(DAY));
      await clientOf(award, 1).done('submitPilotReview', award.review(4));
      await award.decide(decision(award, 'STOP'));
      expect(await refusalsOf(award.manager, 'schedulePilotReviews', due(DAY))).toEqual([
        'pilot.wrong_state',
      ]);
    });

    it('waits for every reviewer, and for at least one', async () => {
      const award = await world.running();
      await award.toReview(12);
      expect(await refusalsOf(award.approver, 'proposePilotDecision', decision(award, 'ADOPT'))).toEqual([
        'pilot.no_reviewers',
      ]);
      for (const { id } of award.reviewers)
        await award.done(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId: id });
      await clientOf(award, 0).done('submitPilotReview', award.review(4));
      expect(await refusalsOf(award.approver, 'proposePilotDecision', decision(award, 'ADOPT'))).toEqual([
        'pilot.reviews_open',
      ]);
    });

    it('names a new end for an extension and only then, and always its reasons', async () => {
      const award = await world.inReview(1);
      await award.judged(4);
      const refused = (outcome: string, more: Record<string, unknown>) =>
        refusalsOf(award.approver, 'proposePilotDecision', decision(award, outcome, more));
      expect(await refused('EXTEND', {})).toEqual(['input.required newEndsOn']);
      expect(await refused('EXTEND', { newEndsOn: award.pilot.endsOn })).toEqual([
        'pilot.extension_too_early newEndsOn',
      ]);
      expect(await refused('STOP', { newEndsOn: world.day(400) })).toEqual([
        'pilot.end_only_for_extension newEndsOn',
      ]);
      expect(await refused('STOP', { reasons: ' ' })).toEqual(['input.required reasons']);
    });

    it('is made by an approver of the ministry or a manager of the programme', async () => {
      const award = await world.inReview(1);
      await award.judged(4);
      const input = decision(award, 'ADOPT');
      const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
      expect(await refusalsOf(stranger.client, 'proposePilotDecision', input)).toEqual([
        'input.unknown_id pilotId',
      ]);
      for (const client of [award.officer, award.team.client, clientOf(award, 0)])
        expect(await faultOf(client, 'proposePilotDecision', input)).toBe('FORBIDDEN');
      expect(
        await refusalsOf(award.manager, 'proposePilotDecision', { ...input, pilotId: randomUUID() }),
      ).toEqual(['input.unknown_id pilotId']);
    });
  });
});
