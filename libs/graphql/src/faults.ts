import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { AccessError } from '#libs/access';
import { InvalidCursorError, sqlState } from '#libs/database';
import type { MessageParams } from '#libs/i18n';
import { RuleError, type Violation } from '#libs/kernel';
import { InvalidInputError } from './invalid-input.js';

/** The original error, kept for the log under a symbol: JSON never shows it. */
export const CAUSE = Symbol('cause');

/** A fault with a code for programs and a message code for people; the response hook translates it. */
interface Fault {
  readonly code: string;
  readonly messageCode?: string;
  readonly params?: MessageParams;
  readonly violations?: readonly Violation[];
  readonly [CAUSE]?: unknown;
}

const TOO_COMPLEX =
  /(limit of \d+ exceeded|Query depth limit|Query Cost limit|contains more tha[nt] \d+ tokens)/i;
/** Classes 08 (connection) and 57P (shutdown) of SQLSTATE, and the socket errors below them. */
const UNREACHABLE = /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;
const BROKEN_CONNECTION =
  /(Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/i;

/** Whether the error means that PostgreSQL cannot be reached. */
export function isDatabaseUnreachable(error: unknown): boolean {
  const state = sqlState(error);
  return (
    (state !== undefined && UNREACHABLE.test(state)) ||
    (error instanceof Error && BROKEN_CONNECTION.test(error.message))
  );
}

/** What a resolver threw. graphql-js wraps what it does not take for an Error, as errors of another realm are not. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return (cause as { readonly thrownValue?: unknown } | null)?.thrownValue ?? cause;
}

/** Sorts an error that no payload caught into the few faults of the API. Pure. */
export function faultOf(formatted: GraphQLFormattedError, error: unknown): Fault {
  const cause = causeOf(error);
  if (cause instanceof AccessError)
    return { code: cause.fault, messageCode: cause.messageCode, params: cause.params };
  if (cause instanceof RuleError || cause instanceof InvalidInputError)
    return {
      code: 'BAD_USER_INPUT',
      messageCode: cause.violations[0]?.code,
      params: cause.violations[0]?.params,
      violations: cause.violations,
    };
  if (cause instanceof InvalidCursorError) return { code: 'BAD_USER_INPUT', messageCode: 'input.cursor' };
  if (isDatabaseUnreachable(cause))
    return { code: 'UNAVAILABLE', messageCode: 'fault.unavailable', [CAUSE]: cause };
  if (TOO_COMPLEX.test(formatted.message)) return { code: 'TOO_COMPLEX', messageCode: 'fault.too_complex' };
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return { code };
  return { code: 'INTERNAL', messageCode: 'fault.internal', [CAUSE]: cause };
}

/** Apollo's `formatError`: nothing of an unexpected error leaves the process. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const fault = faultOf(formatted, error);
  const hidden = fault.code === 'INTERNAL' || fault.code === 'UNAVAILABLE';
  return {
    message: hidden ? fault.code : formatted.message,
    locations: formatted.locations,
    path: formatted.path,
    extensions: { ...fault },
  };
}
