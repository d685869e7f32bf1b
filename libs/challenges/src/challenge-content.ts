import type { Challenge } from './challenge.entity.js';
import type { ChallengeContent } from './challenge-content.rules.js';
import { wholeFraming } from './challenge-framing.rules.js';
import type { ChallengeParts } from './challenge-parts.repository.js';
import { wholeRubric } from './rubric.rules.js';

/** The columns that hold what the ministry writes. */
type ContentColumns = Pick<
  Challenge,
  | Exclude<keyof ChallengeContent, 'budget' | 'kpis' | 'criteria' | 'questions'>
  | 'budgetAmount'
  | 'budgetCurrency'
>;

/** The columns of a content; its lists are rows of their own. */
export function columnsOf(content: ChallengeContent): ContentColumns {
  const { budget, kpis: _kpis, criteria: _criteria, questions: _questions, ...columns } = content;
  return {
    ...columns,
    tags: [...columns.tags],
    documents: [...columns.documents],
    budgetAmount: budget?.amount ?? null,
    budgetCurrency: budget?.currency ?? null,
  };
}

/** The content of a row and its lists, in a fixed order of fields, without ids: what versions keep and diffs compare. */
export function contentOf(row: ContentColumns, parts: ChallengeParts): ChallengeContent {
  return {
    originalLanguage: row.originalLanguage,
    title: row.title,
    problem: row.problem,
    affectedUsers: row.affectedUsers,
    evidence: row.evidence,
    desiredOutcome: row.desiredOutcome,
    constraints: row.constraints,
    dataOffered: row.dataOffered,
    budget:
      row.budgetAmount === null || row.budgetCurrency === null
        ? null
        : { amount: row.budgetAmount, currency: row.budgetCurrency },
    exitToProcurement: row.exitToProcurement,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    zone: row.zone,
    tags: row.tags,
    minimumTrl: row.minimumTrl,
    kpis: parts.kpis.map(({ name, unit, baseline, target, dueOn, source }) => ({
      name,
      unit,
      baseline,
      target,
      dueOn,
      source,
    })),
    criteria: parts.criteria.map(
      ({ name, description, weight, scaleMin, scaleMax, scaleStep, ...rubric }) => ({
        name,
        description,
        weight,
        scaleMin,
        scaleMax,
        scaleStep,
        ...wholeRubric(rubric),
      }),
    ),
    questions: parts.questions.map(({ kind, prompt, isRequired, maxLength, choices, minimum, maximum }) => ({
      kind,
      prompt,
      isRequired,
      maxLength,
      choices,
      minimum,
      maximum,
    })),
    framing: wholeFraming(row.framing),
    documents: row.documents,
  };
}
