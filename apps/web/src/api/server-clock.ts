/** How far the server's clock is ahead of the visitor's, in milliseconds, by the shortest question so far. */
let ahead = 0;
let precision = Number.POSITIVE_INFINITY;

/**
 * Learns the server's time from an answer: deadlines are kept by its clock, and that of a visitor may be wrong.
 * @param date the `Date` of the answer, in whole seconds
 * @param tookMs from the question to the answer
 */
export function noteServerDate(date: string | null, tookMs: number): void {
  const at = Date.parse(date ?? '');
  if (Number.isNaN(at) || tookMs >= precision) return;
  precision = tookMs;
  // On average the second that is named began half a second before, and the answer took half of the way.
  ahead = at + 500 + tookMs / 2 - Date.now();
}

/** Now, by the server's clock, in milliseconds since 1970. A clock that is right to a second is left alone. */
export const serverNow = (): number => Date.now() + (Math.abs(ahead) < 1_500 ? 0 : ahead);
