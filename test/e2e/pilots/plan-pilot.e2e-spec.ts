import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Award, faultOf, PilotWorld, refusalsOf } from './pilot-world.js';

const PLAN = `{ state version site endsOn plan { users number ministryAgreedAt vendorAgreedAt }
  planVersions { number reason content } changeRequests { id side state reason settledReason planNumber }
  kpis { id direction method target measurer { id } } milestones { id dueOn payment { amount currency } } }`;

interface PlanSeen {
  state: string;
  version: number;
  plan: { number: number; ministryAgreedAt: string | null; vendorAgreedAt: string | null } | null;
  planVersions: { number: number; content: { site: string } }[];
  changeRequests: { id: string; side: string; state: string; planNumber: number | null }[];
  kpis: { id: string; direction: string; target: number; measurer: { id: string } | null }[];
}

describe('the plan of a pilot', () => {
  let world: PilotWorld;
  let stranger: { officer: GraphqlClient; startup: GraphqlClient };

  beforeAll(async () => {
    world = await PilotWorld.start();
    const ministry = await world.test.organisation(OrganisationKind.MINISTRY, 'Another ministry');
    const startup = await world.test.organisation(OrganisationKind.STARTUP, 'Another start-up');
    stranger = {
      officer: (await world.test.persona(Role.MINISTRY_OFFICER, ministry)).client,
      startup: (await world.test.persona(Role.STARTUP_OWNER, startup)).client,
    };
  });

  afterAll(() => world.stop());

  const seen = async (award: Award): Promise<PlanSeen> => {
    const pilot = await award.read<PlanSeen>(award.officer, PLAN);
    if (!pilot) throw new Error('the pilot is hidden');
    return pilot;
  };

  const agreement = async (award: Award) => ({
    pilotId: award.pilotId,
    expectedVersion: (await seen(award)).version,
  });

  describe('written and agreed to', () => {
    let award: Award;

    beforeEach(async () => {
      award = await world.decided(1);
      await award.open();
    });

    it('is frozen with the agreement of both sides', async () => {
      await award.plan();
      await award.done(award.officer, 'planPilot', award.planInput());
      await award.done(award.team.client, 'agreePilotPlan', await agreement(award));
      expect(await seen(award)).toMatchObject({
        plan: { number: 0, ministryAgreedAt: null, vendorAgreedAt: expect.any(String) },
        planVersions: [],
        kpis: [{ direction: 'FALL', measurer: { id: award.story.call.ministryId } }],
        milestones: [{ payment: { amount: 40_000, currency: 'ILS' } }],
      });
      expect(await refusalsOf(award.team.client, 'agreePilotPlan', await agreement(award))).toEqual([
        'pilot.plan_already_agreed',
      ]);
      await award.done(award.approver, 'agreePilotPlan', await agreement(award));
      expect(await seen(award)).toMatchObject({
        plan: { number: 1 },
        planVersions: [{ number: 1, reason: null, content: { site: 'Waterworks of Haifa' } }],
      });
      expect(
        await refusalsOf(award.officer, 'planPilot', {
          ...award.planInput(),
          ...(await agreement(award)),
        }),
      ).toEqual(['pilot.plan_frozen']);
      expect(
        await refusalsOf(award.officer, 'planMilestones', { ...(await agreement(award)), milestones: [] }),
      ).toEqual(['pilot.plan_frozen']);
      await expect(world.test.query("update pilots.plan_version set content = '{}'")).rejects.toThrow(
        'append-only',
      );
    });

    it('needs a new agreement after each edit, and nobody agrees to what they have not read', async () => {
      await award.plan();
      await award.done(award.officer, 'planPilot', award.planInput());
      const read = await agreement(award);
      await award.done(award.officer, 'planPilot', award.planInput({ risks: 'Floods.' }));
      expect(await refusalsOf(award.team.client, 'agreePilotPlan', read)).toEqual([
        'edit.conflict expectedVersion',
      ]);
      await award.done(award.team.client, 'agreePilotPlan', await agreement(award));
      await award.plan();
      expect((await seen(award)).plan).toMatchObject({ vendorAgreedAt: null });
    });

    it('is complete before anybody agrees', async () => {
      expect(await refusalsOf(award.team.client, 'agreePilotPlan', await agreement(award))).toEqual([
        'pilot.plan_missing',
      ]);
      await award.done(award.officer, 'planPilot', award.planInput());
      expect(await refusalsOf(award.team.client, 'agreePilotPlan', await agreement(award))).toEqual([
        'pilot.no_milestones',
      ]);
    });

    it('names somebody other than the vendor who measures', async () => {
      const plan = award.planInput();
      const [kpi] = plan.kpis;
      const measuredBy = (measurerId: string) => ({ ...plan, kpis: [{ ...kpi, measurerId }] });
      const refused = (input: Record<string, unknown>) => refusalsOf(award.officer, 'planPilot', input);
      expect(await refused(measuredBy(award.winner.team.organisationId))).toEqual([
        'pilot.vendor_cannot_measure kpis.0.measurerId',
      ]);
      expect(await refused(measuredBy(randomUUID()))).toEqual(['input.unknown_id kpis.0.measurerId']);
      expect(await refused({ ...plan, kpis: [] })).toEqual(['pilot.kpi_plans_missing kpis']);
      expect(await refused({ ...plan, reportEveryDays: 3 })).toEqual(['input.range reportEveryDays']);
    });

    it('is refused to strangers and to other roles', async () => {
      for (const client of [stranger.officer])
        expect(await refusalsOf(client, 'planPilot', award.planInput())).toEqual([
          'input.unknown_id pilotId',
        ]);
      for (const client of [award.team.client, award.approver])
        expect(await faultOf(client, 'planPilot', award.planInput())).toBe('FORBIDDEN');
      for (const client of [stranger.officer, stranger.startup])
        expect(await refusalsOf(client, 'agreePilotPlan', await agreement(award))).toEqual([
          'input.unknown_id pilotId',
        ]);
      expect(await faultOf(award.manager, 'agreePilotPlan', await agreement(award))).toBe('FORBIDDEN');
    });
  });

  describe('changed', () => {
    let award: Award;

    beforeAll(async () => {
      award = await world.running(1);
    });

    const change = (more: Record<string, unknown> = {}) => ({
      pilotId: award.pilotId,
      reason: 'The second street is closed until spring.',
      ...more,
    });

    const open = async () => (await seen(award)).changeRequests.at(-1)?.id;

    it('is proposed by one side and accepted by the other, as the next version', async () => {
      const later = world.day(120);
      await award.done(
        award.team.client,
        'proposePilotChange',
        change({ endsOn: later, kpis: [{ kpiId: award.kpiId, target: 12 }] }),
      );
      const changeRequestId = await open();
      expect(await refusalsOf(award.officer, 'proposePilotChange', change({ site: 'Acre' }))).toEqual([
        'pilot.change_open',
      ]);
      expect(await refusalsOf(award.team.client, 'acceptPilotChange', { changeRequestId })).toEqual([
        'pilot.change_own_side',
      ]);
      expect(await refusalsOf(stranger.officer, 'acceptPilotChange', { changeRequestId })).toEqual([
        'input.unknown_id changeRequestId',
      ]);
      expect(await faultOf(award.manager, 'acceptPilotChange', { changeRequestId })).toBe('FORBIDDEN');
      await award.done(award.officer, 'acceptPilotChange', { changeRequestId });
      expect(await seen(award)).toMatchObject({
        endsOn: later,
        plan: { number: 2 },
        planVersions: [{ number: 2, reason: change().reason }, { number: 1 }],
        changeRequests: [{ side: 'VENDOR', state: 'ACCEPTED', planNumber: 2 }],
        kpis: [{ target: 12 }],
      });
      expect(await refusalsOf(award.officer, 'acceptPilotChange', { changeRequestId })).toEqual([
        'pilot.change_wrong_state',
      ]);
    });

    it('is declined with a reason, and the plan stays', async () => {
      await award.done(award.officer, 'proposePilotChange', change({ site: 'Acre' }));
      const changeRequestId = await open();
      const input = { changeRequestId, reason: 'Our crews live in Haifa.' };
      expect(await refusalsOf(award.officer, 'declinePilotChange', input)).toEqual(['pilot.change_own_side']);
      expect(await refusalsOf(stranger.startup, 'declinePilotChange', input)).toEqual([
        'input.unknown_id changeRequestId',
      ]);
      expect(await faultOf(award.manager, 'declinePilotChange', input)).toBe('FORBIDDEN');
      await award.done(award.team.client, 'declinePilotChange', input);
      expect(await seen(award)).toMatchObject({ site: 'Waterworks of Haifa', plan: { number: 2 } });
    });

    it('never turns a KPI around, hands it to the vendor, or changes nothing', async () => {
      const refused = (more: Record<string, unknown>) =>
        refusalsOf(award.officer, 'proposePilotChange', change(more));
      const { kpiId } = award;
      expect(await refused({})).toEqual(['pilot.change_empty']);
      expect(await refused({ kpis: [{ kpiId, target: 25 }] })).toEqual([
        'pilot.kpi_turned_around kpis.0.target',
      ]);
      const measurerId = award.winner.team.organisationId;
      expect(await refused({ kpis: [{ kpiId, measurerId }] })).toEqual([
        'pilot.vendor_cannot_measure kpis.0.measurerId',
      ]);
      expect(await refusalsOf(stranger.startup, 'proposePilotChange', change({ site: 'Acre' }))).toEqual([
        'input.unknown_id pilotId',
      ]);
      expect(await faultOf(award.manager, 'proposePilotChange', change({ site: 'Acre' }))).toBe('FORBIDDEN');
    });
  });
});
