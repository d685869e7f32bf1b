import { compare, type Fraction } from '#libs/kernel';

/** Somebody who stands before a gate. */
export interface Candidate {
  readonly id: string;
  /** The challenge that it answers; null in a programme without challenges, and for challenges themselves. */
  readonly challengeId: string | null;
  /** Who stands behind it: one start-up may answer several challenges. */
  readonly groupId: string;
  /** 0 to 100; null when it was not scored. */
  readonly total: Fraction | null;
  /** Criteria that it fails. */
  readonly failed: readonly string[];
  /** Its place in the wishes of its start-up, 1 first; null when not stated. */
  readonly preference: number | null;
  /** Money that it asks for, in the currency of the gate's budget. */
  readonly ask: Fraction | null;
  /** What a portfolio counts it under. */
  readonly category: string | null;
}

/** A candidate that may be selected, because it has a score. */
export type Scored = Candidate & { readonly total: Fraction };

/**
 * Candidates that a person put into an order, because their scores are equal: the first one first. It decides among
 * equals only, never against a score.
 */
export type Precedence = readonly string[];

/** Equals between whom a person has to decide: so many of them find a place. */
export interface Tie {
  readonly kind: 'selection' | 'reserve' | 'preference';
  readonly ids: readonly string[];
  readonly places: number;
}

/** Candidates in classes of equals, the best first. Within a class they are listed by id, which says nothing. */
export function classesOf(candidates: readonly Scored[], precedence: Precedence): Scored[][] {
  const sorted = [...candidates].sort((a, b) => compare(b.total, a.total) || (a.id < b.id ? -1 : 1));
  const classes: Scored[][] = [];
  for (const candidate of sorted) {
    const last = classes.at(-1);
    const head = last?.[0];
    if (last && head && compare(head.total, candidate.total) === 0) last.push(candidate);
    else classes.push([candidate]);
  }
  return classes.flatMap((equals) => ordered(equals, precedence));
}

/** Splits equals by the precedence given: one by one when it names all of them, else they stay together. */
function ordered(equals: Scored[], precedence: Precedence): Scored[][] {
  if (equals.length === 1 || !equals.every(({ id }) => precedence.includes(id))) return [equals];
  return [...equals].sort((a, b) => precedence.indexOf(a.id) - precedence.indexOf(b.id)).map((own) => [own]);
}
