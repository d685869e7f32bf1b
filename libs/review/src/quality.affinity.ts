/** How much a reviewer says to know about a text, on any scale of one direction. */
export interface StatedExpertise {
  readonly reviewer: string;
  readonly text: string;
  readonly expertise: number;
}

export interface ExpertiseQuality {
  /** Share of the weight of all pairs that is ordered wrongly: 0 is perfect, 0.5 is chance. Null without pairs. */
  readonly loss: number | null;
  /** Share of the pairs of a text well known and one hardly known that are ordered rightly. Null without any. */
  readonly easy: number | null;
  /** The same of two texts that are both well known, one better. */
  readonly hard: number | null;
}

/** From here on a text counts as well known, on the scale from 1 to 5 of the source. */
const WELL_KNOWN = 4;
/** Up to here a text counts as hardly known. */
const HARDLY_KNOWN = 2;

/**
 * How far affinities order the texts of each reviewer as the reviewer does: weighted Kendall loss, where a pair weighs
 * what its expertise differs by and a tie costs half, and the share of easy and of hard pairs that are right.
 * Source: Stelmakh, Wieting, Neubig and Shah, A Gold Standard Dataset for the Reviewer Assignment Problem, 2023, §5.
 * @param affinityOf of a reviewer to a text; only its order within one reviewer counts
 */
export function expertiseQuality(
  stated: readonly StatedExpertise[],
  affinityOf: (reviewer: string, text: string) => number,
): ExpertiseQuality {
  const byReviewer = new Map<string, StatedExpertise[]>();
  for (const one of stated) byReviewer.set(one.reviewer, [...(byReviewer.get(one.reviewer) ?? []), one]);
  let [weight, lost] = [0, 0];
  const easy = { pairs: 0, right: 0 };
  const hard = { pairs: 0, right: 0 };
  for (const own of byReviewer.values())
    own.forEach((one, index) => {
      for (const other of own.slice(index + 1)) {
        const difference = one.expertise - other.expertise;
        if (difference === 0) continue;
        const found = affinityOf(one.reviewer, one.text) - affinityOf(other.reviewer, other.text);
        const agreement = Math.sign(found) * Math.sign(difference);
        weight += Math.abs(difference);
        lost += (Math.abs(difference) * (1 - agreement)) / 2;
        const [least, most] = [
          Math.min(one.expertise, other.expertise),
          Math.max(one.expertise, other.expertise),
        ];
        if (least >= WELL_KNOWN) count(hard, agreement);
        if (most >= WELL_KNOWN && least <= HARDLY_KNOWN) count(easy, agreement);
      }
    });
  return {
    loss: share(lost, weight),
    easy: share(easy.right, easy.pairs),
    hard: share(hard.right, hard.pairs),
  };
}

function count(of: { pairs: number; right: number }, agreement: number): void {
  of.pairs++;
  if (agreement > 0) of.right++;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
