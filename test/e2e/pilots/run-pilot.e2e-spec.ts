import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { type Award, faultOf, PilotWorld, refusalsOf } from './pilot-world.js';

describe('a pilot until its review', () => {
  let world: PilotWorld;

  beforeAll(async () => {
    world = await PilotWorld.start();
  });

  afterAll(() => world.stop());

  /** Somebody in every role who has nothing to do with this pilot. */
  async function strangers() {
    const ministry = await world.test.organisation(OrganisationKind.MINISTRY, 'Another ministry');
    const operator = await world.test.organisation(OrganisationKind.OPERATOR, 'Another operator');
    const startup = await world.test.organisation(OrganisationKind.STARTUP, 'Another start-up');
    return {
      officer: (await world.test.persona(Role.MINISTRY_OFFICER, ministry)).client,
      approver: (await world.test.persona(Role.MINISTRY_APPROVER, ministry)).client,
      manager: (await world.test.persona(Role.PROGRAMME_MANAGER, operator)).client,
      startup: (await world.test.persona(Role.STARTUP_OWNER, startup)).client,
    };
  }

  describe('opening', () => {
    it('copies the KPIs of the challenge, once for each award', async () => {
      const award = await world.decided();
      const pilot = await award.open();
      expect(pilot).toMatchObject({
        state: 'PLANNED',
        round: 1,
        version: 1,
        site: 'Waterworks of Haifa',
        kpis: [
          { name: { en: 'Loss' }, unit: '%', baseline: 20, target: 10, measured: null, attainment: null },
        ],
        milestones: [],
      });
      expect(await refusalsOf(award.officer, 'openPilot', award.input())).toEqual([
        'pilot.already_open submissionId',
      ]);
    });

    it('is also done by an officer of the ministry', async () => {
      const award = await world.decided();
      expect(await award.done(award.officer, 'openPilot', award.input())).toMatchObject({ state: 'PLANNED' });
    });

    it('needs an award and a sensible period', async () => {
      const award = await world.decided();
      expect(
        await refusalsOf(award.manager, 'openPilot', award.input({ submissionId: award.loser.id })),
      ).toEqual(['submission.not_awarded submissionId']);
      expect(await refusalsOf(award.manager, 'openPilot', award.input({ endsOn: world.day(0) }))).toEqual([
        'pilot.ends_before_starts endsOn',
      ]);
      expect(
        await refusalsOf(award.manager, 'openPilot', award.input({ submissionId: randomUUID() })),
      ).toEqual(['input.unknown_id submissionId']);
    });

    it('is refused to strangers and to other roles', async () => {
      const award = await world.decided();
      const { officer, manager } = await strangers();
      for (const client of [officer, manager])
        expect(await refusalsOf(client, 'openPilot', award.input())).toEqual([
          'input.unknown_id submissionId',
        ]);
      for (const client of [
        award.team.client,
        award.approver,
        award.reviewers[0]?.persona.client ?? award.officer,
      ])
        expect(await faultOf(client, 'openPilot', award.input())).toBe('FORBIDDEN');
    });
  });

  describe('milestones', () => {
    it('are planned and re-planned until the start', async () => {
      const award = await world.decided();
      await award.open();
      expect(await refusalsOf(award.manager, 'startPilot', { pilotId: award.pilotId })).toEqual([
        'pilot.no_milestones',
      ]);
      expect((await award.plan()).milestones).toMatchObject([{ title: 'First street', state: 'PLANNED' }]);
      expect((await award.plan()).milestones).toHaveLength(1);
      const input = { pilotId: award.pilotId, milestones: [] };
      expect(await refusalsOf(award.officer, 'planMilestones', { ...input, expectedVersion: 1 })).toEqual([
        'edit.conflict expectedVersion',
      ]);
      expect(await refusalsOf(award.officer, 'startPilot', { pilotId: award.pilotId })).toEqual([
        'pilot.plan_not_agreed',
      ]);
      await award.agree();
      expect(await award.done(award.officer, 'startPilot', { pilotId: award.pilotId })).toMatchObject({
        state: 'RUNNING',
      });
      const late = { ...input, expectedVersion: award.pilot.version };
      expect(await refusalsOf(award.officer, 'planMilestones', late)).toEqual(['pilot.wrong_state']);
      expect(await refusalsOf(award.officer, 'startPilot', { pilotId: award.pilotId })).toEqual([
        'pilot.wrong_state',
      ]);
    });

    it('are due while the pilot runs', async () => {
      const award = await world.decided();
      await award.open();
      const milestone = (dueOn: string) => ({ title: 'A', dueOn, successCriteria: 'B' });
      const input = {
        pilotId: award.pilotId,
        expectedVersion: 1,
        milestones: [milestone(world.day(-1)), milestone(world.day(0)), milestone(world.day(91))],
      };
      expect(await refusalsOf(award.officer, 'planMilestones', input)).toEqual([
        'pilot.milestone_outside_pilot milestones.0.dueOn',
        'pilot.milestone_outside_pilot milestones.2.dueOn',
      ]);
    });

    it('are planned, and the pilot started, by those who run it', async () => {
      const award = await world.decided();
      await award.open();
      const { officer, manager } = await strangers();
      const plan = { pilotId: award.pilotId, expectedVersion: 1, milestones: [] };
      const start = { pilotId: award.pilotId };
      for (const client of [officer, manager]) {
        expect(await refusalsOf(client, 'planMilestones', plan)).toEqual(['input.unknown_id pilotId']);
        expect(await refusalsOf(client, 'startPilot', start)).toEqual(['input.unknown_id pilotId']);
      }
      for (const client of [award.team.client, award.approver]) {
        expect(await faultOf(client, 'planMilestones', plan)).toBe('FORBIDDEN');
        expect(await faultOf(client, 'startPilot', start)).toBe('FORBIDDEN');
      }
    });
  });

  describe('evidence', () => {
    const EVIDENCE = 'milestone { state evidence { text link fileId verdict verdictReason } }';
    const shown = (award: Award, more: Record<string, unknown> = {}) => ({
      milestoneId: award.milestoneId,
      text: 'All 40 microphones report since Monday.',
      link: 'https://example.org/report',
      ...more,
    });

    it('goes in, comes back with a reason, goes in again and is accepted', async () => {
      const award = await world.running();
      const { milestoneId } = award;
      const first = await award.team.client.done('submitMilestoneEvidence', shown(award), EVIDENCE);
      expect(first).toMatchObject({ milestone: { state: 'SUBMITTED', evidence: [{ verdict: null }] } });
      expect(await refusalsOf(award.team.client, 'submitMilestoneEvidence', shown(award))).toEqual([
        'pilot.milestone_wrong_state',
      ]);
      const returned = await award.officer.done(
        'returnMilestone',
        { milestoneId, reason: 'Two are silent.' },
        EVIDENCE,
      );
      expect(returned).toMatchObject({
        milestone: {
          state: 'RETURNED',
          evidence: [{ verdict: 'RETURNED', verdictReason: 'Two are silent.' }],
        },
      });
      await award.team.client.done('submitMilestoneEvidence', shown(award, { text: 'Now all of them.' }));
      const accepted = await award.officer.done('acceptMilestone', { milestoneId }, EVIDENCE);
      expect(accepted).toMatchObject({
        milestone: {
          state: 'ACCEPTED',
          evidence: [{ verdict: 'RETURNED' }, { text: 'Now all of them.', verdict: 'ACCEPTED' }],
        },
      });
      expect(await refusalsOf(award.officer, 'acceptMilestone', { milestoneId })).toEqual([
        'pilot.milestone_wrong_state',
      ]);
      const reason = 'A second thought.';
      expect(await refusalsOf(award.officer, 'returnMilestone', { milestoneId, reason })).toEqual([
        'pilot.milestone_wrong_state',
      ]);
    });

    it('can be a file of the start-up, which the ministry can then open', async () => {
      const award = await world.running();
      const fileId = await world.uploaded(award.team);
      expect(await world.download(award.officer, fileId)).toBe(404);
      await award.team.client.done('submitMilestoneEvidence', shown(award, { link: null, fileId }));
      expect(await world.download(award.officer, fileId)).toBe(200);
      const { officer, startup } = await strangers();
      for (const client of [officer, startup]) expect(await world.download(client, fileId)).toBe(404);
    });

    it('is more than words, and never the file of somebody else', async () => {
      const award = await world.running();
      expect(
        await refusalsOf(award.team.client, 'submitMilestoneEvidence', shown(award, { link: null })),
      ).toEqual(['pilot.evidence_missing link']);
      const plain = shown(award, { link: 'http://example.org' });
      expect(await refusalsOf(award.team.client, 'submitMilestoneEvidence', plain)).toEqual([
        'input.url link',
      ]);
      const rival = { ...award.loser.team.owner, organisationId: award.loser.team.organisationId };
      for (const fileId of [randomUUID(), await world.uploaded(rival)])
        expect(
          await refusalsOf(award.team.client, 'submitMilestoneEvidence', shown(award, { fileId })),
        ).toEqual(['input.unknown_id fileId']);
      expect((await award.read(award.officer))?.milestones).toMatchObject([
        { state: 'PLANNED', evidence: [] },
      ]);
    });

    it('comes from the team and is judged by the ministry', async () => {
      const award = await world.running();
      const { startup, officer } = await strangers();
      const { milestoneId } = award;
      expect(await refusalsOf(startup, 'submitMilestoneEvidence', shown(award))).toEqual([
        'input.unknown_id milestoneId',
      ]);
      expect(await faultOf(award.officer, 'submitMilestoneEvidence', shown(award))).toBe('FORBIDDEN');
      await award.team.client.done('submitMilestoneEvidence', shown(award));
      expect(await refusalsOf(officer, 'acceptMilestone', { milestoneId })).toEqual([
        'input.unknown_id milestoneId',
      ]);
      const back = { milestoneId, reason: 'No.' };
      expect(await refusalsOf(officer, 'returnMilestone', back)).toEqual(['input.unknown_id milestoneId']);
      for (const client of [award.team.client, award.manager]) {
        expect(await faultOf(client, 'acceptMilestone', { milestoneId })).toBe('FORBIDDEN');
        expect(await faultOf(client, 'returnMilestone', back)).toBe('FORBIDDEN');
      }
      expect(await refusalsOf(award.officer, 'returnMilestone', { milestoneId, reason: ' ' })).toEqual([
        'input.required reason',
      ]);
    });
  });

  describe('measurements', () => {
    it('show how much of the way was gone, also when less is better; the last one counts', async () => {
      const award = await world.running();
      const half = await award.done(award.officer, 'recordMeasurement', award.measurement(15));
      expect(half.kpis).toMatchObject([{ measured: 15, attainment: 0.5 }]);
      const beyond = await award.done(award.officer, 'recordMeasurement', award.measurement(9));
      expect(beyond.kpis).toMatchObject([
        { measured: 9, attainment: 1.1, measurements: [{ value: 15 }, { value: 9, round: 1 }] },
      ]);
      await expect(world.test.query('update pilots.measurement set value = 0')).rejects.toThrow(
        'append-only',
      );
    });

    it('are never made by the vendor', async () => {
      const award = await world.running();
      const own = award.measurement(10);
      expect(await refusalsOf(award.team.client, 'recordMeasurement', own)).toEqual([
        'pilot.vendor_cannot_measure',
      ]);
      const { organisationId } = award.winner.team;
      await world.test.app
        .get(Transactions)
        .run((tx) =>
          world.test.app
            .get(OrganisationsService)
            .addMember(
              tx,
              world.test.system,
              award.story.call.officer.personId,
              organisationId,
              Role.STARTUP_MEMBER,
            ),
        );
      expect(await refusalsOf(award.officer, 'recordMeasurement', own)).toEqual([
        'pilot.vendor_cannot_measure',
      ]);
    });

    it('are made by an officer of the ministry, while the pilot runs, and not tomorrow', async () => {
      const award = await world.decided();
      await award.open();
      expect(await refusalsOf(award.officer, 'recordMeasurement', award.measurement(10))).toEqual([
        'pilot.wrong_state',
      ]);
      await award.plan();
      await award.agree();
      await award.done(award.officer, 'startPilot', { pilotId: award.pilotId });
      const future = { ...award.measurement(10), measuredOn: world.day(2) };
      expect(await refusalsOf(award.officer, 'recordMeasurement', future)).toEqual([
        'pilot.measured_in_future measuredOn',
      ]);
      const { officer, startup } = await strangers();
      for (const client of [officer, startup])
        expect(await refusalsOf(client, 'recordMeasurement', award.measurement(10))).toEqual([
          'input.unknown_id kpiId',
        ]);
      expect(
        await refusalsOf(award.officer, 'recordMeasurement', {
          ...award.measurement(1),
          kpiId: randomUUID(),
        }),
      ).toEqual(['input.unknown_id kpiId']);
      for (const client of [award.manager, award.approver])
        expect(await faultOf(client, 'recordMeasurement', award.measurement(10))).toBe('FORBIDDEN');
    });

    it('are all there before the review begins', async () => {
      const award = await world.running();
      const { officer, manager } = await strangers();
      const input = { pilotId: award.pilotId };
      expect(await refusalsOf(award.manager, 'beginPilotReview', input)).toEqual(['pilot.kpis_unmeasured']);
      for (const client of [officer, manager])
        expect(await refusalsOf(client, 'beginPilotReview', input)).toEqual(['input.unknown_id pilotId']);
      expect(await faultOf(award.team.client, 'beginPilotReview', input)).toBe('FORBIDDEN');
      expect(await award.toReview(12)).toMatchObject({ state: 'IN_REVIEW' });
      expect(await refusalsOf(award.officer, 'recordMeasurement', award.measurement(10))).toEqual([
        'pilot.wrong_state',
      ]);
    });
  });

  describe('an early end', () => {
    it('has a reason and is final', async () => {
      const award = await world.running();
      const input = { pilotId: award.pilotId, reason: 'The company closed its office.' };
      const { approver, manager } = await strangers();
      for (const client of [approver, manager])
        expect(await refusalsOf(client, 'terminatePilot', input)).toEqual(['input.unknown_id pilotId']);
      for (const client of [award.officer, award.team.client])
        expect(await faultOf(client, 'terminatePilot', input)).toBe('FORBIDDEN');
      expect(await refusalsOf(award.approver, 'terminatePilot', { ...input, reason: '' })).toEqual([
        'input.required reason',
      ]);
      expect(await award.done(award.approver, 'terminatePilot', input)).toMatchObject({
        state: 'TERMINATED',
        terminationReason: input.reason,
        endedAt: expect.any(String),
      });
      expect(await refusalsOf(award.manager, 'terminatePilot', input)).toEqual(['pilot.wrong_state']);
    });
  });
});
