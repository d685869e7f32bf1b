import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { MeiliMaintenance } from '#libs/search';
import {
  describeWithOwnMeilisearch,
  meilisearchOfVersion,
  OwnMeilisearch,
} from '../../support/meilisearch.js';
import { aDocument, SearchProcess } from '../../support/search-engines.js';
import { TestApp } from '../../support/test-app.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

/** A little longer than searches leave a server alone that failed. */
const PAUSE_MS = 5_500;
const PREFIX = 'house';
const ENGINE = 'query { searchEngine { engine isDegraded } }';

const WORDS = ['water', 'leak', 'sensor', 'pipe', 'hospital', 'queue', 'school', 'bus', 'permit', 'city'];
/** Different documents of four words; all together say each word equally often. */
const manyDocuments = (count: number, from = 0) =>
  Array.from({ length: count }, (_, place) => {
    const number = from + place;
    const words = [1, 3, 7].map((step) => WORDS[(number * step + Math.floor(number / 10)) % WORDS.length]);
    return aDocument(`${words.join(' ')} number${number}`);
  });

/** What the server says, as far as the tests look at it. */
interface ServerAnswer {
  readonly taskUid?: number;
  readonly status?: string;
  readonly hits?: readonly object[];
  readonly embedders?: object;
  readonly numberOfDocuments?: number;
}

