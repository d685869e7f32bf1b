import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EtgarClient, EtgarFault, everyNode, must, UserErrorsError } from '../../../apps/client/src/index.js';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import { TestApp } from '../../support/test-app.js';
import { PDF } from '../../support/uploads.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCOPES = ['profile:read', 'challenges:read', 'challenges:write', 'startups:read', 'startups:write'];
const ALL = [
  ...SCOPES,
  'submissions:read',
  'submissions:write',
  'files:write',
  'files:read',
  'matching:read',
];

let dataDir: string;
let app: TestApp;
let call: Call;
let challenge: PublishedChallenge;
let team: Team;
let token: string;
let etgar: EtgarClient;

async function tokenOf(who: Team, scopes = ALL): Promise<string> {
  const input = { name: 'script', scopes, validForDays: 1 };
  return (await who.owner.client.done<{ secret: string }>('createApiToken', input, 'secret')).secret;
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'etgar-client-'));
  app = await TestApp.start({ DATA_DIR: dataDir });
  call = await Call.open(app);
  challenge = await call.publish();
  team = await call.team('Tipa');
  token = await tokenOf(team);
  etgar = new EtgarClient({ url: app.url, token, locale: 'en', backoffMs: 1 });
}, 30_000);
afterAll(async () => {
  await app?.stop();
  await rm(dataDir, { recursive: true });
});

/** Runs the example as a start-up would, in a process of its own. */
async function example(
  secret: string,
  ...args: string[]
): Promise<{ code: number; out: string; error: string }> {
  const child = spawn(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', 'apps/client/examples/apply-to-challenge.ts', ...args],
    { cwd: ROOT, env: { PATH: process.env.PATH, ETGAR_URL: app.url, ETGAR_TOKEN: secret } },
  );
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number, out, error };
}

describe('the client', () => {
  it('finds open challenges, their form, and answers to questions', async () => {
    expect((await etgar.viewer())?.memberships[0]?.organisation?.id).toBe(team.organisationId);
    const open: string[] = [];
    for await (const { id } of everyNode((after) => etgar.openChallenges({ first: 1, after }))) open.push(id);
    expect(open).toContain(challenge.id);
    const form = await etgar.challenge({ id: challenge.id });
    expect(form?.questions.map(({ kind }) => kind)).toEqual(['TEXT', 'CHOICE', 'NUMBER', 'FILE']);
    const asked = must(
      await etgar.askQuestion({
        challengeId: challenge.id,
        organisationId: team.organisationId,
        language: 'EN',
        question: 'Is the data available by the minute?',
      }),
    );
    const list = await etgar.challengeInquiries({ challengeId: challenge.id });
    expect(list?.inquiries.nodes).toEqual([asked.inquiry]);
  });

  it('keeps passport and catalogue, and is told what fits', async () => {
    const saved = must(
      await etgar.savePassport({
        organisationId: team.organisationId,
        description: { en: 'We listen to water pipes and find leaks.' },
        team: [{ name: 'Noa Bar', position: 'Founder' }],
        sectors: ['water'],
        technologies: ['acoustics'],
        trl: 7,
        languages: ['en'],
        countries: ['IL'],
        references: [],
        certificates: [],
      }),
    );
    expect(await etgar.myPassport({ organisationId: team.organisationId })).toEqual(saved.passport);
    must(
      await etgar.addSolution({
        organisationId: team.organisationId,
        title: { en: 'Leak microphones' },
        summary: { en: 'Finds leaks before they are seen.' },
        description: { en: 'Microphones on the meters hear the water that is lost.' },
        tags: ['water'],
        trl: 7,
      }),
    );
    await app.drain();
    const matches = await etgar.myMatches({ organisationId: team.organisationId });
    expect(matches?.[0]?.challenge?.number).toBe(challenge.number);
    expect(matches?.[0]?.reasons.map(({ feature }) => feature)).toContain('TERMS');
  });

  it('tells refusals from faults', async () => {
    const begun = must(await etgar.startSubmission({ challengeId: challenge.id }));
    const { id, version } = begun.submission;
    const early = await etgar.submitSubmission({ id, expectedVersion: version });
    expect(early.errors.length).toBeGreaterThan(0);
    expect(() => must(early)).toThrow(UserErrorsError);
    const stale = await etgar.submitSubmission({ id, expectedVersion: version + 7 });
    const [conflict] = stale.errors;
    expect(conflict?.__typename === 'VersionConflictError' && conflict.currentVersion).toBe(version);
    const narrow = new EtgarClient({
      url: app.url,
      token: await tokenOf(team, ['profile:read']),
      locale: 'he',
    });
    const fault = await narrow.mySubmissions().catch((error: EtgarFault) => error);
    expect(fault).toMatchObject({
      name: 'EtgarFault',
      code: 'FORBIDDEN',
      messageCode: 'access.scope_missing',
    });
    expect((fault as EtgarFault).message).toMatch(/[א-ת]/);
    expect((fault as EtgarFault).correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hands in once although the answer gets lost', async () => {
    const other = await call.team('Gal');
    let lost = 0;
    // The first answer to a submit is thrown away on its way back.
    const unlucky: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(init?.body).includes('"SubmitSubmission"') || lost++ > 0) return response;
      await response.text();
      throw new TypeError('fetch failed');
    };
    const client = new EtgarClient({
      url: app.url,
      token: await tokenOf(other),
      fetch: unlucky,
      backoffMs: 1,
    });
    const { submission } = must(await client.startSubmission({ challengeId: challenge.id }));
    const answers = [{ questionId: challenge.text, text: 'By listening.' }];
    const content = {
      title: 'Gal',
      summary: 'We listen.',
      answers,
      team: [{ name: 'Gal', role: 'Founder' }],
    };
    const draft = { id: submission.id, expectedVersion: submission.version, ...content };
    const saved = must(await client.saveSubmissionDraft(draft));
    const { receipt } = must(
      await client.submitSubmission({ id: submission.id, expectedVersion: saved.submission.version }),
    );
    expect(lost).toBe(2);
    const after = await client.submission({ id: submission.id });
    expect(after?.receipts.map(({ id }) => id)).toEqual([receipt.id]);
    const gone = must(await client.withdrawSubmission({ id: submission.id, reason: 'Changed our mind.' }));
    expect(gone.submission.state).toBe('WITHDRAWN');
  });
});

describe('the example', () => {
  it('applies to a challenge, with a file', async () => {
    const file = path.join(dataDir, 'results.pdf');
    await writeFile(file, PDF);
    const { code, out, error } = await example(token, challenge.number, file);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^CH-[\d-]+: Find leaks .*\nReceived at 20.*SHA-256 of the content: [0-9a-f]{64}\n$/);
    const { nodes } = await etgar.mySubmissions();
    expect(nodes).toMatchObject([{ state: 'SUBMITTED', title: 'Listening to pipes', revision: 1 }]);
    const outcome = await etgar.submissionOutcome({ id: nodes[0]?.id ?? '' });
    expect(outcome).toMatchObject({ state: 'SUBMITTED', outcome: null });
  }, 30_000);

  it('says in words what is wrong', async () => {
    const nowhere = await example(token, 'CH-0000-000');
    expect(nowhere).toMatchObject({ code: 1, out: '', error: 'There is no challenge CH-0000-000.\n' });
    const invalid = await example('etgar_token_x', challenge.number);
    expect(invalid.error).toMatch(/^UNAUTHENTICATED: The access token is not valid.* \([0-9a-f-]{36}\)\n$/);
    expect(invalid.code).toBe(1);
  }, 30_000);
});
