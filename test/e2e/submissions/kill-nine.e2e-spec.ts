import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '#libs/platform';
import { BuiltProgram } from '../../support/built-server.js';
import { Call, type Team } from '../../support/call.js';
import { EmbeddedServers, pidIn } from '../../support/embedded-servers.js';
import { GraphqlClient } from '../../support/graphql-client.js';
import { type DraftState, writtenDraft } from '../../support/submissions.js';
import { TestApp } from '../../support/test-app.js';

const TEAMS = 10;
const CHALLENGES = 20;
const SUBMITS = TEAMS * CHALLENGES;
/** The blow falls with this answer. */
const KILL_AFTER = 60;
/** The answer to each such one is lost on its way: the server knows of it, the client does not. */
const LOST_ANSWER = 4;
const PATIENCE_MS = 180_000;
/** Commits are acknowledged first and written some seconds later. */
const UNSAFE = `synchronous_commit = off\nwal_writer_delay = '10s'\nwal_writer_flush_after = '1GB'\n`;

interface Draft extends DraftState {
  readonly team: Team;
}

/** One submit: written down before it is sent and after it is answered, or never answered. */
interface Attempt {
  readonly draft: Draft;
  readonly key: string;
  acknowledged?: { readonly revision: number; readonly contentHash: string };
}

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly contentHash: string;
  readonly receipts: { revision: number; contentHash: string; content: string }[];
}

