/** Parts of a match score. */
export type MatchFeature = TextFeature | 'TAGS' | 'TRL' | 'LANGUAGE' | 'COUNTRY' | RecordFeature;

/** What two texts can have in common: words, words near each other, groups of letters, a subject. */
export type TextFeature = 'TERMS' | 'PHRASES' | 'LETTERS' | 'MEANING';

/** What speaks for a supplier besides what it offers: who can be asked about it, its free hands, its adopted pilots. */
export type RecordFeature = 'REFERENCES' | 'CAPACITY' | 'OUTCOMES';

/** What a start-up has done, and whether it has room for more, seen from one challenge. All of it is public. */
export interface TrackRecord {
  /** Customers who can be asked about work in a field of the challenge, each once. */
  readonly references?: readonly string[];
  /** Pilots that it has people for, and those of them that it is bound by. Left out when it does not say how many it is. */
  readonly capacity?: { readonly places: number; readonly taken: number };
  /** Pilots that ended with an adoption, told in published case studies that name it. */
  readonly adopted?: number;
}

/** Technology readiness levels, 1 to 9, both ends included; one level is a range of one. */
export interface TrlRange {
  readonly min: number;
  readonly max: number;
}

/** What is known of a challenge, solution or start-up besides its text. What is not known is left out or empty. */
export interface MatchFacts {
  /** Tags, sectors and technologies together; compared without regard to letter case. */
  readonly tags?: readonly string[];
  readonly trl?: TrlRange;
  /** Language codes. */
  readonly languages?: readonly string[];
  /** ISO 3166 country codes. */
  readonly countries?: readonly string[];
  readonly record?: TrackRecord;
}

/** The side that is matched for: what it leaves out is not asked of anybody. */
export interface MatchSubject extends Omit<MatchFacts, 'record'> {
  /** What is asked of the record of a supplier, which is no property of the side that asks. */
  readonly asks?: readonly RecordFeature[];
}

export interface MatchedTerm {
  readonly term: string;
  readonly language: 'he' | 'ar' | 'en' | 'und';
  readonly contribution: number;
}

/** One addend of the likeness of two texts. */
export interface TextPart {
  readonly feature: TextFeature;
  readonly contribution: number;
  readonly terms: readonly MatchedTerm[];
}

export interface MatchCandidate extends MatchFacts {
  readonly id: string;
  /** The likeness of the texts on any scale, with the addends that sum to it. */
  readonly text: { readonly score: number; readonly parts: readonly TextPart[] };
}

/** One addend of a score, with what it rests on. */
export interface MatchReason {
  readonly feature: MatchFeature;
  readonly contribution: number;
  /** With TERMS and PHRASES: they sum to the contribution. With LETTERS and MEANING: the most important ones. */
  readonly terms?: readonly MatchedTerm[];
  /** With TAGS: the shared ones, as the subject writes them. */
  readonly tags?: readonly string[];
  /** With TRL: the candidate's. */
  readonly trl?: TrlRange;
  readonly languages?: readonly string[];
  readonly countries?: readonly string[];
  /** With REFERENCES: the customers. */
  readonly references?: readonly string[];
  /** With CAPACITY. */
  readonly capacity?: TrackRecord['capacity'];
  /** With OUTCOMES: how many pilots were adopted. */
  readonly adopted?: number;
}

export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** Which engine proposed it; left out where only one can. */
  readonly engine?: 'EMBEDDED' | 'MEILISEARCH';
  /** The addends of the score, greatest first; they sum to it within 1e-9. */
  readonly reasons: readonly MatchReason[];
}

/** The parts that are weighed against each other: the text as a whole, whose own parts its search has weighed. */
export type MatchWeights = Readonly<Record<'TEXT' | Exclude<MatchFeature, TextFeature>, number>>;

/**
 * What each part is worth when a candidate meets it wholly. They sum to 1.
 *
 * On the 129 government challenges and the 252 research calls of the development sets, the text score of the tenth
 * hit is in the median .55 and .52 of the first one's, that of the second .84. From this follows:
 */
export const MATCH_WEIGHTS: MatchWeights = {
  // The gap between the first and the tenth by text, .7 × .45, is about what all other parts make good together: full
  // agreement brings a ninth or tenth level with a first that meets nothing, and never a hundredth (median .3).
  TEXT: 0.7,
  // Nearly half of the rest: tags are the only other part that speaks of the matter itself.
  TAGS: 0.13,
  // Below the gap between the first and the second by text, .7 × .16 = .11: alone, none of these overturns the texts.
  // Maturity decides whether a pilot can start at all; a missing language or country can be mended by a partner.
  TRL: 0.07,
  LANGUAGE: 0.03,
  COUNTRY: 0.02,
  // What a newcomer cannot have is worth .04 in all, less than its readiness alone: it tells two like offers apart, and
  // keeps nobody out. A reference in the field says more of a first pilot than a pilot in another one.
  REFERENCES: 0.03,
  OUTCOMES: 0.01,
  CAPACITY: 0.01,
};

/** Research, development and deployment span three readiness levels each: one phase away is no fit any more. */
const TRL_PHASE = 3;

/**
 * Scores candidates for a subject and gives the best of them, equal scores by id. The text score is divided by the
 * greatest among the candidates. Only what the subject states is asked: its weights are scaled to sum to 1, so that for
 * a subject without structured data the text alone decides.
 */
