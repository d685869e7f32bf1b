import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeWithOwnMeilisearch, OwnMeilisearch } from '../../../../test/support/meilisearch.js';
import type { SearchDocument } from '../search-engine.js';
import { MeiliConnection, type MeiliConnectionOptions, MeiliError } from './meili-connection.js';
import { MeiliWorkbench } from './meili-workbench.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

describeWithOwnMeilisearch()('a Meilisearch server', () => {
  let server: OwnMeilisearch;

  beforeAll(async () => {
    server = await OwnMeilisearch.start();
  });

  afterAll(() => server.stop());

  const options = (change: Partial<MeiliConnectionOptions> = {}) => ({
    url: server.settings.MEILI_URL,
    key: server.settings.MEILI_KEY,
    prefix: 'server',
    ...change,
  });

  const failureOf = async (change: Partial<MeiliConnectionOptions>): Promise<unknown> => {
    try {
      await new MeiliConnection(options(change)).ask((client) => client.getStats());
      return 'answered';
    } catch (error) {
      return error instanceof MeiliError ? error.failure : error;
    }
  };

  it('answers whoever has its key', async () => {
    expect(await failureOf({})).toBe('answered');
  });

  it.each([
    ['a wrong key', { key: 'wrong' }, 'KEY_REFUSED'],
    ['no key', { key: '' }, 'KEY_REFUSED'],
    ['a version that is too old', { leastVersion: '99.0' }, 'TOO_OLD'],
  ])('refuses %s, or is refused', async (_, change, failure) => {
    expect(await failureOf(change)).toBe(failure);
  });

  it('says which task failed', async () => {
    const connection = new MeiliConnection(options());
    const change = connection.change((client) => client.index('server_none').deleteDocument('nothing'));
    await expect(change).rejects.toMatchObject({ name: 'MeiliError', failure: 'INCOMPLETE' });
  });

  it('says that an index is missing', async () => {
    const connection = new MeiliConnection(options());
    const search = connection.ask((client) => client.index('server_none').search('water'));
    await expect(search).rejects.toMatchObject({ failure: 'INCOMPLETE' });
  });

  it('is filled, asked and cleared away by a workbench', async () => {
    const bench = new MeiliWorkbench(options());
    const documents = ['water leak', 'hospital queue', 'school bus'].map(
      (text, place): SearchDocument => ({
        id: `document-${place}`,
        kind: 'document',
        version: 1,
        fields: { text },
        facets: {},
      }),
    );
    await bench.fill(documents, () => undefined);
    const hits = await bench.search({ kind: 'document', fields: { text: 'queues' }, limit: 5 });
    expect(hits.map(({ id }) => id)).toEqual(['document-1']);
    bench.tune({ weights: { TERMS: 0, PHRASES: 0, LETTERS: 0, MEANING: 0 } });
    expect(await bench.search({ kind: 'document', fields: { text: 'queues' }, limit: 5 })).toEqual([]);
    await bench.drop();
    const { indexes } = await new MeiliConnection(options()).read((client) => client.getStats());
    expect(Object.keys(indexes)).toEqual([]);
  });
});
