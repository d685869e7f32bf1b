/** Parts of a match score. */
export type MatchFeature = TextFeature | 'TAGS' | 'TRL' | 'LANGUAGE' | 'COUNTRY';

/** What two texts can have in common: words, words near each other, groups of letters, a subject. */
export type TextFeature = 'TERMS' | 'PHRASES' | 'LETTERS' | 'MEANING';

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
}

/** The side that is matched for: what it leaves out is not asked of anybody. */
export type MatchSubject = MatchFacts;

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
export type MatchWeights = Readonly<Record<'TEXT' | 'TAGS' | 'TRL' | 'LANGUAGE' | 'COUNTRY', number>>;

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
  // Half of the rest: tags are the only other part that speaks of the matter itself.
  TAGS: 0.15,
  // Below the gap between the first and the second by text, .7 × .16 = .11: alone, none of these overturns the texts.
  // Maturity decides whether a pilot can start at all; a missing language or country can be mended by a partner.
  TRL: 0.08,
  LANGUAGE: 0.04,
  COUNTRY: 0.03,
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
  return features;
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
  }
}

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
