import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EtgarClient, must } from '../../../apps/client/src/index.js';
import { aDecidedChallenge, type OpenedChallenge, STORY_SETTINGS } from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';
import { PDF } from '../../support/uploads.js';

const DAY = 86_400_000;
const day = (from: Date, days: number): string =>
  new Date(from.getTime() + days * DAY).toISOString().slice(0, 10);

let dataDir: string;
let app: TestApp;
let story: OpenedChallenge;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'etgar-pilot-'));
  app = await TestApp.start({ DATA_DIR: dataDir, ...STORY_SETTINGS });
  story = await aDecidedChallenge(app);
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await rm(dataDir, { recursive: true });
});

/** The client of the start-up that handed in the submission of this rank. */
async function clientOf(rank: number): Promise<EtgarClient> {
  const scopes = ['profile:read', 'submissions:read', 'pilots:read', 'pilots:write', 'files:write'];
  const { secret } = await owner(rank).client.done<{ secret: string }>(
    'createApiToken',
    { name: 'script', scopes, validForDays: 30 },
    'secret',
  );
  return new EtgarClient({ url: app.url, token: secret, locale: 'en', retries: 0 });
}
const submission = (rank: number) => {
  const found = story.submissions[rank];
  if (!found) throw new Error('the story is too short');
  return found;
};
const owner = (rank: number) => submission(rank).team.owner;

/** The ministry writes the plan; it agrees, and the start-up does so from its own code. */
async function agreeOnPlan(pilotId: string): Promise<void> {
  const { officer, ministryId } = story.call;
  const read = async () =>
    (
      await officer.client.ask<{ pilot: { version: number; kpis: { id: string }[] } }>(
        'query ($id: ID!) { pilot(id: $id) { version kpis { id } } }',
        { id: pilotId },
      )
    ).pilot;
  const { version: expectedVersion, kpis } = await read();
  await officer.client.done('planPilot', {
    ...{ pilotId, expectedVersion, users: 'Crews.', dataAccess: 'Flow.', risks: 'None known.' },
    reportEveryDays: 30,
    kpis: kpis.map(({ id: kpiId }) => ({ kpiId, method: 'Meters.', measurerId: ministryId })),
  });
  await officer.client.done('agreePilotPlan', { pilotId, expectedVersion: (await read()).version });
  const etgar = await clientOf(0);
  const seen = await etgar.pilot({ id: pilotId });
  const { pilot } = must(await etgar.agreePilotPlan({ pilotId, expectedVersion: seen?.version ?? 0 }));
  expect(pilot?.plan).toMatchObject({ number: 1, users: 'Crews.' });
}

describe('a start-up', () => {
  it('learns how it was decided, and why', async () => {
    const outcomes = [];
    for (const rank of [0, 1]) {
      const etgar = await clientOf(rank);
      outcomes.push(await etgar.submissionOutcome({ id: submission(rank).id }));
      expect(await etgar.submissionOutcome({ id: submission(1 - rank).id })).toBeNull();
    }
    expect(outcomes).toMatchObject([
      { state: 'AWARDED', outcome: { outcome: 'AWARDED', score: 100 } },
      { state: 'NOT_AWARDED', outcome: { outcome: 'NOT_AWARDED', score: 80 } },
    ]);
    expect(outcomes[0]?.outcome?.reason).toBe('For the reasons that the panel gave.');
    expect(outcomes[0]?.outcome?.criterionMeans).toHaveLength(2);
  });

  it('shows in its pilot that a milestone was reached', async () => {
    const { manager, officer } = story.call;
    const [row] = await app.query<{ now: Date }>('select platform.clock() as now');
    const now = row?.now ?? new Date();
    const { pilot } = await manager.client.done<{ pilot: { id: string; version: number } }>(
      'openPilot',
      { submissionId: submission(0).id, site: 'Haifa', startsOn: day(now, 1), endsOn: day(now, 90) },
      'pilot { id version }',
    );
    const milestones = [{ title: 'First leak', successCriteria: 'One leak confirmed.', dueOn: day(now, 30) }];
    await officer.client.done('planMilestones', {
      pilotId: pilot.id,
      expectedVersion: pilot.version,
      milestones,
    });
    await agreeOnPlan(pilot.id);
    await officer.client.done('startPilot', { pilotId: pilot.id });

    const etgar = await clientOf(0);
    const { nodes } = await etgar.myPilots({ state: 'RUNNING' });
    expect(nodes.map(({ id }) => id)).toEqual([pilot.id]);
    const running = await etgar.pilot({ id: pilot.id });
    expect(running?.kpis.map(({ baseline, target }) => [baseline, target])).toEqual([[20, 10]]);
    const milestoneId = running?.milestones[0]?.id ?? '';
    const bare = await etgar.submitMilestoneEvidence({ milestoneId, text: 'Believe us.' });
    expect(bare.errors.length).toBeGreaterThan(0);
    const { organisationId } = submission(0).team;
    const report = { organisationId, name: 'report.pdf', type: 'application/pdf', content: PDF };
    const { id: fileId } = await etgar.upload(report);
    const evidence = { milestoneId, text: 'Confirmed by the utility.', fileId };
    const { milestone } = must(await etgar.submitMilestoneEvidence(evidence));
    expect(milestone).toMatchObject({ state: 'SUBMITTED', evidence: [{ fileId, verdict: null }] });
    const seen = await fetch(`${app.url}/files/${fileId}`, { headers: officer.client.headers });
    expect(seen.status).toBe(200);
    expect((await (await clientOf(1)).myPilots()).nodes).toEqual([]);
  });
});
