import { setTimeout as sleep } from 'node:timers/promises';
import { EtgarFault } from './errors.js';
import type { CallOptions, Repeat } from './operation.js';
import { type Failure, failureOf, mayRepeat, retryAfterOf, waitMs } from './retry.js';

export interface ClientSettings {
  /** Address of the platform, `https://etgar.example`. */
  readonly url: string;
  /** API token; without one only what is public can be asked. */
  readonly token?: string;
  /** Language of messages; the profile's when left out. */
  readonly locale?: 'he' | 'ar' | 'en';
  /** Another implementation of fetch, for proxies and tests. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for each attempt; 30,000 when left out. */
  readonly timeoutMs?: number;
  /** Attempts after the first one; 4 when left out. */
  readonly retries?: number;
  /** Longest wait before the first retry, in milliseconds; it doubles each time. 250 when left out. */
  readonly backoffMs?: number;
}

/** What came back, whatever its status. */
export interface Answer {
  readonly status: number;
  /** Undefined when it was no JSON. */
  readonly body: unknown;
  readonly correlationId: string | undefined;
}

/** Says what an answer means: a value, or a fault. */
export type Reading<T> = (answer: Answer) => { readonly value: T } | EtgarFault;

/** Sends requests, and sends them again when that helps and does no harm. */
export class Http {
  private readonly base: string;

  constructor(private readonly settings: ClientSettings) {
    this.base = settings.url.replace(/\/+$/, '');
  }

  /**
   * @param body made anew for each attempt, from the same content.
   * @throws EtgarFault the last one, when no attempt is left; the signal's reason when the caller has given up.
   */
  async post<T>(
    path: string,
    body: () => string | FormData,
    repeat: Repeat,
    read: Reading<T>,
    options: CallOptions = {},
  ): Promise<T> {
    const attempts = 1 + (this.settings.retries ?? 4);
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(path, body(), read, options);
      if ('value' in outcome) return outcome.value;
      if (attempt >= attempts || !mayRepeat(outcome, repeat)) throw outcome.fault.after(attempt);
      const { backoffMs = 250 } = this.settings;
      await sleep(waitMs(attempt, backoffMs, Math.random(), outcome.retryAfterMs), undefined, {
        signal: options.signal,
      });
    }
  }

  private async attempt<T>(
    path: string,
    body: string | FormData,
    read: Reading<T>,
    { signal, timeoutMs = this.settings.timeoutMs ?? 30_000 }: CallOptions,
  ): Promise<{ readonly value: T } | Failure> {
    const timeout = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let text: string;
    try {
      response = await (this.settings.fetch ?? fetch)(`${this.base}${path}`, {
        method: 'POST',
        headers: this.headers(body),
        body,
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      text = await response.text();
    } catch (error) {
      signal?.throwIfAborted();
      return disconnected(error, timeout.aborted ? timeoutMs : undefined);
    }
    const correlationId = response.headers.get('x-correlation-id') ?? undefined;
    const reading = read({ status: response.status, body: parsed(text), correlationId });
    if (!(reading instanceof EtgarFault)) return reading;
    return failureOf(reading, true, retryAfterOf(response.headers.get('retry-after'), Date.now()));
  }

  private headers(body: string | FormData): Record<string, string> {
    const { token, locale } = this.settings;
    return {
      accept: 'application/json',
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(locale ? { 'accept-language': locale } : {}),
    };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NEVER_ARRIVED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

function disconnected(error: unknown, timeoutMs: number | undefined): Failure {
  const reached = !codesOf(error).some((code) => NEVER_ARRIVED.test(code));
  const outcome = reached ? 'unknown' : 'nothing';
  const fault =
    timeoutMs === undefined
      ? new EtgarFault(`no answer: ${reasonOf(error)}`, { code: 'NETWORK', outcome, cause: error })
      : new EtgarFault(`no answer within ${timeoutMs} ms`, {
          code: 'TIMEOUT',
          outcome: 'unknown',
          cause: error,
        });
  return failureOf(fault, reached);
}

/** fetch wraps the error of the socket; a host with several addresses gives one for each. */
function codesOf(error: unknown): string[] {
  const { code, cause, errors } = (error ?? {}) as { code?: string; cause?: unknown; errors?: unknown[] };
  return [code ?? '', ...(cause ? codesOf(cause) : []), ...(errors ?? []).flatMap(codesOf)].filter(Boolean);
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message || codesOf(cause).join(', ')})` : message;
}
