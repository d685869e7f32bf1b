import type { Candidate, Tie } from './selection-order.rules.js';

/**
 * The caps of a selection: categories within a challenge or the programme, challenges within the programme. Caps that
 * lie within each other form a laminar matroid, so taking the best first is right, and how many of a class of equals
 * find a place does not depend on the order in which they are tried (Edmonds 1971).
 */
export interface Contest {
  readonly maxPerChallenge: number | null;
  readonly maxPerProgramme: number | null;
  readonly perCategory: number | null;
  readonly categoryWithin: 'challenge' | 'programme';
  /** Those who hold places from before. */
  readonly already: readonly Candidate[];
}

/** Whether the candidate finds a place beside those taken. */
function hasRoom(own: Candidate, found: readonly Candidate[], contest: Contest): boolean {
  const taken = [...contest.already, ...found];
  const sameChallenge = taken.filter(({ challengeId }) => challengeId === own.challengeId);
  const { maxPerChallenge, maxPerProgramme, perCategory } = contest;
  if (maxPerProgramme !== null && taken.length >= maxPerProgramme) return false;
  if (maxPerChallenge !== null && sameChallenge.length >= maxPerChallenge) return false;
  if (perCategory === null) return true;
  const counted = contest.categoryWithin === 'challenge' ? sameChallenge : taken;
  return counted.filter(({ category }) => category === own.category).length < perCategory;
}

/** Those of `order` that find a place, tried one after the other. */
function placed<C extends Candidate>(
  order: readonly C[],
  taken: readonly Candidate[],
  contest: Contest,
): C[] {
  const found: C[] = [];
  for (const own of order) if (hasRoom(own, [...taken, ...found], contest)) found.push(own);
  return found;
}

/** Whether all of them find a place together. */
export const fitsTogether = (candidates: readonly Candidate[], contest: Contest): boolean =>
  placed(candidates, [], contest).length === candidates.length;

/** Who of a class of equals finds a place in whatever order they are tried, and who only in some orders. */
export function contendedIn<C extends Candidate>(
  equals: readonly C[],
  taken: readonly Candidate[],
  contest: Contest,
): { readonly sure: C[]; readonly contended: C[] } {
  const able = equals.filter((own) => hasRoom(own, taken, contest));
  const sure = able.filter((own) => {
    const last = [...able.filter((other) => other !== own), own];
    return placed(last, taken, contest).includes(own);
  });
  return { sure, contended: able.filter((own) => !sure.includes(own)) };
}

/** The ties among contenders. Those who do not compete for the same place are separate ties. */
export function tiesIn(
  contended: readonly Candidate[],
  taken: readonly Candidate[],
  contest: Contest,
): Tie[] {
  const groups: Candidate[][] = [];
  for (const own of contended) {
    const rivals = groups.filter((group) =>
      group.some((other) => areRivals(own, other, contended, taken, contest)),
    );
    for (const group of rivals) groups.splice(groups.indexOf(group), 1);
    groups.push([...rivals.flat(), own]);
  }
  return groups.map((group) => ({
    kind: 'selection' as const,
    ids: group.map(({ id }) => id).sort(),
    places: placed(group, taken, contest).length,
  }));
}

/** Whether one can take the place of the other: the relation whose classes are the components of the matroid. */
function areRivals(
  a: Candidate,
  b: Candidate,
  contended: readonly Candidate[],
  taken: readonly Candidate[],
  contest: Contest,
): boolean {
  const others = contended.filter((own) => own !== a && own !== b);
  const withA = placed([a, ...others], taken, contest);
  const withoutA = withA.filter((own) => own !== a);
  return !hasRoom(b, [...taken, ...withA], contest) && hasRoom(b, [...taken, ...withoutA], contest);
}
