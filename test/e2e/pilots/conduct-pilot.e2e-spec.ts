import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import { type Award, faultOf, PAYMENT, PilotWorld, refusalsOf } from './pilot-world.js';

const DAY = 86_400_000;
const CONDUCT = `{ state reports { id number dueOn done submittedAt } suspensions { reason resumedReason resumedAt }
  kpis { measurements { id verification { note verifiedBy { displayName } } } }
  milestones { id paymentRequests { id state money { amount currency } settledReason } } }`;

interface Conduct {
  state: string;
  reports: { id: string; number: number; dueOn: string; submittedAt: string | null }[];
  kpis: { measurements: { id: string; verification: { note: string } | null }[] }[];
  milestones: { id: string; paymentRequests: { id: string; state: string }[] }[];
}

describe('a running pilot', () => {
  let world: PilotWorld;
  let stranger: { officer: GraphqlClient; approver: GraphqlClient; startup: GraphqlClient };

  beforeAll(async () => {
    world = await PilotWorld.start();
    const ministry = await world.test.organisation(OrganisationKind.MINISTRY, 'Another ministry');
    const startup = await world.test.organisation(OrganisationKind.STARTUP, 'Another start-up');
    stranger = {
      officer: (await world.test.persona(Role.MINISTRY_OFFICER, ministry)).client,
      approver: (await world.test.persona(Role.MINISTRY_APPROVER, ministry)).client,
      startup: (await world.test.persona(Role.STARTUP_OWNER, startup)).client,
    };
  });

  afterAll(() => world.stop());

  const seen = async (award: Award): Promise<Conduct> => {
    const pilot = await award.read<Conduct>(award.officer, CONDUCT);
    if (!pilot) throw new Error('the pilot is hidden');
    return pilot;
  };

  describe('payments', () => {
    let award: Award;
    const request = () => ({ milestoneId: award.milestoneId, note: 'Invoice 17.' });
    const newest = async () => (await seen(award)).milestones[0]?.paymentRequests.at(-1)?.id;

    beforeAll(async () => {
      award = await world.running(1);
    });

    it('follow the acceptance of their milestone', async () => {
      expect(await refusalsOf(award.team.client, 'requestMilestonePayment', request())).toEqual([
        'pilot.payment_before_acceptance milestoneId',
      ]);
      const evidence = { milestoneId: award.milestoneId, text: 'All report.', link: 'https://example.org/1' };
      await award.team.client.done('submitMilestoneEvidence', evidence);
      await award.officer.done('acceptMilestone', { milestoneId: award.milestoneId });
      await award.team.client.done('requestMilestonePayment', request());
      expect(await seen(award)).toMatchObject({
        milestones: [{ paymentRequests: [{ state: 'REQUESTED', money: PAYMENT }] }],
      });
      expect(await refusalsOf(award.team.client, 'requestMilestonePayment', request())).toEqual([
        'pilot.payment_already_requested milestoneId',
      ]);
    });

    it('are asked for by the team and settled by the approver', async () => {
      const paymentRequestId = await newest();
      expect(await refusalsOf(stranger.startup, 'requestMilestonePayment', request())).toEqual([
        'input.unknown_id milestoneId',
      ]);
      expect(await faultOf(award.officer, 'requestMilestonePayment', request())).toBe('FORBIDDEN');
      const back = { paymentRequestId, reason: 'The invoice lacks a number.' };
      expect(await refusalsOf(stranger.approver, 'approveMilestonePayment', { paymentRequestId })).toEqual([
        'input.unknown_id paymentRequestId',
      ]);
      expect(await refusalsOf(stranger.approver, 'refuseMilestonePayment', back)).toEqual([
        'input.unknown_id paymentRequestId',
      ]);
      for (const client of [award.officer, award.team.client, award.manager]) {
        expect(await faultOf(client, 'approveMilestonePayment', { paymentRequestId })).toBe('FORBIDDEN');
        expect(await faultOf(client, 'refuseMilestonePayment', back)).toBe('FORBIDDEN');
      }
    });

    it('can be asked for again after a refusal, and are approved once', async () => {
      const refused = await newest();
      const back = { paymentRequestId: refused, reason: 'The invoice lacks a number.' };
      await award.approver.done('refuseMilestonePayment', back);
      expect(await refusalsOf(award.approver, 'refuseMilestonePayment', back)).toEqual([
        'pilot.payment_wrong_state',
      ]);
      await award.team.client.done('requestMilestonePayment', request());
      const paymentRequestId = await newest();
      await award.approver.done('approveMilestonePayment', { paymentRequestId });
      expect(await refusalsOf(award.approver, 'approveMilestonePayment', { paymentRequestId })).toEqual([
        'pilot.payment_wrong_state',
      ]);
      expect(await seen(award)).toMatchObject({
        milestones: [
          {
            paymentRequests: [
              { state: 'REFUSED', settledReason: back.reason },
              { state: 'APPROVED', settledReason: null },
            ],
          },
        ],
      });
    });
  });

  describe('measurements', () => {
    it('are verified by somebody who did not record them, never by the vendor', async () => {
      const award = await world.running(1);
      await award.done(award.officer, 'recordMeasurement', award.measurement(15));
      const measurementId = (await seen(award)).kpis[0]?.measurements[0]?.id;
      const input = { measurementId, note: 'The meters of both streets, read again.' };
      expect(await refusalsOf(award.officer, 'verifyMeasurement', input)).toEqual([
        'pilot.verifier_recorded',
      ]);
      expect(await refusalsOf(award.team.client, 'verifyMeasurement', input)).toEqual([
        'pilot.vendor_cannot_measure',
      ]);
      expect(await refusalsOf(stranger.officer, 'verifyMeasurement', input)).toEqual([
        'input.unknown_id measurementId',
      ]);
      const auditor = await world.test.persona(Role.AUDITOR, award.story.call.operatorId);
      expect(await faultOf(auditor.client, 'verifyMeasurement', input)).toBe('FORBIDDEN');
      await award.done(award.approver, 'verifyMeasurement', input);
      expect((await seen(award)).kpis[0]?.measurements).toMatchObject([
        { verification: { note: input.note, verifiedBy: { displayName: 'Approver' } } },
      ]);
      expect(await refusalsOf(award.manager, 'verifyMeasurement', input)).toEqual([
        'pilot.measurement_verified measurementId',
      ]);
    });
  });

  describe('a suspension', () => {
    it('stops the work until the pilot is resumed, each with its reason', async () => {
      const award = await world.running(1);
      const suspend = { pilotId: award.pilotId, reason: 'The street is closed.' };
      const resume = { pilotId: award.pilotId, reason: 'It is open again.' };
      expect(await refusalsOf(award.approver, 'resumePilot', resume)).toEqual(['pilot.wrong_state']);
      expect(await refusalsOf(stranger.approver, 'suspendPilot', suspend)).toEqual([
        'input.unknown_id pilotId',
      ]);
      expect(await refusalsOf(stranger.approver, 'resumePilot', resume)).toEqual([
        'input.unknown_id pilotId',
      ]);
      for (const client of [award.officer, award.team.client]) {
        expect(await faultOf(client, 'suspendPilot', suspend)).toBe('FORBIDDEN');
        expect(await faultOf(client, 'resumePilot', resume)).toBe('FORBIDDEN');
      }
      expect(await award.done(award.approver, 'suspendPilot', suspend)).toMatchObject({ state: 'SUSPENDED' });
      expect(await refusalsOf(award.manager, 'suspendPilot', suspend)).toEqual(['pilot.wrong_state']);
      expect(await refusalsOf(award.officer, 'recordMeasurement', award.measurement(15))).toEqual([
        'pilot.wrong_state',
      ]);
      expect(await award.done(award.manager, 'resumePilot', resume)).toMatchObject({ state: 'RUNNING' });
      expect(await seen(award)).toMatchObject({
        suspensions: [
          { reason: suspend.reason, resumedReason: resume.reason, resumedAt: expect.any(String) },
        ],
      });
    });
  });

  // The last one: it travels on.
  describe('progress reports', () => {
    it('fall due by the plan, are reminded of once, and are handed in once', async () => {
      const award = await world.running(1);
      const { reports } = await seen(award);
      expect(reports.map(({ number, dueOn }) => [number, dueOn])).toEqual([
        [1, world.day(30)],
        [2, world.day(60)],
        [3, world.day(90)],
      ]);
      const report = {
        reportId: reports[0]?.id,
        done: 'Forty microphones.',
        nextSteps: 'The second street.',
        problems: '',
      };
      expect(await refusalsOf(stranger.startup, 'submitPilotReport', report)).toEqual([
        'input.unknown_id reportId',
      ]);
      expect(await faultOf(award.officer, 'submitPilotReport', report)).toBe('FORBIDDEN');
      const before = world.test.clock.now().getTime();
      const subjects = async (email: string) =>
        (await mailsOf(world.test, email))
          .map((mail) => mail.subject)
          .filter((subject) => /report/i.test(subject));
      const title = 'Find leaks before they are seen';
      await world.travelTo(before + 27 * DAY);
      expect(await subjects(award.team.email)).toEqual([`Progress report 1 is due: ${title}`]);
      expect(await subjects(award.story.call.officer.email)).toEqual([]);
      await award.team.client.done('submitPilotReport', report);
      expect(await refusalsOf(award.team.client, 'submitPilotReport', report)).toEqual([
        'pilot.report_already_submitted reportId',
      ]);
      // The first one is there; the second one is late, and the ministry hears of it.
      await world.travelTo(before + 61 * DAY);
      expect(await subjects(award.story.call.officer.email)).toEqual([`Progress report 2 is late: ${title}`]);
      expect(await subjects(award.team.email)).toHaveLength(2);
      expect((await seen(award)).reports.map(({ submittedAt }) => submittedAt !== null)).toEqual([
        true,
        false,
        false,
      ]);
    });
  });
});
