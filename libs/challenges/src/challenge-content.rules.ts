import type { Locale, LocalizedText } from '#libs/i18n';
import { checkMoney, checkWindow, isZone, type Money, type Violation } from '#libs/kernel';
import { type ChallengeDocument, checkDocuments } from './challenge-document.rules.js';
import type { Framing } from './challenge-framing.rules.js';
import { checkAnchors, checkRubric, type RubricCriterion } from './rubric.rules.js';

export interface KpiContent {
  readonly name: LocalizedText;
  readonly unit: string;
  /** Null is refused by a rule, not by the type: whoever forgot it is told so by name. */
  readonly baseline: number | null;
  readonly target: number;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly source: string;
}

export type CriterionContent = RubricCriterion;

export interface QuestionContent {
  readonly kind: 'TEXT' | 'CHOICE' | 'NUMBER' | 'FILE';
  readonly prompt: LocalizedText;
  readonly isRequired: boolean;
  readonly maxLength: number | null;
  readonly choices: readonly LocalizedText[];
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Everything that the ministry writes. What a draft lacks is empty or null. */
export interface ChallengeContent {
  readonly originalLanguage: Locale;
  readonly title: LocalizedText;
  readonly problem: LocalizedText;
  readonly affectedUsers: LocalizedText;
  readonly evidence: LocalizedText;
  readonly desiredOutcome: LocalizedText;
  readonly constraints: LocalizedText;
  readonly dataOffered: LocalizedText;
  readonly budget: Money | null;
  readonly exitToProcurement:
    | 'FOLLOW_ON_CONTRACT'
    | 'TENDER'
    | 'FRAMEWORK'
    | 'EXEMPTION'
    | 'NONE_PLANNED'
    | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly zone: string;
  readonly tags: readonly string[];
  readonly minimumTrl: number | null;
  readonly kpis: readonly KpiContent[];
  readonly criteria: readonly CriterionContent[];
  readonly questions: readonly QuestionContent[];
  readonly framing: Framing;
  /** Files that it is published with. */
  readonly documents: readonly ChallengeDocument[];
}

/** Longest texts, in UTF-16 units and per language. */
export const CONTENT_LIMITS = {
  title: 300,
  problem: 20_000,
  affectedUsers: 10_000,
  evidence: 20_000,
  desiredOutcome: 10_000,
  constraints: 10_000,
  dataOffered: 10_000,
  tag: 60,
} as const;

export const LOCALIZED_FIELDS = [
  'title',
  'problem',
  'affectedUsers',
  'evidence',
  'desiredOutcome',
  'constraints',
  'dataOffered',
] as const;

const QUESTIONS = { field: 'questions', code: 'challenge.questions_missing' } as const;

/**
 * Of a challenge the texts without which nobody can judge whether a solution would help (constraints may really be none),
 * the figures that it has to move, and the way to buy it. An open call looks for start-ups, and has nothing of this: the
 * gates of the model say by what they are judged.
 */
const NEEDED = {
  CHALLENGE: {
    texts: ['problem', 'affectedUsers', 'evidence', 'desiredOutcome', 'dataOffered'],
    values: ['budget', 'exitToProcurement'],
    lists: [
      { field: 'kpis', code: 'challenge.kpis_missing' },
      { field: 'criteria', code: 'challenge.criteria_missing' },
      QUESTIONS,
    ],
  },
  OPEN_CALL: { texts: ['problem'], values: [], lists: [QUESTIONS] },
} as const;

/** What is certainly wrong, even in a draft that is not finished. */
export function checkShape(content: ChallengeContent): Violation[] {
  return [
    ...original(content.title, content.originalLanguage, ['title']),
    ...checkWindow(content),
    ...(isZone(content.zone)
      ? []
      : [{ code: 'window.unknown_zone', path: ['zone'], params: { zone: content.zone } }]),
    ...(content.budget ? checkMoney(content.budget, ['budget']) : []),
    ...content.kpis.flatMap(checkKpi),
    ...checkWeights(content.criteria),
    ...content.criteria.flatMap(checkScale),
    ...content.criteria.flatMap(checkRubric),
    ...content.questions.flatMap(checkQuestion),
    ...checkDocuments(content.documents),
  ];
}

/** What else is missing before anybody is asked to approve it. */
export function checkComplete(
  content: ChallengeContent,
  now: Date,
  kind: keyof typeof NEEDED = 'CHALLENGE',
): Violation[] {
  const language = content.originalLanguage;
  const { texts, values, lists } = NEEDED[kind];
  return [
    ...texts.flatMap((field) => original(content[field], language, [field])),
    ...values
      .filter((field) => content[field] === null)
      .map((field) => ({ code: 'input.required', path: [field] })),
    ...lists
      .filter(({ field }) => content[field].length === 0)
      .map(({ field, code }) => ({ code, path: [field] })),
    ...content.kpis.flatMap((kpi, i) => original(kpi.name, language, ['kpis', String(i), 'name'])),
    ...content.kpis.flatMap((kpi, i) => checkDue(kpi, content, i)),
    ...content.criteria.flatMap((c, i) => original(c.name, language, ['criteria', String(i), 'name'])),
    ...content.criteria.flatMap((c, i) => checkAnchors(c, language, i)),
    ...content.questions.flatMap((q, i) => checkWording(q, language, i)),
    ...(content.closesAt <= now ? [{ code: 'challenge.closes_in_past', path: ['closesAt'] }] : []),
  ];
}

/** The text must be there in the language that counts in court. */
function original(text: LocalizedText, language: Locale, path: readonly string[]): Violation[] {
  return text[language]?.trim()
    ? []
    : [{ code: 'text.original_missing', path: [...path, language], params: { language } }];
}

function checkKpi(kpi: KpiContent, index: number): Violation[] {
  const path = ['kpis', String(index)];
  if (kpi.baseline === null) return [{ code: 'challenge.kpi_baseline_missing', path: [...path, 'baseline'] }];
  return kpi.target === kpi.baseline
    ? [{ code: 'challenge.kpi_target_equals_baseline', path: [...path, 'target'] }]
    : [];
}

/** A figure that is due before the submissions are in cannot have been moved by a pilot. */
function checkDue(kpi: KpiContent, { closesAt }: ChallengeContent, index: number): Violation[] {
  return kpi.dueOn < closesAt.toISOString().slice(0, 10)
    ? [{ code: 'challenge.kpi_due_before_closing', path: ['kpis', String(index), 'dueOn'] }]
    : [];
}

function checkWeights(criteria: readonly CriterionContent[]): Violation[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return criteria.length === 0 || sum === 100
    ? []
    : [{ code: 'challenge.weights_sum', path: ['criteria'], params: { sum } }];
}

/** The scale must be reached from its minimum in whole steps. The tolerance is for steps such as 0.1. */
function checkScale({ scaleMin, scaleMax, scaleStep }: CriterionContent, index: number): Violation[] {
  const steps = (scaleMax - scaleMin) / scaleStep;
  const fits = scaleMax > scaleMin && scaleStep > 0 && Math.abs(steps - Math.round(steps)) < 1e-9;
  return fits ? [] : [{ code: 'challenge.scale_invalid', path: ['criteria', String(index), 'scaleStep'] }];
}

function checkQuestion(question: QuestionContent, index: number): Violation[] {
  const path = ['questions', String(index)];
  const isChoice = question.kind === 'CHOICE';
  if (isChoice ? question.choices.length < 2 : question.choices.length > 0)
    return [{ code: 'challenge.question_choices', path: [...path, 'choices'] }];
  const { minimum, maximum } = question;
  return minimum !== null && maximum !== null && maximum < minimum
    ? [{ code: 'challenge.question_range', path: [...path, 'maximum'] }]
    : [];
}

function checkWording(question: QuestionContent, language: Locale, index: number): Violation[] {
  const path = ['questions', String(index)];
  return [
    ...original(question.prompt, language, [...path, 'prompt']),
    ...question.choices.flatMap((choice, i) => original(choice, language, [...path, 'choices', String(i)])),
  ];
}
