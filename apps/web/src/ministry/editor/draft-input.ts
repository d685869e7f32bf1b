import type { VariablesOf } from '#web/api/graphql.ts';
import { instantOf } from '#web/i18n/zone.ts';
import type { updateChallengeDocument } from '../draft.documents.ts';
import type {
  CriterionDraft,
  DatasetDraft,
  Draft,
  FramingDraft,
  KpiDraft,
  QuestionDraft,
  Text,
} from './draft.types.ts';

export type DraftInput = Omit<VariablesOf<typeof updateChallengeDocument>['input'], 'id' | 'expectedVersion'>;

const number = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const some = (value: string): string | null => value.trim() || null;
const isSaid = (value: Text): boolean => Object.values(value).some((each) => each.trim());
/** The server keeps what is not said as null. */
const localized = (value: Text) => ({ he: some(value.he), ar: some(value.ar), en: some(value.en) });

/** What the editor holds, as the server takes it. */
export function inputOf(draft: Draft): DraftInput {
  const amount = number(draft.budget);
  return {
    originalLanguage: draft.originalLanguage,
    title: localized(draft.title),
    problem: localized(draft.problem),
    affectedUsers: localized(draft.affectedUsers),
    evidence: localized(draft.evidence),
    desiredOutcome: localized(draft.desiredOutcome),
    constraints: localized(draft.constraints),
    dataOffered: localized(draft.dataOffered),
    budget: amount === null ? null : { amount, currency: draft.currency },
    exitToProcurement: (some(draft.exitToProcurement) ?? null) as DraftInput['exitToProcurement'],
    opensAt: instantOf(draft.opensAt, draft.zone),
    closesAt: instantOf(draft.closesAt, draft.zone),
    zone: draft.zone,
    tags: tagsOf(draft.tags),
    minimumTrl: number(draft.minimumTrl),
    kpis: draft.kpis.map(kpiInput),
    criteria: draft.criteria.map(criterionInput),
    questions: draft.questions.map(questionInput),
    framing: framingInput(draft.framing),
    documentIds: draft.documents.map(({ id }) => id),
  };
}

export const tagsOf = (typedTags: string): string[] => [
  ...new Set(
    typedTags
      .split(',')
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean),
  ),
];

export const kpiInput = (kpi: KpiDraft) => ({
  name: localized(kpi.name),
  unit: kpi.unit,
  baseline: number(kpi.baseline),
  target: number(kpi.target) ?? 0,
  dueOn: kpi.dueOn,
  source: kpi.source,
});

const criterionInput = (criterion: CriterionDraft) => ({
  name: localized(criterion.name),
  description: localized(criterion.description),
  kind: criterion.kind as 'SCORED',
  weight: Math.round(number(criterion.weight) ?? 0),
  scaleMin: number(criterion.scaleMin) ?? 0,
  scaleMax: number(criterion.scaleMax) ?? 0,
  scaleStep: number(criterion.scaleStep) ?? 0,
  threshold: number(criterion.threshold),
  minimumRationale: number(criterion.minimumRationale),
  anchors: criterion.anchors.map(({ score, description }) => ({
    score: number(score) ?? 0,
    description: localized(description),
  })),
});

const questionInput = (question: QuestionDraft) => ({
  kind: question.kind as 'TEXT',
  prompt: localized(question.prompt),
  isRequired: question.isRequired,
  maxLength: question.kind === 'TEXT' ? number(question.maxLength) : null,
  choices: question.kind === 'CHOICE' ? question.choices.map(localized) : [],
  minimum: question.kind === 'NUMBER' ? number(question.minimum) : null,
  maximum: question.kind === 'NUMBER' ? number(question.maximum) : null,
});

function framingInput(framing: FramingDraft): DraftInput['framing'] {
  return {
    affectedCount: number(framing.affectedCount),
    vulnerableGroups: localized(framing.vulnerableGroups),
    rootCauses: framing.rootCauses
      .filter(({ cause }) => isSaid(cause))
      .map(({ cause, isConfirmed }) => ({ cause: localized(cause), isConfirmed })),
    whyNow: localized(framing.whyNow),
    attempts: framing.attempts
      .filter(({ what }) => isSaid(what))
      .map(({ what, whyItFailed, year }) => ({
        what: localized(what),
        whyItFailed: localized(whyItFailed),
        year: number(year),
      })),
    isFirstAttempt: framing.isFirstAttempt,
    marketScan: localized(framing.marketScan),
    testSite: isSaid(framing.testSite)
      ? { name: localized(framing.testSite), isAgreed: framing.testSiteAgreed }
      : null,
    people: framing.people
      .filter(({ name }) => name.trim())
      .map(({ role, hoursPerWeek, ...person }) => ({
        ...person,
        role: role as 'OWNER',
        hoursPerWeek: number(hoursPerWeek),
      })),
    alsoBenefit: framing.alsoBenefit.filter(isSaid).map((name) => ({ name: localized(name) })),
    scaleUpSource: localized(framing.scaleUpSource),
    exitLegalBasis: localized(framing.exitLegalBasis),
    intellectualProperty: some(framing.intellectualProperty) as 'SHARED' | null,
    indexLinks: framing.indexLinks
      .filter(({ item }) => item.trim())
      .map(({ measure, item }) => ({ measure: measure as 'EGDI', item })),
    accessibility: localized(framing.accessibility),
    languages: localized(framing.languages),
    equality: localized(framing.equality),
    datasets: framing.datasets.filter(({ name }) => isSaid(name)).map(datasetInput),
    timeline: {
      questionsCloseOn: some(framing.questionsCloseOn),
      decisionOn: some(framing.decisionOn),
      pilotStartsOn: some(framing.pilotStartsOn),
    },
  };
}

const datasetInput = (dataset: DatasetDraft) => ({
  name: localized(dataset.name),
  owner: some(dataset.owner),
  sensitivity: some(dataset.sensitivity) as 'PUBLIC' | null,
  accessRoute: localized(dataset.accessRoute),
  availableOn: some(dataset.availableOn),
  lawfulBasis: localized(dataset.lawfulBasis),
});
