/**
 * Shares as whole points that add up to what their sum rounds to (largest remainders, after Hamilton): people add them up.
 * @param shares each from 0 to 1
 * @param scale how many points 1 is
 */
export function pointsOf(shares: readonly number[], scale = 100): number[] {
  const exact = shares.map((share) => Math.max(0, share) * scale);
  const points = exact.map(Math.floor);
  const wanted = Math.round(exact.reduce((sum, each) => sum + each, 0));
  const left = wanted - points.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - Math.floor(each) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, Math.max(0, left));
  for (const { index } of byRemainder) points[index] = (points[index] ?? 0) + 1;
  return points;
}
