import type { LocalizedText } from '#libs/i18n';
import type { OfferedDataset } from './challenge-framing.rules.js';
import { advice, blocker, type CoachedContent, type Finding, isWritten } from './coach-finding.rules.js';
import type { ResponsibleRole } from './framing.kinds.js';

/** Steps from the visible problem to its root: fewer of the "five whys" mostly end at a symptom. */
const CAUSES_NEEDED = 3;
/** Hours a week without which a pilot waits for its ministry. */
export const LEAD_HOURS = 4;

const FRAMING = 'framing';

/** The chain of causes, each confirmed by the owner. */
export function coachRootCause({ framing: { rootCauses } }: CoachedContent): Finding[] {
  const path = [FRAMING, 'rootCauses'];
  const told = rootCauses.filter(({ cause }) => isWritten(cause));
  if (told.length === 0) return [advice('ROOT_CAUSE', 'coach.root_causes_missing', path, 2)];
  const guessed = rootCauses.findIndex(({ isConfirmed }) => !isConfirmed);
  return [
    ...(told.length < CAUSES_NEEDED
      ? [
          advice('ROOT_CAUSE', 'coach.root_causes_short', path, 1, {
            params: { count: told.length, needed: CAUSES_NEEDED },
          }),
        ]
      : []),
    ...(guessed >= 0
      ? [advice('ROOT_CAUSE', 'coach.root_cause_unconfirmed', [...path, String(guessed)], 1)]
      : []),
  ];
}

export const coachWhyNow = ({ framing }: CoachedContent): Finding[] =>
  isWritten(framing.whyNow) ? [] : [advice('WHY_NOW', 'coach.why_now_missing', [FRAMING, 'whyNow'], 2)];

/** What was tried and why it failed, or that nothing was; and what the market has. */
export function coachAttempts({ framing }: CoachedContent): Finding[] {
  const { attempts, isFirstAttempt, marketScan } = framing;
  const path = [FRAMING, 'attempts'];
  const unexplained = attempts.findIndex(({ whyItFailed }) => !isWritten(whyItFailed));
  return [
    ...(attempts.length === 0 && !isFirstAttempt
      ? [advice('ATTEMPTS', 'coach.attempts_missing', path, 1)]
      : []),
    ...(unexplained >= 0
      ? [advice('ATTEMPTS', 'coach.attempt_unexplained', [...path, String(unexplained), 'whyItFailed'], 1)]
      : []),
    ...(isWritten(marketScan)
      ? []
      : [advice('ATTEMPTS', 'coach.market_scan_missing', [FRAMING, 'marketScan'], 1)]),
  ];
}

/** Each dataset with owner, sensitivity, way of access and day; personal data with its lawful basis. */
export function coachData({ dataOffered, framing: { datasets } }: CoachedContent): Finding[] {
  const path = [FRAMING, 'datasets'];
  if (datasets.length === 0)
    return isWritten(dataOffered)
      ? [advice('DATA', 'coach.datasets_missing', path, 1)]
      : [advice('DATA', 'coach.data_missing', ['dataOffered'], 2)];
  return datasets.flatMap((dataset, index) => datasetGaps(dataset, [...path, String(index)]));
}

function datasetGaps(dataset: OfferedDataset, path: readonly string[]): Finding[] {
  const isPersonal = dataset.sensitivity === 'PERSONAL' || dataset.sensitivity === 'SENSITIVE_PERSONAL';
  const gaps = [
    ...(isWritten(dataset.name) ? [] : ['name']),
    ...(dataset.owner.trim() ? [] : ['owner']),
    ...(dataset.sensitivity ? [] : ['sensitivity']),
    ...(isWritten(dataset.accessRoute) ? [] : ['accessRoute']),
    ...(dataset.availableOn ? [] : ['availableOn']),
  ];
  return [
    ...gaps.map((field) => advice('DATA', 'coach.dataset_incomplete', [...path, field], 1)),
    ...(isPersonal && !isWritten(dataset.lawfulBasis)
      ? [advice('DATA', 'coach.lawful_basis_missing', [...path, 'lawfulBasis'], 2)]
      : []),
  ];
}

export function coachTestSite({ framing: { testSite } }: CoachedContent): Finding[] {
  if (!testSite || !isWritten(testSite.name))
    return [advice('TEST_SITE', 'coach.test_site_missing', [FRAMING, 'testSite'], 2)];
  return testSite.isAgreed
    ? []
    : [advice('TEST_SITE', 'coach.test_site_not_agreed', [FRAMING, 'testSite', 'isAgreed'], 1)];
}

/** An owner, a sponsor with authority, and somebody who has the hours. */
export function coachPeople({ framing: { people } }: CoachedContent): Finding[] {
  const path = [FRAMING, 'people'];
  const named = (role: `${ResponsibleRole}`) =>
    people.findIndex((person) => person.role === role && person.name.trim());
  const lead = named('OPERATIONAL_LEAD');
  const hours = people[lead]?.hoursPerWeek ?? 0;
  return [
    ...(named('OWNER') < 0 ? [blocker('PEOPLE', 'coach.owner_missing', path)] : []),
    ...(named('SPONSOR') < 0 ? [blocker('PEOPLE', 'coach.sponsor_missing', path)] : []),
    ...(lead < 0 ? [blocker('PEOPLE', 'coach.lead_missing', path, { params: { hours: LEAD_HOURS } })] : []),
    ...(lead >= 0 && hours < LEAD_HOURS
      ? [
          blocker('PEOPLE', 'coach.lead_hours_low', [...path, String(lead), 'hoursPerWeek'], {
            params: { hours: LEAD_HOURS },
          }),
        ]
      : []),
  ];
}

export const coachAlsoBenefit = ({ framing }: CoachedContent): Finding[] =>
  framing.alsoBenefit.some(isWritten)
    ? []
    : [advice('ALSO_BENEFIT', 'coach.also_benefit_missing', [FRAMING, 'alsoBenefit'], 2)];

export const coachIntellectualProperty = ({ framing }: CoachedContent): Finding[] =>
  framing.intellectualProperty
    ? []
    : [advice('INTELLECTUAL_PROPERTY', 'coach.ip_missing', [FRAMING, 'intellectualProperty'], 2)];

export const coachIndexLink = ({ framing }: CoachedContent): Finding[] =>
  framing.indexLinks.some(({ item }) => item.trim())
    ? []
    : [advice('INDEX_LINK', 'coach.index_link_missing', [FRAMING, 'indexLinks'], 2)];

/** Accessibility, languages and equality: who would be left out by a success? */
export function coachImpact({ framing }: CoachedContent): Finding[] {
  const missing = (text: LocalizedText, field: string, code: string) =>
    isWritten(text) ? [] : [advice('IMPACT', code, [FRAMING, field], 1)];
  return [
    ...missing(framing.accessibility, 'accessibility', 'coach.accessibility_missing'),
    ...missing(framing.languages, 'languages', 'coach.languages_missing'),
    ...missing(framing.equality, 'equality', 'coach.equality_missing'),
  ];
}
