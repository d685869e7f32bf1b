import { localeOf } from '#libs/graphql';
import type { AskedAmendment } from '../challenge-amendment.rules.js';
import type { CriterionContent, QuestionContent } from '../challenge-content.rules.js';
import type { ChallengeDraft } from '../new-challenge.js';
import { wholeRubric } from '../rubric.rules.js';
import type {
  AmendChallengeInput,
  CoachChallengeInput,
  CreateChallengeInput,
  CreateOpenCallInput,
  UpdateChallengeInput,
} from './challenge.inputs.js';
import type { CriterionInput, KpiInput, QuestionInput } from './challenge-parts.inputs.js';
import { framingOf } from './framing-of-input.js';

/** The whole content of an input; what it leaves out is empty. */
export function draftOf(
  input: CreateChallengeInput | UpdateChallengeInput | CoachChallengeInput,
): ChallengeDraft {
  return {
    originalLanguage: localeOf(input.originalLanguage),
    title: input.title,
    problem: input.problem ?? {},
    affectedUsers: input.affectedUsers ?? {},
    evidence: input.evidence ?? {},
    desiredOutcome: input.desiredOutcome ?? {},
    constraints: input.constraints ?? {},
    dataOffered: input.dataOffered ?? {},
    budget: input.budget ?? null,
    exitToProcurement: input.exitToProcurement ?? null,
    opensAt: input.opensAt ?? null,
    closesAt: input.closesAt ?? null,
    zone: input.zone ?? null,
    tags: input.tags ?? [],
    minimumTrl: input.minimumTrl ?? null,
    kpis: (input.kpis ?? []).map(kpiOf),
    criteria: (input.criteria ?? []).map(criterionOf),
    questions: (input.questions ?? []).map(questionOf),
    framing: framingOf(input.framing),
    documentIds: input.documentIds ?? null,
  };
}

/** The content of an open call, which has nothing but its texts and its form. */
export function callOf(input: CreateOpenCallInput): ChallengeDraft {
  return {
    originalLanguage: localeOf(input.originalLanguage),
    title: input.title,
    problem: input.problem ?? {},
    desiredOutcome: input.desiredOutcome ?? {},
    constraints: input.constraints ?? {},
    ...{ affectedUsers: {}, evidence: {}, dataOffered: {} },
    ...{ budget: null, exitToProcurement: null, minimumTrl: null, kpis: [], criteria: [] },
    ...{ opensAt: null, closesAt: null, zone: null },
    tags: input.tags ?? [],
    questions: (input.questions ?? []).map(questionOf),
  };
}

/** Only what the addendum names. */
export function amendmentOf(input: AmendChallengeInput): AskedAmendment {
  const { id: _id, expectedVersion: _version, reason: _reason, kpis, ...fields } = input;
  const all = { ...fields, kpis: kpis?.map(kpiOf) };
  const given = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given);
}

const kpiOf = (kpi: KpiInput) => ({ ...kpi, baseline: kpi.baseline ?? null });

const criterionOf = (criterion: CriterionInput): CriterionContent => ({
  ...criterion,
  ...wholeRubric({
    kind: criterion.kind ?? undefined,
    threshold: criterion.threshold,
    anchors: criterion.anchors ?? undefined,
    minimumRationale: criterion.minimumRationale,
  }),
  description: criterion.description ?? {},
});

const questionOf = (question: QuestionInput): QuestionContent => ({
  ...question,
  maxLength: question.maxLength ?? null,
  choices: question.choices ?? [],
  minimum: question.minimum ?? null,
  maximum: question.maximum ?? null,
});
