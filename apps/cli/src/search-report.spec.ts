import { describe, expect, it } from '@jest/globals';
import { MeiliError } from '#libs/search';
import { driftReport, failureReport } from './search-report.js';

describe('driftReport', () => {
  it('says that nothing differs', () =>
    expect(driftReport([], false)).toEqual(['Every index holds what the database holds.']));

  it('counts by index, names the first, and says what helps', () => {
    const many = Array.from({ length: 1_234 }, (_, place) => `d${place}`);
    const drifts = [
      { audience: 'public', missing: many, foreign: [] },
      { audience: 'ministry', missing: [], foreign: ['x'] },
    ] as const;
    expect(driftReport(drifts, false)).toEqual([
      'index     missing or outdated  too many',
      'public                  1,234         0',
      'ministry                    0         1',
      'public, missing or outdated: d0, d1, d2, …',
      'ministry, too many: x',
      'Nothing was changed: "npm run search -- check --repair" puts it right.',
    ]);
    expect(driftReport(drifts, true).at(-1)).toBe('All of it was put right.');
  });
});

describe('failureReport', () => {
  it.each([
    ['KEY_REFUSED', 'The provided API key is invalid.', /MEILI_KEY/],
    ['TOO_OLD', 'Meilisearch 1.9.0 is older than 1.50, the oldest supported', /upgraded/],
    ['INCOMPLETE', 'Index `etgar_public` not found.', /search -- rebuild/],
    ['UNREACHABLE', 'Request to http://127.0.0.1:1/version has failed', /start the server/],
  ] as const)('says of %s what the server says, and what helps', (failure, message, remedy) => {
    const [said, helps] = failureReport('http://127.0.0.1:1', new MeiliError(failure, message));
    expect(said).toBe(`Meilisearch at http://127.0.0.1:1: ${message}`);
    expect(helps).toMatch(remedy);
  });
});