describeWithOwnMeilisearch()('Meilisearch behind several processes', () => {
  let server: OwnMeilisearch;
  let folder: string;
  let first: SearchProcess;
  let second: SearchProcess;
  let settings: Record<string, string>;

  beforeAll(async () => {
    server = await OwnMeilisearch.start();
    folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-search-'));
    settings = {
      ...server.settings,
      MEILI_PUBLIC_URL: server.settings.MEILI_URL,
      MEILI_PREFIX: PREFIX,
      DATA_DIR: folder,
    };
    first = new SearchProcess(await TestApp.start(settings));
    second = new SearchProcess(await TestApp.on(first.app.databaseUrl, settings));
    await first.put(...manyDocuments(60));
    await worker();
  });

  afterAll(async () => {
    await second.app.stop();
    await first.app.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The jobs of the platform, as a worker beside both processes would run them. */
  const worker = (): Promise<void> => second.app.drain();

  /** Where indexes and table differ, before anything is put right. */
  const drift = () => first.app.app.get(MeiliMaintenance).check();

  const status = async (process = first) =>
    (await process.app.anonymous.ask<{ searchEngine: object }>(ENGINE)).searchEngine;

  /** A question to the server itself. */
  const ask = async (way: string, method = 'GET', body?: object, key: string = server.settings.MEILI_KEY) => {
    const response = await fetch(`${server.settings.MEILI_URL}${way}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as ServerAnswer };
  };

  /** Changes the indexes behind the back of the platform. */
  const meddle = async (way: string, method: string, body?: object): Promise<void> => {
    const { taskUid } = (await ask(way, method, body)).body;
    while (['enqueued', 'processing'].includes((await ask(`/tasks/${taskUid}`)).body.status ?? ''))
      await sleep(20);
  };

  it('gives every process the same answer, and none holds an index', async () => {
    for (const question of ['water leak', 'hospital queue number7', 'permit of the city']) {
      const answers = [await first.find(question), await second.find(question)];
      expect(answers[0]!.length).toBeGreaterThan(3);
      expect(answers[0]).toEqual(answers[1]);
    }
    expect([first.index.size(), second.index.size()]).toEqual([0, 0]);
    expect(await status()).toEqual({ engine: 'MEILISEARCH', isDegraded: false });
  });

  it('keeps each kind from those who may not read it', async () => {
    const [ours, mentor] = [
      aDocument('kept by the staff', { kind: 'undeclared' }),
      aDocument('a mentor', { kind: 'mentor' }),
    ];
    await first.put(ours, mentor);
    await worker();
    const holders = async (id: string) => {
      const audiences = ['public', 'ministry', 'startup', 'staff'];
      const found = await Promise.all(
        audiences.map(
          async (name) => (await ask(`/indexes/${PREFIX}_${name}/documents/${id}`)).status === 200,
        ),
      );
      return audiences.filter((_, place) => found[place]);
    };
    expect(await holders(ours.id)).toEqual(['staff']);
    expect(await holders(mentor.id)).toEqual(['ministry', 'startup']);
    expect(await drift()).toEqual([]);
  });

  it('gives browsers a token for the indexes of their viewer and for nothing else', async () => {
    const direct = 'query { directSearch { url indexes token expiresAt } }';
    const tokenOf = async (client: TestApp['anonymous']) =>
      (await client.ask<{ directSearch: { indexes: string[]; token: string } }>(direct)).directSearch;
    const ministry = await first.app.organisation(OrganisationKind.MINISTRY, 'Ministry of Water');
    const officer = await first.app.persona(Role.MINISTRY_OFFICER, ministry);
    const [anybody, official] = [await tokenOf(first.app.anonymous), await tokenOf(officer.client)];
    expect(anybody.indexes).toEqual([`${PREFIX}_public`]);
    expect(official.indexes).toEqual([`${PREFIX}_public`, `${PREFIX}_ministry`]);

    const search = (index: string, token: string) =>
      ask(`/indexes/${PREFIX}_${index}/search`, 'POST', { q: 'water' }, token);
    const found = await search('public', anybody.token);
    expect([found.status, (found.body.hits ?? []).length > 0]).toEqual([200, true]);
    expect((await search('ministry', anybody.token)).status).toBe(403);
    expect((await search('ministry', official.token)).status).toBe(200);
    expect((await search('staff', official.token)).status).toBe(403);
    for (const way of ['public/documents', 'public/settings', 'public/stats'])
      expect((await ask(`/indexes/${PREFIX}_${way}`, 'GET', undefined, official.token)).status).toBe(403);
  });

  it('finds out both ways what differs, and puts it right', async () => {
    const [gone, changed] = await first.ids('hospital queue');
    const foreign = aDocument('nobody put it here');
    await meddle(`/indexes/${PREFIX}_public/documents/${gone}`, 'DELETE');
    await meddle(`/indexes/${PREFIX}_public/documents`, 'PUT', [{ id: changed, revision: '1' }]);
    const { embedders = {} } = (await ask(`/indexes/${PREFIX}_public/settings`)).body;
    const _vectors = Object.fromEntries(Object.keys(embedders).map((embedder) => [embedder, null]));
    await meddle(`/indexes/${PREFIX}_public/documents`, 'POST', [
      { id: foreign.id, kind: 'solution', _vectors },
    ]);
    expect(await drift()).toEqual([
      { audience: 'public', missing: [gone, changed].sort(), foreign: [foreign.id] },
    ]);
    expect(await drift()).toEqual([]);
    expect((await first.ids('hospital queue')).slice(0, 2)).toEqual([gone, changed]);
  });

  it('answers from the table while the server is half-filled, and fills it again', async () => {
    const best = async () => (await first.ids('number7 number8')).slice(0, 2).sort();
    const before = await best();
    await meddle(`/indexes/${PREFIX}_public`, 'DELETE');
    expect(await best()).toEqual(before);
    expect(await status()).toEqual({ engine: 'EMBEDDED', isDegraded: true });
    await worker();
    await sleep(PAUSE_MS);
    expect(await status()).toEqual({ engine: 'MEILISEARCH', isDegraded: false });
    expect(await best()).toEqual(before);
    expect(await drift()).toEqual([]);
  });

  it.each([
    ['refuses its key', () => ({ MEILI_KEY: 'not-the-key-of-the-server' })],
    ['is too old', (door: string) => ({ MEILI_URL: door })],
  ])('answers from the table in a process whose server %s, and lets it write', async (_, change) => {
    const best = async (process: SearchProcess) => (await process.ids('number7 number8')).slice(0, 2).sort();
    const door = await meilisearchOfVersion(server.settings.MEILI_URL, '1.9.0');
    const third = new SearchProcess(
      await TestApp.on(first.app.databaseUrl, { ...settings, ...change(door.url) }),
    );
    try {
      expect(await best(third)).toEqual(await best(first));
      expect(await status(third)).toEqual({ engine: 'EMBEDDED', isDegraded: true });
      const written = aDocument('an unheard glacier');
      await third.put(written);
      expect((await third.ids('glacier'))[0]).toBe(written.id);
      // Processes with the right key and server are none the worse, and tell the server what was written.
      await worker();
      expect(await status()).toEqual({ engine: 'MEILISEARCH', isDegraded: false });
      expect((await first.ids('glacier')).includes(written.id)).toBe(true);
      await first.remove(written);
      await worker();
    } finally {
      await third.app.stop();
      await door.stop();
    }
  });

  it('does not wait for a server that says nothing', async () => {
    server.freeze();
    try {
      const began = performance.now();
      expect((await first.ids('water leak')).length).toBeGreaterThan(0);
      expect((await first.ids('hospital queue')).length).toBeGreaterThan(0);
      // One search has waited for it, the other one knew.
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await status()).toEqual({ engine: 'EMBEDDED', isDegraded: true });
    } finally {
      server.thaw();
      await sleep(PAUSE_MS);
    }
    expect(await status()).toEqual({ engine: 'MEILISEARCH', isDegraded: false });
  });

  it('loses nothing when the server is killed during 500 writes', async () => {
    const documents = manyDocuments(500, 1_000);
    const removed = documents.slice(0, 20);
    for (const [place, document] of documents.entries()) {
      await first.put(document);
      if (place === 240) await worker();
      if (place !== 250) continue;
      // In the middle of its work; the other half of the writes meets a dead server, and none waits for it.
      const working = worker();
      await sleep(30);
      await server.kill();
      await working;
    }
    await first.remove(...removed);
    // The search goes on, from the table, and says so.
    expect(await first.ids('number1499')).toContain(documents[499]!.id);
    expect(await status()).toEqual({ engine: 'EMBEDDED', isDegraded: true });

    await server.run();
    await worker();
    await sleep(PAUSE_MS);
    expect(await status()).toEqual({ engine: 'MEILISEARCH', isDegraded: false });
    expect(await drift()).toEqual([]);
    const { numberOfDocuments } = (await ask(`/indexes/${PREFIX}_public/stats`)).body;
    const [{ count } = { count: '' }] = await first.app.query<{ count: string }>(
      `select count(*) from search.document where kind in ('solution', 'programme_model') and not is_removed`,
    );
    expect(numberOfDocuments).toBe(Number(count));
    expect(Number(count)).toBeGreaterThanOrEqual(60 + 500 - removed.length);
    expect((await first.ids('number1499'))[0]).toBe(documents[499]!.id);
    expect(await first.ids('number1003')).not.toContain(documents[3]!.id);
  });
});
