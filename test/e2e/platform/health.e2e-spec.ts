import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../support/test-app.js';

describe('health', () => {
  let plain: TestApp;
  let withAbsentSearch: TestApp;

  beforeAll(async () => {
    plain = await TestApp.start();
    // Nothing listens on port 1.
    withAbsentSearch = await TestApp.start({ MEILI_URL: 'http://127.0.0.1:1' });
  });

  afterAll(async () => {
    await plain.stop();
    await withAbsentSearch.stop();
  });

  const ask = async (app: TestApp, path: string) => {
    const response = await fetch(`${app.url}/health/${path}`);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('lives and is ready, without signing in', async () => {
    expect(await ask(plain, 'live')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await ask(plain, 'ready')).toEqual({
      status: 200,
      body: { status: 'ok', checks: { postgresql: 'ok' } },
    });
  });

  it('shows an absent Meilisearch and serves all the same', async () => {
    expect(await ask(withAbsentSearch, 'ready')).toEqual({
      status: 200,
      body: { status: 'ok', checks: { postgresql: 'ok', meilisearch: 'unavailable' } },
    });
  });
});
