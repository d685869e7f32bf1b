import { describe, expect, it } from '@jest/globals';
import { EtgarFault } from './errors.js';
import { failureOf, mayRepeat, retryAfterOf, waitMs } from './retry.js';

const fault = (code: string, status?: number) => new EtgarFault('x', { code, status });

describe('what may be sent again', () => {
  it.each([
    ['no connection', 'NETWORK', undefined, false, true, true],
    ['a broken connection', 'NETWORK', undefined, true, true, false],
    ['no answer in time', 'TIMEOUT', undefined, true, true, false],
    ['a gateway without a server', 'HTTP_502', 502, true, true, false],
    ['a server that starts', 'HTTP_503', 503, true, true, false],
    ['a gateway that lost patience', 'HTTP_504', 504, true, true, false],
    ['PostgreSQL gone', 'UNAVAILABLE', 200, true, true, false],
    ['too many requests', 'RATE_LIMITED', 429, true, true, true],
    ['too many requests, said by GraphQL', 'RATE_LIMITED', 200, true, true, true],
    ['a fault of the platform', 'INTERNAL', 200, true, false, false],
    ['a broken server', 'HTTP_500', 500, true, false, false],
    ['a token that ended', 'UNAUTHENTICATED', 200, true, false, false],
    ['a missing scope', 'FORBIDDEN', 200, true, false, false],
    ['a wrong request', 'BAD_USER_INPUT', 400, true, false, false],
  ])('%s', (_, code, status, reached, always, unlessItRan) => {
    const failure = failureOf(fault(code, status), reached);
    expect([mayRepeat(failure, 'always'), mayRepeat(failure, 'unless-it-ran')]).toEqual([
      always,
      unlessItRan,
    ]);
  });
});

describe('waitMs', () => {
  it.each([
    [1, 0, 0, 0],
    [1, 1, 0, 250],
    [2, 1, 0, 500],
    [4, 0.5, 0, 1_000],
    [20, 1, 0, 20_000],
    [1, 0.5, 3_000, 3_125],
    [1, 0, 3_600_000, 20_000],
  ])('attempt %p with chance %p and Retry-After %p ms: %p ms', (attempt, random, asked, expected) =>
    expect(waitMs(attempt, 250, random, asked)).toBe(expected),
  );
});

describe('retryAfterOf', () => {
  const now = Date.parse('2027-03-01T10:00:00Z');
  it.each([
    [null, undefined],
    ['', undefined],
    ['2', 2_000],
    ['0', 0],
    ['Mon, 01 Mar 2027 10:00:07 GMT', 7_000],
    ['Mon, 01 Mar 2027 09:00:00 GMT', 0],
    ['soon', undefined],
  ])('reads %p as %p', (header, expected) => expect(retryAfterOf(header, now)).toBe(expected));
});
