import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { AccessError } from '#libs/access';
import { RuleError } from '#libs/kernel';
import { CAUSE, formatError } from './faults.js';

const thrown = (cause: Error): GraphQLError =>
  new GraphQLError(cause.message, { originalError: cause, path: ['x'] });
const formatted = (message: string, code = 'INTERNAL_SERVER_ERROR') => ({ message, extensions: { code } });

describe('formatError', () => {
  it('shows nothing of an unexpected error', () => {
    const secret = new Error('password=hunter2 at /srv/db');
    const shown = formatError(formatted(secret.message), thrown(secret));
    expect(JSON.stringify(shown)).not.toContain('hunter2');
    expect(shown.extensions?.code).toBe('INTERNAL');
    expect((shown.extensions as Record<symbol, unknown>)[CAUSE]).toBe(secret);
  });

  it.each([
    ['a closed door', new AccessError('FORBIDDEN', 'access.forbidden'), 'FORBIDDEN'],
    ['nobody there', new AccessError('UNAUTHENTICATED', 'access.unauthenticated'), 'UNAUTHENTICATED'],
    ['a rule outside a mutation', RuleError.of('input.unknown_id', ['id']), 'BAD_USER_INPUT'],
    ['PostgreSQL shutting down', Object.assign(new Error('x'), { code: '57P01' }), 'UNAVAILABLE'],
    ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'UNAVAILABLE'],
    ['a broken connection', new Error('Connection terminated unexpectedly'), 'UNAVAILABLE'],
    ['a broken constraint that nobody foresaw', Object.assign(new Error('x'), { code: '23505' }), 'INTERNAL'],
  ])('%s', (_, cause, code) =>
    expect(formatError(formatted(cause.message), thrown(cause)).extensions?.code).toBe(code),
  );

  it.each([
    'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
    'Aliases limit of 30 exceeded, found 1000.',
    'Query Cost limit of 20000 exceeded',
  ])('calls "%s" too complex', (message) =>
    expect(
      formatError(formatted(message, 'GRAPHQL_VALIDATION_FAILED'), new GraphQLError(message)).extensions
        ?.code,
    ).toBe('TOO_COMPLEX'),
  );

  it('sees through the wrapping of what is not an Error', () => {
    const wrapped = Object.assign(new Error('Unexpected error value'), {
      thrownValue: { code: 'ECONNREFUSED' },
    });
    expect(formatError(formatted('x'), thrown(wrapped)).extensions?.code).toBe('UNAVAILABLE');
  });

  it('leaves other errors of the request as they are', () => {
    const shown = formatError(
      formatted('Cannot query field "x"', 'GRAPHQL_VALIDATION_FAILED'),
      new GraphQLError('x'),
    );
    expect(shown).toMatchObject({
      message: 'Cannot query field "x"',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});
