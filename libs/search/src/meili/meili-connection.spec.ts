import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { isOlder, MeiliConnection, MeiliError } from './meili-connection.js';

describe('isOlder', () => {
  it.each([
    ['1.49.9', '1.50', true],
    ['1.50.0', '1.50', false],
    ['1.50.0-rc.1', '1.50', false],
    ['1.9.0', '1.50', true],
    ['2.0.0', '1.50', false],
    ['0.30.5', '1.0.0', true],
    ['1.50', '1.50.1', true],
  ])('%s before %s: %s', (version, than, expected) => {
    expect(isOlder(version, than)).toBe(expected);
  });
});

describe('MeiliConnection without a server', () => {
  const failureAt = async (url: string, patienceMs?: number): Promise<unknown> => {
    const connection = new MeiliConnection({ url, key: '', prefix: 'nobody', patienceMs });
    try {
      await connection.ask((client) => client.getStats());
      return 'answered';
    } catch (error) {
      return error instanceof MeiliError ? error.failure : error;
    }
  };

  it('says that nobody is there', async () => {
    expect(await failureAt('http://127.0.0.1:1')).toBe('UNREACHABLE');
  });

  it('says that it is too slow, and waits no longer than it should', async () => {
    // It takes the connection and says nothing.
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const began = performance.now();
    expect(await failureAt(`http://127.0.0.1:${port}`, 100)).toBe('TOO_SLOW');
    expect(performance.now() - began).toBeLessThan(5_000);
    silent.close();
  });
});
