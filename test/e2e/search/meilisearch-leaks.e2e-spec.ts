import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { MeiliWorkbench } from '#libs/search';
import { Call } from '../../support/call.js';
import { ALL_CANARIES, CANARY, writeSecrets } from '../../support/canaries.js';
import { anyMeilisearch, describeWithMeilisearch } from '../../support/meilisearch.js';
import { handIn } from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';
import { addSolution, savePassport } from '../matching/passports.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

const PREFIX = `leaks${process.pid}`;
const AUDIENCES = ['public', 'ministry', 'startup', 'staff'];
const KINDS = ['CHALLENGE', 'STARTUP', 'SOLUTION', 'MENTOR'];
const SEARCH = `query ($kind: SearchKind!, $text: String!) { search(kind: $kind, text: $text) { engine totalCount
    facets { name values { value } } nodes { highlights { pieces { text } } } } }`;
const SUGGEST = 'query ($kind: SearchKind!, $text: String!) { searchSuggestions(kind: $kind, text: $text) }';

describeWithMeilisearch()('what is sealed, unfinished or personal, with Meilisearch', () => {
  let server: Awaited<ReturnType<typeof anyMeilisearch>>;
  let test: TestApp;
  let call: Call;

  beforeAll(async () => {
    server = await anyMeilisearch();
    test = await TestApp.start({
      ...server.settings,
      MEILI_PUBLIC_URL: server.settings.MEILI_URL,
      MEILI_PREFIX: PREFIX,
      SESSION_HOURS: '720',
    });
    call = await Call.open(test);
    const challenge = await call.publish();
    const works = await call.team('Works');
    await savePassport(works.owner, {
      en: 'Finds leaks of water before they are seen.',
      team: [{ name: `Dana ${CANARY.people}`, position: 'CTO' }],
    });
    await addSolution(works.owner, 'Leak ear', 'Hears leaks of water.');
    await test.drain();
    await writeSecrets(test, call, challenge, works);
    await handIn(test, challenge, works, CANARY.sealed);
    await test.drain();
    // Searches of the beginning found the indexes empty, and leave them alone for some seconds.
    while (await isDegraded()) await sleep(200);
  });

  const isDegraded = async (): Promise<boolean> =>
    (await test.anonymous.ask<{ searchEngine: { isDegraded: boolean } }>('{ searchEngine { isDegraded } }'))
      .searchEngine.isDegraded;

  afterAll(async () => {
    await test?.stop();
    const { MEILI_URL: url, MEILI_KEY: key } = server.settings;
    await new MeiliWorkbench({ url, key, prefix: PREFIX }).drop();
    await server.stop();
  });

  const post = async (
    way: string,
    body: object,
    key: string = server.settings.MEILI_KEY,
  ): Promise<string> => {
    const response = await fetch(`${server.settings.MEILI_URL}/indexes/${PREFIX}_${way}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([way, response.status]).toEqual([way, 200]);
    return response.text();
  };
  const canariesIn = (text: string) => ALL_CANARIES.filter((canary) => text.includes(canary));

  it('is in no document of any index, whatever its field', async () => {
    const indexes = await Promise.all(
      AUDIENCES.map((audience) =>
        post(`${audience}/documents/fetch`, { limit: 1_000, retrieveVectors: true }),
      ),
    );
    // The indexes are filled, so that there is something that could leak.
    expect(indexes[0]).toContain('leaks');
    expect(indexes.map(canariesIn)).toEqual(AUDIENCES.map(() => []));
  });

  it('is found by nobody who asks the server itself', async () => {
    const { directSearch } = await call.manager.client.ask<{ directSearch: { token: string } }>(
      '{ directSearch { token } }',
    );
    const found = async (audience: string, q: string) => {
      const { estimatedTotalHits } = JSON.parse(await post(`${audience}/search`, { q }, directSearch.token));
      return estimatedTotalHits as number;
    };
    expect(await found('public', 'leak')).toBeGreaterThan(0);
    for (const audience of AUDIENCES)
      for (const canary of ALL_CANARIES)
        expect([audience, canary, await found(audience, canary)]).toEqual([audience, canary, 0]);
  });

  it('is in no answer, count, passage or suggestion of the search box', async () => {
    const { client } = call.manager;
    for (const kind of KINDS) {
      const known = await client.ask<{ search: { engine: string; totalCount: number } }>(SEARCH, {
        kind,
        text: 'leaks',
      });
      expect([kind, known.search.engine]).toEqual([kind, 'MEILISEARCH']);
      if (kind !== 'MENTOR') expect(known.search.totalCount).toBeGreaterThan(0);
      for (const canary of ALL_CANARIES) {
        const { search } = await client.ask<{ search: object }>(SEARCH, { kind, text: canary });
        expect(search).toMatchObject({ totalCount: 0, nodes: [] });
        expect(canariesIn(JSON.stringify(search))).toEqual([]);
        const part = canary.slice(0, -2);
        expect(await client.ask(SUGGEST, { kind, text: part })).toEqual({ searchSuggestions: [] });
      }
    }
  });
});
