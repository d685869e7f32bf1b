import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { PDF, upload } from '../../support/uploads.js';

let dataDir: string;
let app: TestApp;
let call: Call;
let challenge: PublishedChallenge;
let team: Team;
let fileId: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'etgar-sealed-'));
  app = await TestApp.start({ DATA_DIR: dataDir, SESSION_HOURS: '720' });
  call = await Call.open(app);
  challenge = await call.publish();
  team = await call.team('Tipa');
  fileId = await uploaded(team);
}, 30_000);
afterAll(async () => {
  await app?.stop();
  await rm(dataDir, { recursive: true });
});

async function uploaded({ owner, organisationId }: Team): Promise<string> {
  const headers = { ...owner.client.headers, 'x-etgar-csrf': '1' };
  return (
    (await upload(app.url, headers, { organisationId, content: PDF, name: 'results.pdf' })).body.id ?? ''
  );
}

const statusFor = async ({ client }: Persona): Promise<number> =>
  (await fetch(`${app.url}/files/${fileId}`, { headers: client.headers })).status;

const SUBMISSION = 'submission { id version }';
interface Saved {
  readonly submission: { id: string; version: number };
}

async function draft({ owner }: Team, file: string): Promise<Saved['submission']> {
  const { submission } = await owner.client.done<Saved>(
    'startSubmission',
    { challengeId: challenge.id },
    SUBMISSION,
  );
  const answers = [
    { questionId: challenge.text, text: 'By listening.' },
    { questionId: challenge.file, fileId: file },
  ];
  const content = { title: 'Tipa', summary: 'We listen.', answers, team: [{ name: 'Noa', role: 'Founder' }] };
  const input = { id: submission.id, expectedVersion: submission.version, ...content };
  return (await owner.client.done<Saved>('saveSubmissionDraft', input, SUBMISSION)).submission;
}

it("lets nobody open another start-up's file by answering with its id", async () => {
  const thief = await call.team('Thief');
  const { submission } = await thief.owner.client.done<Saved>(
    'startSubmission',
    { challengeId: challenge.id },
    SUBMISSION,
  );
  const answers = [{ questionId: challenge.file, fileId }];
  const { errors } = await thief.owner.client.mutate('saveSubmissionDraft', {
    id: submission.id,
    expectedVersion: submission.version,
    answers,
  });
  expect(errors.map(({ code, path: place }) => [code, place?.at(-1)])).toEqual([
    ['input.unknown_id', 'fileId'],
  ]);
  expect(await statusFor(thief.owner)).toBe(404);
});

it('keeps the file of a submission sealed until the evaluation is opened', async () => {
  const rival = await call.team('Gal');
  const auditor = await app.persona(Role.AUDITOR, call.operatorId);
  const outsiders = [call.manager, call.officer, auditor, rival.owner];
  const { id, version } = await draft(team, fileId);
  await team.owner.client.done('submitSubmission', {
    id,
    expectedVersion: version,
    idempotencyKey: 'sealed-files-test',
  });
  for (const persona of outsiders) expect(await statusFor(persona)).toBe(404);
  expect(await statusFor(team.owner)).toBe(200);

  await app.travelTo(new Date(challenge.closesAt.getTime() + 1_000));
  for (const persona of outsiders) expect(await statusFor(persona)).toBe(404);

  await call.openEvaluation(challenge);
  const after = await Promise.all([...outsiders, team.owner].map(statusFor));
  expect(after).toEqual([200, 200, 200, 404, 200]);
  const stranger = await app.persona(
    Role.MINISTRY_OFFICER,
    await app.organisation(OrganisationKind.MINISTRY, 'Another ministry'),
  );
  expect(await statusFor(stranger)).toBe(404);
});
