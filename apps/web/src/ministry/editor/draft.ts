import { type FragmentOf, type ResultOf, readFragment } from '#web/api/graphql.ts';
import { wallTimeOf } from '#web/i18n/zone.ts';
import { type draftFragment, framingFragment } from '../draft.documents.ts';
import type { CriterionDraft, Draft, FramingDraft, Text } from './draft.types.ts';

type Read = ResultOf<typeof draftFragment>;
type ReadText = { readonly he: string | null; readonly ar: string | null; readonly en: string | null };

const text = (value: ReadText | null | undefined): Text => ({
  he: value?.he ?? '',
  ar: value?.ar ?? '',
  en: value?.en ?? '',
});
const typed = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** What the server has, as the editor holds it. */
export function draftOf(read: Read): Draft {
  return {
    originalLanguage: read.originalLanguage,
    title: text(read.title),
    problem: text(read.problem),
    affectedUsers: text(read.affectedUsers),
    evidence: text(read.evidence),
    desiredOutcome: text(read.desiredOutcome),
    constraints: text(read.constraints),
    dataOffered: text(read.dataOffered),
    budget: typed(read.budget?.amount),
    currency: read.budget?.currency ?? 'ILS',
    exitToProcurement: typed(read.exitToProcurement),
    opensAt: wallTimeOf(read.opensAt, read.zone),
    closesAt: wallTimeOf(read.closesAt, read.zone),
    zone: read.zone,
    tags: read.tags.join(', '),
    minimumTrl: typed(read.minimumTrl),
    kpis: read.kpis.map((kpi) => ({
      name: text(kpi.name),
      unit: kpi.unit,
      baseline: typed(kpi.baseline),
      target: typed(kpi.target),
      dueOn: kpi.dueOn,
      source: kpi.source,
    })),
    criteria: read.criteria.map(criterionOf),
    questions: read.questions.map((question) => ({
      kind: question.kind,
      prompt: text(question.prompt),
      isRequired: question.isRequired,
      maxLength: typed(question.maxLength),
      choices: question.choices.map(text),
      minimum: typed(question.minimum),
      maximum: typed(question.maximum),
    })),
    framing: framingOf(read.framing),
    documents: read.documents,
  };
}

const criterionOf = (criterion: Read['criteria'][number]): CriterionDraft => ({
  name: text(criterion.name),
  description: text(criterion.description),
  kind: criterion.kind,
  weight: typed(criterion.weight),
  scaleMin: typed(criterion.scaleMin),
  scaleMax: typed(criterion.scaleMax),
  scaleStep: typed(criterion.scaleStep),
  threshold: typed(criterion.threshold),
  minimumRationale: typed(criterion.minimumRationale),
  anchors: criterion.anchors.map(({ score, description }) => ({
    score: typed(score),
    description: text(description),
  })),
});

function framingOf(masked: FragmentOf<typeof framingFragment>): FramingDraft {
  const read = readFragment(framingFragment, masked);
  return {
    affectedCount: typed(read.affectedCount),
    vulnerableGroups: text(read.vulnerableGroups),
    rootCauses: read.rootCauses.map(({ cause, isConfirmed }) => ({ cause: text(cause), isConfirmed })),
    whyNow: text(read.whyNow),
    attempts: read.attempts.map(({ what, whyItFailed, year }) => ({
      what: text(what),
      whyItFailed: text(whyItFailed),
      year: typed(year),
    })),
    isFirstAttempt: read.isFirstAttempt,
    marketScan: text(read.marketScan),
    testSite: text(read.testSite?.name),
    testSiteAgreed: read.testSite?.isAgreed ?? false,
    people: (read.people ?? []).map(({ hoursPerWeek, ...person }) => ({
      ...person,
      hoursPerWeek: typed(hoursPerWeek),
    })),
    alsoBenefit: read.alsoBenefit.map(text),
    scaleUpSource: text(read.scaleUpSource),
    exitLegalBasis: text(read.exitLegalBasis),
    intellectualProperty: typed(read.intellectualProperty),
    indexLinks: read.indexLinks.map(({ measure, item }) => ({ measure, item })),
    accessibility: text(read.accessibility),
    languages: text(read.languages),
    equality: text(read.equality),
    datasets: read.datasets.map((dataset) => ({
      name: text(dataset.name),
      owner: dataset.owner,
      sensitivity: typed(dataset.sensitivity),
      accessRoute: text(dataset.accessRoute),
      availableOn: typed(dataset.availableOn),
      lawfulBasis: text(dataset.lawfulBasis),
    })),
    questionsCloseOn: typed(read.timeline.questionsCloseOn),
    decisionOn: typed(read.timeline.decisionOn),
    pilotStartsOn: typed(read.timeline.pilotStartsOn),
  };
}
