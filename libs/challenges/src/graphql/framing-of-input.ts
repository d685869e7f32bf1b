import { EMPTY_FRAMING, type Framing } from '../challenge-framing.rules.js';
import type {
  AttemptInput,
  FramingInput,
  OfferedDatasetInput,
  ResponsiblePersonInput,
  TimelineInput,
} from './framing.inputs.js';

/** The framing of an input; what it leaves out is empty. */
export function framingOf(input: FramingInput | null | undefined): Framing {
  if (!input) return EMPTY_FRAMING;
  return {
    affectedCount: input.affectedCount ?? null,
    vulnerableGroups: input.vulnerableGroups ?? {},
    rootCauses: (input.rootCauses ?? []).map(({ cause, isConfirmed }) => ({ cause, isConfirmed })),
    whyNow: input.whyNow ?? {},
    attempts: (input.attempts ?? []).map(attemptOf),
    isFirstAttempt: input.isFirstAttempt ?? false,
    marketScan: input.marketScan ?? {},
    testSite: input.testSite ? { name: input.testSite.name, isAgreed: input.testSite.isAgreed } : null,
    people: (input.people ?? []).map(personOf),
    alsoBenefit: (input.alsoBenefit ?? []).map(({ name }) => name),
    scaleUpSource: input.scaleUpSource ?? {},
    exitLegalBasis: input.exitLegalBasis ?? {},
    intellectualProperty: input.intellectualProperty ?? null,
    indexLinks: (input.indexLinks ?? []).map(({ measure, item }) => ({ measure, item })),
    accessibility: input.accessibility ?? {},
    languages: input.languages ?? {},
    equality: input.equality ?? {},
    datasets: (input.datasets ?? []).map(datasetOf),
    timeline: timelineOf(input.timeline),
  };
}

const attemptOf = ({ what, year, whyItFailed }: AttemptInput) => ({
  what,
  year: year ?? null,
  whyItFailed: whyItFailed ?? {},
});

const personOf = ({ role, name, position, hoursPerWeek }: ResponsiblePersonInput) => ({
  role,
  name,
  position: position ?? '',
  hoursPerWeek: hoursPerWeek ?? null,
});

const datasetOf = (dataset: OfferedDatasetInput) => ({
  name: dataset.name,
  owner: dataset.owner ?? '',
  sensitivity: dataset.sensitivity ?? null,
  accessRoute: dataset.accessRoute ?? {},
  availableOn: dataset.availableOn ?? null,
  lawfulBasis: dataset.lawfulBasis ?? {},
});

const timelineOf = (timeline: TimelineInput | null | undefined) => ({
  questionsCloseOn: timeline?.questionsCloseOn ?? null,
  decisionOn: timeline?.decisionOn ?? null,
  pilotStartsOn: timeline?.pilotStartsOn ?? null,
});
