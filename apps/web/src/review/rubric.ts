import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { criterionFragment, type reviewTaskDocument } from './review-task.documents.ts';

export type Task = NonNullable<ResultOf<typeof reviewTaskDocument>['reviewTask']>;
type Criterion = ResultOf<typeof criterionFragment>;

/** What a reviewer gives for one criterion. */
export interface Given {
  readonly criterionId: string;
  readonly score: number | null;
  readonly rationale: string;
}

export interface RubricRow {
  readonly criterion: Criterion;
  /** Characters that the rationale needs at least. */
  readonly needed: number;
}

/** Levels that are shown one beside the other; a longer scale is typed. */
const MOST_LEVELS = 11;

export function rubricOf(challenge: Task['challenge']): readonly RubricRow[] {
  const usual = challenge?.programme?.rules.minimumRationale ?? 0;
  const criteria: readonly FragmentOf<typeof criterionFragment>[] = challenge?.criteria ?? [];
  return criteria.map((each) => {
    const criterion = readFragment(criterionFragment, each);
    return { criterion, needed: Math.max(1, criterion.minimumRationale ?? usual) };
  });
}

/** What the server has, one entry for each criterion in the order of the rubric. */
export const givenOf = (rubric: readonly RubricRow[], scores: Task['scores']): readonly Given[] =>
  rubric.map(({ criterion }) => {
    const own = scores.find(({ criterionId }) => criterionId === criterion.id);
    return { criterionId: criterion.id, score: own?.score ?? null, rationale: own?.rationale ?? '' };
  });

type Scale = Pick<Criterion, 'scaleMin' | 'scaleMax' | 'scaleStep'>;

/** The values of a scale, the lowest first; null when there are too many to choose from. */
export function levelsOf({ scaleMin, scaleMax, scaleStep }: Scale): readonly number[] | null {
  const count = Math.round((scaleMax - scaleMin) / scaleStep) + 1;
  if (count > MOST_LEVELS) return null;
  // 0.1 + 0.2 is not 0.3: each value is rounded to what people write.
  return Array.from({ length: count }, (_, at) => Number((scaleMin + at * scaleStep).toFixed(6)));
}

/** The level that a digit stands for; 0 is ten where the scale has a ten and no nought. */
export function levelOfDigit(scale: Scale, digit: number): number | undefined {
  const levels = levelsOf(scale) ?? [];
  return (
    levels.find((level) => level === digit) ??
    (digit === 0 ? levels.find((level) => level === 10) : undefined)
  );
}

export const isComplete = ({ needed }: RubricRow, given: Given | undefined): boolean =>
  given !== undefined && given.score !== null && given.rationale.trim().length >= needed;
