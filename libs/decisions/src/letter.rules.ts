import type { LocalizedText } from '#libs/i18n';

/** Criterion by criterion: what the submission was given, and between what all of them lie. */
export interface LetterCriterion {
  readonly criterionId: string;
  readonly name: LocalizedText;
  /** Whole percent. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Mean of the reviewers' scores, on the criterion's own scale. */
  readonly mean: number;
  /** Lowest and highest mean among all submissions of the challenge. */
  readonly lowest: number;
  readonly highest: number;
}

/** What a letter tells: about its reader, and of the others no more than how many they are and between what they lie. */
export interface LetterFacts {
  readonly outcome: 'AWARDED' | 'NOT_AWARDED';
  readonly reason: string;
  /** Of 100, as its lowest and highest among all submissions. */
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  readonly submissions: number;
  readonly criteria: readonly LetterCriterion[];
  /** Epoch milliseconds; null where the decision takes effect at once. */
  readonly standstillUntil: number | null;
  /** Epoch milliseconds; null where there is no appeal. */
  readonly appealUntil: number | null;
}

interface Standing {
  readonly submissionId: string;
  readonly score: number | null;
  readonly criterionMeans: readonly { readonly criterionId: string; readonly mean: number }[];
}

interface DecidedOn {
  readonly criteria: readonly (Pick<LetterCriterion, 'name' | 'weight' | 'scaleMin' | 'scaleMax'> & {
    readonly id: string;
  })[];
  readonly ranking: readonly Standing[];
  readonly dates: Pick<LetterFacts, 'standstillUntil' | 'appealUntil'>;
}

/**
 * The facts of one letter.
 * @throws RangeError when the submission was not scored: nothing is decided about such a one.
 */
export function letterFacts(
  {
    submissionId,
    reason,
    outcome,
  }: Pick<LetterFacts, 'reason' | 'outcome'> & { readonly submissionId: string },
  { criteria, ranking, dates }: DecidedOn,
): LetterFacts {
  const own = ranking.find((row) => row.submissionId === submissionId);
  if (!own || own.score === null) throw new RangeError(`submission ${submissionId} has no score to tell`);
  const scores = ranking.flatMap(({ score }) => score ?? []);
  return {
    outcome,
    reason,
    score: own.score,
    lowest: Math.min(...scores),
    highest: Math.max(...scores),
    submissions: ranking.length,
    criteria: criteria.map(({ id, name, weight, scaleMin, scaleMax }) => {
      const means = ranking.flatMap((row) => meanIn(row, id) ?? []);
      return {
        criterionId: id,
        ...{ name, weight, scaleMin, scaleMax },
        mean: meanIn(own, id) ?? scaleMin,
        lowest: Math.min(...means),
        highest: Math.max(...means),
      };
    }),
    ...dates,
  };
}

const meanIn = ({ criterionMeans }: Standing, criterionId: string): number | undefined =>
  criterionMeans.find((own) => own.criterionId === criterionId)?.mean;

const DAY_MS = 86_400_000;

/** Directive 2014/24/EU art. 55(2): reasons are given within 15 days from the receipt of a written request. */
export const ANSWER_DAYS = 15;

/** Until when a debrief that was asked for is owed. */
export const debriefDueAt = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + ANSWER_DAYS * DAY_MS);
