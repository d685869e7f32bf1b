import type { LocalizedText } from '#libs/i18n';
import type { DataSensitivity, IntellectualProperty, MeasuredIn, ResponsibleRole } from './framing.kinds.js';

/** One link of the chain from what is seen to what causes it. */
export interface RootCause {
  readonly cause: LocalizedText;
  /** Whether the owner of the challenge stands by it, or it is still a guess. */
  readonly isConfirmed: boolean;
}

/** What was tried before, by this ministry or by others. */
export interface Attempt {
  readonly what: LocalizedText;
  readonly year: number | null;
  readonly whyItFailed: LocalizedText;
}

export interface TestSite {
  /** The unit and its people: `emergency ward, Soroka hospital`. */
  readonly name: LocalizedText;
  /** Whether the unit has agreed. */
  readonly isAgreed: boolean;
}

/** Somebody of the ministry who carries the challenge. Never shown to the public. */
export interface NamedPerson {
  readonly role: `${ResponsibleRole}`;
  readonly name: string;
  readonly position: string;
  /** Hours a week that the person has for the pilot; null when nobody said. */
  readonly hoursPerWeek: number | null;
}

/** A dataset that the ministry offers to a pilot. */
export interface OfferedDataset {
  readonly name: LocalizedText;
  readonly owner: string;
  readonly sensitivity: `${DataSensitivity}` | null;
  readonly accessRoute: LocalizedText;
  /** `YYYY-MM-DD`. */
  readonly availableOn: string | null;
  /** Law, consent or decision by which personal data may be used. */
  readonly lawfulBasis: LocalizedText;
}

/** Indicator of an index, or commitment of an action plan, that a success would move. */
export interface IndexLink {
  readonly measure: `${MeasuredIn}`;
  readonly item: string;
}

/** Days between which a challenge lives, besides its window. `YYYY-MM-DD`. */
export interface Timeline {
  readonly questionsCloseOn: string | null;
  readonly decisionOn: string | null;
  readonly pilotStartsOn: string | null;
}

/**
 * How the ministry came to its challenge and what stands behind it: the parts of a problem definition that are no text
 * of the published page itself. What a draft lacks is empty or null.
 */
export interface Framing {
  /** People, households or businesses that are affected; null when nobody counted. */
  readonly affectedCount: number | null;
  readonly vulnerableGroups: LocalizedText;
  /** From the visible problem (first) down to its root (last): the "five whys". */
  readonly rootCauses: readonly RootCause[];
  readonly whyNow: LocalizedText;
  readonly attempts: readonly Attempt[];
  /** Said by the ministry: nothing was tried before. */
  readonly isFirstAttempt: boolean;
  readonly marketScan: LocalizedText;
  readonly testSite: TestSite | null;
  readonly people: readonly NamedPerson[];
  readonly alsoBenefit: readonly LocalizedText[];
  readonly scaleUpSource: LocalizedText;
  readonly exitLegalBasis: LocalizedText;
  readonly intellectualProperty: `${IntellectualProperty}` | null;
  readonly indexLinks: readonly IndexLink[];
  readonly accessibility: LocalizedText;
  readonly languages: LocalizedText;
  readonly equality: LocalizedText;
  readonly datasets: readonly OfferedDataset[];
  readonly timeline: Timeline;
}

export const EMPTY_FRAMING: Framing = {
  affectedCount: null,
  vulnerableGroups: {},
  rootCauses: [],
  whyNow: {},
  attempts: [],
  isFirstAttempt: false,
  marketScan: {},
  testSite: null,
  people: [],
  alsoBenefit: [],
  scaleUpSource: {},
  exitLegalBasis: {},
  intellectualProperty: null,
  indexLinks: [],
  accessibility: {},
  languages: {},
  equality: {},
  datasets: [],
  timeline: { questionsCloseOn: null, decisionOn: null, pilotStartsOn: null },
};

/** Longest texts of a framing, in UTF-16 units and per language. */
export const FRAMING_LIMITS = { text: 5_000, line: 300, list: 20 } as const;

/** The texts of a framing that stand alone; the others are parts of lists. */
export const FRAMING_TEXTS = [
  'vulnerableGroups',
  'whyNow',
  'marketScan',
  'scaleUpSource',
  'exitLegalBasis',
  'accessibility',
  'languages',
  'equality',
] as const;

/** A framing with everything that it does not say left empty: rows from before it was asked for hold nothing. */
export const wholeFraming = (framing: Partial<Framing> | null | undefined): Framing => ({
  ...EMPTY_FRAMING,
  ...framing,
});