describe('kill -9 in the middle of two hundred submits', () => {
  const servers = new EmbeddedServers();
  const home = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'etgar-kill-'));
  const cluster = path.join(home, 'postgres');
  let drafts: Draft[];
  let teams: Team[];
  let server: BuiltProgram;
  let url: string;

  beforeAll(async () => {
    // As root PostgreSQL runs as another user, who must get in.
    fs.chmodSync(home, 0o755);
    const postgres = await servers.start(cluster, { fast: false });
    await migrate(postgres.url);
    const test = await TestApp.on(postgres.url);
    [teams, drafts] = await prepare(test);
    await test.clock.remove();
    await test.stop();
    postgres.stop();
    await start();
  }, PATIENCE_MS);

  afterAll(async () => {
    await server.cleanUp();
    servers.stopAll();
    servers.remove();
    fs.rmSync(home, { recursive: true, force: true });
  });

  /** As `npm start` does, with the database of its own. */
  async function start(): Promise<void> {
    server = new BuiltProgram('bin/api.js', { PORT: '0', DATA_DIR: home, LOG_LEVEL: 'warn' });
    [url = ''] = await server.says(/http:\/\/localhost:\d+/);
  }

  const clientOf = ({ owner }: Team) => new GraphqlClient(url, owner.client.headers);

  async function submit({ draft: { id, version, team }, key }: Attempt): Promise<Attempt['acknowledged']> {
    const { receipt } = await clientOf(team).done<{ receipt: Attempt['acknowledged'] }>(
      'submitSubmission',
      { id, expectedVersion: version, idempotencyKey: key },
      'receipt { revision contentHash }',
    );
    return receipt;
  }

  const submitAll = (attempts: readonly Attempt[]) =>
    Promise.all(
      attempts.map(async (attempt) => {
        attempt.acknowledged = await submit(attempt);
      }),
    );

  /** Sends everything at once, and strikes when some of it was answered. */
  async function strike(attempts: readonly Attempt[], withPostgres: boolean): Promise<Attempt[]> {
    let answers = 0;
    let blow: Promise<unknown> | undefined;
    const kill = (): Promise<unknown> => {
      if (withPostgres) process.kill(pidIn(cluster), 'SIGKILL');
      return server.end('SIGKILL');
    };
    await Promise.allSettled(
      attempts.map(async (attempt, index) => {
        const receipt = await submit(attempt);
        if (index % LOST_ANSWER === 0) return;
        attempt.acknowledged = receipt;
        answers += 1;
        if (answers === KILL_AFTER) blow = kill();
      }),
    );
    await blow;
    return attempts.filter(({ acknowledged }) => !acknowledged);
  }

  /** A new attempt for each draft, as it is stored now. */
  async function attemptAll(): Promise<Attempt[]> {
    const versions = new Map((await storedNow()).map(({ id, version }) => [id, version]));
    return drafts.map((draft) => ({
      draft: { ...draft, version: versions.get(draft.id) ?? draft.version },
      key: randomUUID(),
    }));
  }

  async function storedNow(): Promise<Stored[]> {
    const lists = await Promise.all(
      teams.map((team) =>
        clientOf(team).ask<{ mySubmissions: { nodes: Stored[] } }>(
          `{ mySubmissions(first: 100) { nodes { id version revision contentHash
             receipts { revision contentHash content } } } }`,
        ),
      ),
    );
    return lists.flatMap(({ mySubmissions }) => mySubmissions.nodes);
  }

  it.each([
    ['the server', 1, false],
    ['the server and its PostgreSQL', 2, true],
  ])(
    'of %s: what was acknowledged is there, nothing is there twice',
    async (_, round, withPostgres) => {
      const attempts = await attemptAll();
      const unknown = await strike(attempts, withPostgres);
      const acknowledged = attempts.filter((attempt) => attempt.acknowledged);
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER);
      expect(unknown.length).toBeGreaterThan(SUBMITS / 10);
      await start();
      const survived = await storedNow();
      expect(complaints(acknowledged, survived, round)).toEqual([]);
      // Retries that must have no second effect are among them.
      const done = new Set(survived.filter(({ revision }) => revision === round).map(({ id }) => id));
      expect(unknown.filter(({ draft }) => done.has(draft.id))).not.toEqual([]);
      await submitAll(unknown);
      const stored = await storedNow();
      expect(complaints(attempts, stored, round)).toEqual([]);
      expect(stored.every(({ revision, receipts }) => revision === round && receipts.length === round)).toBe(
        true,
      );
      // Nor has a retry of everything.
      await submitAll(attempts);
      expect(await storedNow()).toEqual(stored);
    },
    PATIENCE_MS,
  );

  it(
    'the same check notices a database that acknowledges what it has not written',
    async () => {
      await server.end('SIGTERM');
      fs.appendFileSync(path.join(cluster, 'data/postgresql.auto.conf'), UNSAFE);
      await start();
      const attempts = await attemptAll();
      await strike(attempts, true);
      await start();
      const acknowledged = attempts.filter((attempt) => attempt.acknowledged);
      expect(
        complaints(acknowledged, await storedNow(), 3).filter((line) => line.includes('lost')),
      ).not.toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** What is wrong with what is stored, seen from what was acknowledged. */
function complaints(attempts: readonly Attempt[], stored: readonly Stored[], rounds: number): string[] {
  const byId = new Map(stored.map((one) => [one.id, one]));
  const lost = attempts.flatMap(({ draft: { id }, acknowledged }) => {
    const { revision, contentHash } = acknowledged ?? {};
    const receipt = byId.get(id)?.receipts.find((one) => one.revision === revision);
    if (!receipt) return [`${id}: revision ${revision} was acknowledged and is lost`];
    if (receipt.contentHash !== contentHash) return [`${id}: revision ${revision} has another hash`];
    return [];
  });
  const wrong = stored.flatMap(({ id, revision, contentHash, receipts }) => {
    const last = receipts.at(-1);
    const hash = createHash('sha256')
      .update(last?.content ?? '', 'utf8')
      .digest('hex');
    return [
      ...(receipts.length > rounds ? [`${id}: ${receipts.length} receipts for ${rounds} submits`] : []),
      ...(last && (last.contentHash !== contentHash || hash !== contentHash || receipts.length !== revision)
        ? [`${id}: does not agree with its last receipt`]
        : []),
    ];
  });
  return [...lost, ...wrong];
}

async function prepare(test: TestApp): Promise<[Team[], Draft[]]> {
  const call = await Call.open(test);
  const teams: Team[] = [];
  for (let index = 0; index < TEAMS; index++) teams.push(await call.team(`Start-up ${index}`));
  const drafts: Draft[] = [];
  for (let index = 0; index < CHALLENGES; index++) {
    const challenge = await call.publish();
    const written = await Promise.all(
      teams.map(async (team) => ({ ...(await writtenDraft(team.owner.client, challenge)), team })),
    );
    drafts.push(...written);
  }
  return [teams, drafts];
}
