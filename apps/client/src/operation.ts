/** When an operation may be sent a second time: whenever it failed, or only if it surely was not run. */
export type Repeat = 'always' | 'unless-it-ran';

/** One operation of the API, as the generator writes it. */
export interface Operation<D extends object> {
  readonly name: string;
  /** The one root field that it asks for. */
  readonly field: keyof D;
  readonly repeat: Repeat;
  /** Whether its input takes an idempotency key. */
  readonly keyed: boolean;
  readonly text: string;
}

export interface CallOptions {
  /** Ends the call, retries included. */
  readonly signal?: AbortSignal;
  /** Milliseconds for each attempt; the client's own setting when left out. */
  readonly timeoutMs?: number;
}

/** An input whose key the client chooses unless the caller has kept one from before. */
export type Keyless<I extends { readonly idempotencyKey: string }> = Omit<I, 'idempotencyKey'> & {
  readonly idempotencyKey?: string;
};

export type Send = <D extends object>(
  operation: Operation<D>,
  variables: object,
  options?: CallOptions,
) => Promise<D[keyof D]>;
