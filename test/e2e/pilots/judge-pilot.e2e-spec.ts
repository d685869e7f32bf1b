import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Award, CRITERIA, faultOf, PilotWorld, RATIONALE, refusalsOf } from './pilot-world.js';

const REASONS = 'The loss fell as agreed.';
const JUDGED = `{ state midterms { round conclusion score attainment results { value attainment } }
  consensuses { round phase score minutes items { subject mean score reason } }
  reviews { phase isOwn scores { score } judgements { criterion score rationale } } }`;
const STANDING = `query ($id: ID!) { pilotStanding(pilotId: $id) { round phase reviewCount attainment judgement consensus
  combined calibrated { raw calibrated low high ratings isSound } results { value attainment score } } }`;

interface Judged {
  midterms: unknown[];
  consensuses: unknown[];
  reviews: { phase: string }[];
}

describe('judging a pilot', () => {
  let world: PilotWorld;
  let stranger: { officer: GraphqlClient; manager: GraphqlClient; approver: GraphqlClient };

  beforeAll(async () => {
    world = await PilotWorld.start();
    const ministry = await world.test.organisation(OrganisationKind.MINISTRY, 'Another ministry');
    const operator = await world.test.organisation(OrganisationKind.OPERATOR, 'Another operator');
    stranger = {
      officer: (await world.test.persona(Role.MINISTRY_OFFICER, ministry)).client,
      approver: (await world.test.persona(Role.MINISTRY_APPROVER, ministry)).client,
      manager: (await world.test.persona(Role.PROGRAMME_MANAGER, operator)).client,
    };
  });

  afterAll(() => world.stop());

  const reviewer = (award: Award, index: number): GraphqlClient => {
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
  const standingOf = async (award: Award, client: GraphqlClient) =>
    (await client.ask<{ pilotStanding: unknown }>(STANDING, { id: award.pilotId })).pilotStanding;
  const consensus = (award: Award, score: number, reason = '') => ({
    pilotId: award.pilotId,
    minutes: 'Both were there; an hour on the line.',
    items: [award.kpiId, ...CRITERIA].map((subject) => ({ subject, score, reason })),
  });

  it('is kept from members of either side, mentors, and intermediaries of the programme', async () => {
    const award = await world.running(4);
    const { call } = award.story;
    const hub = await world.test.organisation(OrganisationKind.INTERMEDIARY, 'Hub');
    const other = await world.test.organisation(OrganisationKind.INTERMEDIARY, 'Another hub');
    const [helper, mentor, civilServant, vendor] = award.reviewers.map(({ persona }) => persona.personId);
    const neighbour = await call.publish({
      opensAt: world.test.clock.now(),
      closesAt: new Date(world.test.clock.now().getTime() + 86_400_000),
    });
    // Before anybody of it judges in the programme: an intermediary with a judge would not be asked to help.
    await call.officer.client.done('assignHelper', { challengeId: neighbour.id, organisationId: hub });
    await joins(helper ?? '', hub, Role.INTERMEDIARY);
    await joins(mentor ?? '', other, Role.MENTOR);
    await joins(civilServant ?? '', call.ministryId, Role.REVIEWER);
    const refusals = async () => {
      const found = [];
      for (const { id: reviewerId } of award.reviewers.slice(0, 3))
        found.push(
          await refusalsOf(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId }),
        );
      return found;
    };
    expect(await refusals()).toEqual([
      ['review.intermediary_in_programme reviewerId'],
      ['pilot.reviewer_mentors reviewerId'],
      ['pilot.reviewer_of_a_side reviewerId'],
    ]);
    // One of them joins the start-up, and with that the colleagues at the university are in conflict too.
    await joins(vendor ?? '', award.winner.team.organisationId, Role.STARTUP_MEMBER);
    const conflicted = ['review.conflict_of_interest reviewerId'];
    expect(await refusals()).toEqual([conflicted, conflicted, conflicted]);
    const reviewerId = award.reviewers[3]?.id;
    expect(
      await refusalsOf(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId }),
    ).toEqual(conflicted);
  });

  it('is kept from an intermediary who joined later, who does not decide either', async () => {
    const award = await world.inReview(2);
    const { call } = award.story;
    const hub = await world.test.organisation(OrganisationKind.INTERMEDIARY, 'Hub');
    const mentors = await world.test.organisation(OrganisationKind.INTERMEDIARY, 'Mentors');
    const neighbour = await call.publish({
      opensAt: world.test.clock.now(),
      closesAt: new Date(world.test.clock.now().getTime() + 86_400_000),
    });
    await call.officer.client.done('assignHelper', { challengeId: neighbour.id, organisationId: hub });
    const [first, second] = award.reviewers;
    await award.judged(4);
    await joins(first?.persona.personId ?? '', hub, Role.INTERMEDIARY);
    await joins(second?.persona.personId ?? '', mentors, Role.MENTOR);
    // A second round would begin with both of them.
    const extend = { pilotId: award.pilotId, outcome: 'EXTEND', reasons: REASONS, newEndsOn: world.day(180) };
    await joins(call.approver.personId, hub, Role.INTERMEDIARY);
    expect(await refusalsOf(award.approver, 'proposePilotDecision', extend)).toEqual([
      'helper.may_not_decide',
    ]);
    const other = await world.test.persona(Role.MINISTRY_APPROVER, call.ministryId);
    await award.decide(extend, [award.manager, other.client]);
    await award.toReview(11);
    expect(await refusalsOf(reviewer(award, 0), 'submitPilotReview', award.review(3))).toEqual([
      'review.intermediary_in_programme',
    ]);
    expect(await refusalsOf(reviewer(award, 1), 'submitPilotReview', award.review(3))).toEqual([
      'pilot.reviewer_mentors',
    ]);
  });

  describe('half-way', () => {
    let award: Award;
    const begin = () => ({ pilotId: award.pilotId });
    const conclude = () => ({ pilotId: award.pilotId, conclusion: 'Go on, with the second street first.' });

    beforeAll(async () => {
      award = await world.running(2);
      for (const { id: reviewerId } of award.reviewers)
        await award.done(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId });
    });

    it('begins when everything was measured, by those who run the pilot', async () => {
      expect(await refusalsOf(award.officer, 'beginPilotMidterm', begin())).toEqual([
        'pilot.kpis_unmeasured',
      ]);
      expect(await refusalsOf(stranger.officer, 'beginPilotMidterm', begin())).toEqual([
        'input.unknown_id pilotId',
      ]);
      expect(await faultOf(award.team.client, 'beginPilotMidterm', begin())).toBe('FORBIDDEN');
      expect(await refusalsOf(award.manager, 'concludePilotMidterm', conclude())).toEqual([
        'pilot.wrong_state',
      ]);
      await award.done(award.officer, 'recordMeasurement', award.measurement(16));
      expect(await award.done(award.officer, 'beginPilotMidterm', begin())).toMatchObject({
        state: 'IN_MIDTERM',
      });
    });

    it('is scored blind until the own score, and concluded when all have judged', async () => {
      await reviewer(award, 0).done('submitPilotReview', award.review(3));
      expect((await award.read<Judged>(reviewer(award, 1), JUDGED))?.reviews).toEqual([]);
      expect((await award.read<Judged>(award.team.client, JUDGED))?.reviews).toEqual([]);
      expect(await refusalsOf(award.manager, 'concludePilotMidterm', conclude())).toEqual([
        'pilot.reviews_open',
      ]);
      await reviewer(award, 1).done('submitPilotReview', award.review(4));
      expect((await award.read<Judged>(reviewer(award, 1), JUDGED))?.reviews).toHaveLength(2);
      expect(await refusalsOf(stranger.approver, 'concludePilotMidterm', conclude())).toEqual([
        'input.unknown_id pilotId',
      ]);
      for (const client of [award.officer, award.team.client])
        expect(await faultOf(client, 'concludePilotMidterm', conclude())).toBe('FORBIDDEN');
      expect(await award.done(award.approver, 'concludePilotMidterm', conclude())).toMatchObject({
        state: 'RUNNING',
      });
      expect(await award.read<Judged>(award.team.client, JUDGED)).toMatchObject({
        midterms: [
          {
            round: 1,
            conclusion: conclude().conclusion,
            score: 3.5,
            attainment: 0.4,
            results: [{ value: 16, attainment: 0.4 }],
          },
        ],
        reviews: [
          { phase: 'MIDTERM', judgements: [{}, {}, {}, {}] },
          { phase: 'MIDTERM', isOwn: false },
        ],
      });
      expect(await refusalsOf(award.officer, 'beginPilotMidterm', begin())).toEqual(['pilot.midterm_held']);
    });

    it('leaves the end of the round to be judged anew, blind again', async () => {
      await award.toReview(12);
      expect(
        await refusalsOf(award.manager, 'proposePilotDecision', {
          ...begin(),
          outcome: 'STOP',
          reasons: REASONS,
        }),
      ).toEqual(['pilot.reviews_open']);
      await reviewer(award, 0).done('submitPilotReview', award.review(4));
      const seen = await award.read<Judged>(reviewer(award, 1), JUDGED);
      expect(seen?.reviews.map(({ phase }) => phase)).toEqual(['MIDTERM', 'MIDTERM']);
    });
  });

  describe('criteria', () => {
    it('are scored each once, on the scale, with a reason', async () => {
      const award = await world.inReview(1);
      const [, ...others] = award.review(3).judgements;
      const refused = (judgements: unknown) =>
        refusalsOf(reviewer(award, 0), 'submitPilotReview', { ...award.review(3), judgements });
      expect(await refused(others)).toEqual(['pilot.criteria_missing judgements']);
      expect(
        await refused([...others, others[0], { criterion: 'USEFULNESS', score: 5.5, rationale: RATIONALE }]),
      ).toEqual([
        'pilot.criterion_repeated judgements.3.criterion',
        'pilot.score_outside_scale judgements.4.score',
      ]);
      const { pilotRubric } = await award.manager.ask<{ pilotRubric: unknown }>(
        '{ pilotRubric { attainmentWeight criteria min max step } }',
      );
      expect(pilotRubric).toEqual({ attainmentWeight: 0.5, criteria: CRITERIA, min: 0, max: 5, step: 0.5 });
    });
  });

  describe('a consensus', () => {
    let award: Award;
    const chair = () => ({ pilotId: award.pilotId, reviewerId: award.reviewers[0]?.id });
    const decide = () => ({ pilotId: award.pilotId, outcome: 'ADOPT', reasons: REASONS });

    beforeAll(async () => {
      award = await world.inReview(2, 12);
    });

    it('has a chair, whom a manager appoints among the reviewers', async () => {
      expect(await refusalsOf(stranger.manager, 'appointPilotChair', chair())).toEqual([
        'input.unknown_id pilotId',
      ]);
      expect(await faultOf(award.officer, 'appointPilotChair', chair())).toBe('FORBIDDEN');
      const nobody = { ...chair(), reviewerId: award.pilotId };
      expect(await refusalsOf(award.manager, 'appointPilotChair', nobody)).toEqual([
        'input.unknown_id reviewerId',
      ]);
      await award.done(award.manager, 'appointPilotChair', {
        ...chair(),
        reviewerId: award.reviewers[1]?.id,
      });
      await award.done(award.manager, 'appointPilotChair', chair());
      expect(await award.read(award.manager, '{ reviewers { isChair } }')).toEqual({
        reviewers: [{ isChair: true }, { isChair: false }],
      });
      const leads = [reviewer(award, 0), reviewer(award, 1), award.manager].map(async (client) =>
        award.read<{ isChairedByViewer: boolean }>(client, '{ isChairedByViewer }'),
      );
      expect((await Promise.all(leads)).map((pilot) => pilot?.isChairedByViewer)).toEqual([
        true,
        false,
        false,
      ]);
    });

    it('comes after all have judged alone, with a reason for each change', async () => {
      await reviewer(award, 0).done('submitPilotReview', award.review(4));
      const record = (client: GraphqlClient, given: Record<string, unknown>) =>
        refusalsOf(client, 'recordPilotConsensus', given);
      expect(await record(reviewer(award, 0), consensus(award, 4))).toEqual(['pilot.reviews_open']);
      await reviewer(award, 1).done('submitPilotReview', award.review(3));
      expect(await record(reviewer(award, 1), consensus(award, 3.5))).toEqual(['pilot.not_the_chair']);
      expect(await faultOf(award.manager, 'recordPilotConsensus', consensus(award, 3.5))).toBe('FORBIDDEN');
      expect(new Set(await record(reviewer(award, 0), consensus(award, 4.5)))).toEqual(
        new Set([0, 1, 2, 3, 4].map((index) => `pilot.consensus_reason_missing items.${index}.reason`)),
      );
      expect(await refusalsOf(award.manager, 'proposePilotDecision', decide())).toEqual([
        'pilot.consensus_missing',
      ]);
      await reviewer(award, 0).done(
        'recordPilotConsensus',
        consensus(award, 4.5, 'The last night was not counted.'),
      );
      expect(await record(reviewer(award, 0), consensus(award, 3.5))).toEqual(['pilot.consensus_reached']);
    });

    it('stands beside what each gave alone, calibrated beside raw, for those who decide', async () => {
      expect((await award.read<Judged>(award.team.client, JUDGED))?.consensuses).toEqual([]);
      for (const client of [award.team.client, reviewer(award, 0), stranger.manager])
        expect(await standingOf(award, client)).toBeNull();
      expect(await standingOf(award, award.approver)).toMatchObject({
        round: 1,
        phase: 'END',
        reviewCount: 2,
        attainment: 0.8,
        judgement: 3.5,
        consensus: 4.5,
        // Half of 0.8 × 5, and half of 4.5.
        combined: 4.25,
        calibrated: { raw: 3.5, ratings: 2, isSound: false },
        results: [{ value: 12, attainment: 0.8, score: 3.5 }],
      });
      await award.decide(decide());
      expect(await award.read<Judged>(award.team.client, JUDGED)).toMatchObject({
        consensuses: [
          { round: 1, phase: 'END', score: 4.5, items: [{ mean: 3.5, score: 4.5 }, {}, {}, {}, {}] },
        ],
      });
      await expect(world.test.query('delete from pilots.consensus')).rejects.toThrow('append-only');
    });
  });
});
