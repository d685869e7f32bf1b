import type { EtgarFault } from './errors.js';
import type { Repeat } from './operation.js';

/** An attempt that brought no answer. */
export interface Failure {
  readonly fault: EtgarFault;
  /** Whether the same request may succeed a moment later. */
  readonly isPassing: boolean;
  /** Whether the server may have carried it out. */
  readonly mayHaveRun: boolean;
  /** Milliseconds that the server asks us to wait. */
  readonly retryAfterMs?: number;
}

const LONGEST_WAIT_MS = 20_000;
const PASSING_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const PASSING_CODE: ReadonlySet<string> = new Set(['RATE_LIMITED', 'UNAVAILABLE', 'NETWORK', 'TIMEOUT']);

/** Sorts a fault. `reached` is false when no connection to the server was made at all. */
export function failureOf(fault: EtgarFault, reached: boolean, retryAfterMs?: number): Failure {
  const isLimited = fault.status === 429 || fault.code === 'RATE_LIMITED';
  const isPassing = PASSING_CODE.has(fault.code) || PASSING_STATUS.has(fault.status ?? 0);
  return { fault, isPassing, mayHaveRun: isPassing && reached && !isLimited, retryAfterMs };
}

export const mayRepeat = (failure: Failure, repeat: Repeat): boolean =>
  failure.isPassing && (repeat === 'always' || !failure.mayHaveRun);

/**
 * Exponential back-off with full jitter (Brooker, "Exponential Backoff And Jitter", 2015): clients that failed
 * together do not come back together. What the server asks for is the least.
 * @param attempt of the failure, from 1. @param random from 0 to 1.
 */
export function waitMs(attempt: number, backoffMs: number, random: number, retryAfterMs = 0): number {
  const most = Math.min(LONGEST_WAIT_MS, backoffMs * 2 ** (attempt - 1));
  return Math.min(LONGEST_WAIT_MS, retryAfterMs) + random * most;
}

/** Milliseconds of a `Retry-After` header, in seconds or as a date (RFC 9110 §10.2.3). */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