export function rankMatches(
  subject: MatchSubject,
  candidates: readonly MatchCandidate[],
  weights: MatchWeights = MATCH_WEIGHTS,
  limit = candidates.length,
): Match[] {
  const greatest = candidates.reduce((most, { text }) => Math.max(most, text.score), 0);
  const asked = featuresAskedBy(subject);
  const total = weights.TEXT + asked.reduce((sum, feature) => sum + weights[feature], 0);
  const scale = greatest > 0 ? weights.TEXT / total / greatest : 0;
  return candidates
    .map((candidate) => {
      const facts = asked
        .map((feature) => reasonFor(feature, subject, candidate, weights[feature] / total))
        .filter((reason) => reason !== undefined);
      return { candidate, facts, score: sumOf(candidate.text.parts) * scale + sumOf(facts) };
    })
    .sort((left, right) => right.score - left.score || (left.candidate.id < right.candidate.id ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate: { id, text }, facts, score }): Match => {
      const reasons = [...textReasons(text, scale), ...facts];
      return { id, score, reasons: reasons.sort((left, right) => right.contribution - left.contribution) };
    });
}

type FactFeature = Exclude<keyof MatchWeights, 'TEXT'>;

function featuresAskedBy(subject: MatchSubject): FactFeature[] {
  const features: FactFeature[] = [];
  if (subject.tags?.length) features.push('TAGS');
  if (subject.trl !== undefined) features.push('TRL');
  if (subject.languages?.length) features.push('LANGUAGE');
  if (subject.countries?.length) features.push('COUNTRY');
  return [...features, ...(subject.asks ?? [])];
}

function reasonFor(
  feature: FactFeature,
  subject: MatchSubject,
  candidate: MatchCandidate,
  weight: number,
): MatchReason | undefined {
  switch (feature) {
    case 'TAGS':
      return tagsReason(subject.tags ?? [], candidate.tags ?? [], weight);
    case 'TRL':
      return trlReason(subject.trl, candidate.trl, weight);
    case 'LANGUAGE': {
      const languages = shared(subject.languages ?? [], candidate.languages ?? []);
      return languages.length === 0 ? undefined : { feature, contribution: weight, languages };
    }
    case 'COUNTRY': {
      const countries = shared(subject.countries ?? [], candidate.countries ?? []);
      return countries.length === 0 ? undefined : { feature, contribution: weight, countries };
    }
    case 'REFERENCES': {
      const { references = [] } = candidate.record ?? {};
      return known({ feature, contribution: weight * saturated(references.length), references });
    }
    case 'CAPACITY': {
      const { capacity } = candidate.record ?? {};
      return known({ feature, contribution: weight * freeShare(capacity), capacity });
    }
    case 'OUTCOMES': {
      const { adopted = 0 } = candidate.record ?? {};
      return known({ feature, contribution: weight * saturated(adopted), adopted });
    }
  }
}

/** Reasons speak for a match: what adds nothing is none. */
const known = (reason: MatchReason): MatchReason | undefined =>
  reason.contribution > 0 ? reason : undefined;

/** Each one more is worth half of the one before: two or three are what a buyer asks for. 0 to 1. */
const saturated = (count: number): number => 1 - 2 ** -count;

const freeShare = (capacity: TrackRecord['capacity']): number =>
  capacity && capacity.places > 0 ? Math.max(0, 1 - capacity.taken / capacity.places) : 0;

/**
 * The parts of the text's likeness, on the scale on which the best text of all candidates is worth its weight. The words
 * are told when somebody reads them: of the hits that are ranked, few are shown.
 */
const textReasons = ({ parts }: MatchCandidate['text'], scale: number): MatchReason[] =>
  parts.map((part) => ({
    feature: part.feature,
    contribution: part.contribution * scale,
    get terms() {
      return part.terms.map((term) => ({ ...term, contribution: term.contribution * scale }));
    },
  }));

/** Shared tags by the cosine of the two sets, so that piling up tags does not pay. */
function tagsReason(
  asked: readonly string[],
  offered: readonly string[],
  weight: number,
): MatchReason | undefined {
  const tags = shared(asked, offered);
  if (tags.length === 0) return undefined;
  const cosine = tags.length / Math.sqrt(distinct(asked).size * distinct(offered).size);
  return { feature: 'TAGS', contribution: weight * cosine, tags };
}

function trlReason(
  asked: TrlRange | undefined,
  offered: TrlRange | undefined,
  weight: number,
): MatchReason | undefined {
  if (asked === undefined || offered === undefined) return undefined;
  const gap = Math.max(0, asked.min - offered.max, offered.min - asked.max);
  const fit = Math.max(0, 1 - gap / TRL_PHASE);
  return fit === 0 ? undefined : { feature: 'TRL', contribution: weight * fit, trl: offered };
}

const fold = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

const distinct = (values: readonly string[]): Set<string> => new Set(values.map(fold));

/** The asked values that are offered, each once, as they were asked. */
function shared(asked: readonly string[], offered: readonly string[]): string[] {
  const known = distinct(offered);
  const byFold = new Map(asked.map((value): [string, string] => [fold(value), value]));
  return [...byFold].filter(([key]) => known.has(key)).map(([, value]) => value);
}

const sumOf = (addends: readonly { readonly contribution: number }[]): number =>
  addends.reduce((sum, { contribution }) => sum + contribution, 0);
