import { correlationIdOf } from './answers.js';
import { type Refusal, UserErrorsError } from './errors.js';

interface Payload {
  readonly errors: readonly Refusal[];
}

/** A payload after success: nothing of it is missing. */
export type Done<P extends Payload> = { readonly [K in Exclude<keyof P, 'errors'>]: NonNullable<P[K]> };

/**
 * The payload of a mutation that has to succeed.
 * @throws UserErrorsError with everything that speaks against it.
 */
export function must<P extends Payload>(payload: P): Done<P> {
  if (payload.errors.length > 0) throw new UserErrorsError(payload.errors, correlationIdOf(payload));
  return payload as unknown as Done<P>;
}

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Every row of a list, page by page.
 * @example for await (const challenge of everyNode((after) => etgar.openChallenges({ after }))) …
 */
export async function* everyNode<T>(page: (after: string | null) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<T> = await page(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
