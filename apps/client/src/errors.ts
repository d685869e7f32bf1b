/** One reason why nothing was changed. */
export interface Refusal {
  /** Stable, for programs: `challenge.window_closed`. */
  readonly code: string;
  /** For people, in the locale of the client. */
  readonly message: string;
  /** The input field that is meant, from the input object down. */
  readonly path?: readonly string[] | null;
}

/** The answer to an operation that follows the rules of the platform: it did nothing, and says everything that speaks against it. */
export class UserErrorsError extends Error {
  override readonly name = 'UserErrorsError';

  constructor(
    readonly errors: readonly Refusal[],
    /** Quote it when you ask the operator for help. */
    readonly correlationId: string | undefined,
  ) {
    super(
      errors
        .map(({ code, message, path }) => `${path ? `${path.join('.')}: ` : ''}${message} [${code}]`)
        .join('\n'),
    );
  }

  /** The refusals of a field and of everything below it: `at('answers', '0')`. */
  at(...path: string[]): Refusal[] {
    return this.errors.filter(({ path: place }) => path.every((step, index) => place?.[index] === step));
  }
}

interface FaultFacts {
  readonly code: string;
  readonly messageCode?: string;
  readonly status?: number;
  readonly correlationId?: string;
  readonly attempts?: number;
  readonly outcome?: 'nothing' | 'unknown';
  readonly refusals?: readonly Refusal[];
  readonly cause?: unknown;
}

/** No answer, or an answer that is a fault: the door is closed, the request is wrong, or the service is not there. */
export class EtgarFault extends Error {
  override readonly name = 'EtgarFault';
  /**
   * `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `RATE_LIMITED`, `TOO_COMPLEX`, `TOO_LARGE`, `UNAVAILABLE` or
   * `INTERNAL` from the platform; `NETWORK`, `TIMEOUT` or `HTTP_<status>` when it did not get that far.
   */
  readonly code: string;
  /** Code of the message, `access.scope_missing`, when there is one. */
  readonly messageCode: string | undefined;
  readonly status: number | undefined;
  readonly correlationId: string | undefined;
  /** How often it was tried. */
  readonly attempts: number;
  /** `unknown`: the request may have been carried out although no answer came. */
  readonly outcome: 'nothing' | 'unknown';
  /** With `BAD_USER_INPUT`: what is wrong with the arguments of a query. */
  readonly refusals: readonly Refusal[];

  constructor(message: string, facts: FaultFacts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.messageCode = facts.messageCode;
    this.status = facts.status;
    this.correlationId = facts.correlationId;
    this.attempts = facts.attempts ?? 1;
    this.outcome = facts.outcome ?? 'nothing';
    this.refusals = facts.refusals ?? [];
  }

  after(attempts: number): EtgarFault {
    return new EtgarFault(this.message, { ...this, cause: this.cause, attempts });
  }
}
