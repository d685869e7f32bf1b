import {
  advice,
  blocker,
  type CoachedContent,
  type Finding,
  isWritten,
  mentions,
  originalOf,
  spansIn,
  versionsOf,
  wordsNamed,
} from './coach-finding.rules.js';
import { LEXICON } from './coach-lexicon.rules.js';
import { tokensOf, type Word } from './coach-text.rules.js';
import {
  deliveriesIn,
  namesDate,
  namesFigure,
  namesSource,
  solutionsNamedIn,
} from './coach-wording.rules.js';

/** Longest title that is read at a glance, in characters. */
const TITLE_LENGTH = 120;
/** Words in which a problem can be told at the least. */
const PROBLEM_WORDS = 8;
/** Who, what, where, how often, since when: so many of the five must be there. */
const PARTS_NEEDED = 3;

/** The title asks an open question: "How might we…". */
export function coachTitle({ title }: CoachedContent): Finding[] {
  if (!isWritten(title)) return [advice('TITLE', 'coach.title_missing', ['title'], 2)];
  return versionsOf(title).flatMap(({ locale, text }) => {
    const path = ['title', locale];
    const named = solutionsNamedIn(text);
    const opening = spansIn(text, LEXICON.questionOpening)[0];
    const first = tokensOf(text)[0];
    return [
      ...(named.length > 0
        ? [advice('TITLE', 'coach.title_names_solution', path, 2, wordsNamed(named))]
        : []),
      ...(opening && opening.start === first?.start
        ? []
        : [advice('TITLE', 'coach.title_not_question', path, 1)]),
      ...(text.length > TITLE_LENGTH
        ? [
            advice('TITLE', 'coach.title_too_long', path, 1, {
              params: { length: text.length, limit: TITLE_LENGTH },
            }),
          ]
        : []),
    ];
  });
}

/** The problem, and not the answer to it. */
export function coachProblem(content: CoachedContent): Finding[] {
  const original = originalOf(content, content.problem);
  const path = ['problem', content.originalLanguage];
  const missing = original
    ? partsMissing(original, path)
    : [blocker('PROBLEM', 'coach.problem_missing', path)];
  return [
    ...missing,
    ...versionsOf(content.problem).flatMap(({ locale, text }) => scopeOf(text, ['problem', locale])),
  ];
}

/** A hint for each of the five parts that is missing, as long as there are not enough of them. */
function partsMissing(text: string, path: readonly string[]): Finding[] {
  const isTold = tokensOf(text).length >= PROBLEM_WORDS;
  const since = mentions(text, LEXICON.since) || namesDate(text);
  const often = mentions(text, LEXICON.frequency) || namesFigure(text);
  const codes = [
    ...(mentions(text, LEXICON.people) ? [] : ['coach.problem_without_who']),
    ...(isTold ? [] : ['coach.problem_without_what']),
    ...(mentions(text, LEXICON.place) ? [] : ['coach.problem_without_where']),
    ...(often ? [] : ['coach.problem_without_how_often']),
    ...(since ? [] : ['coach.problem_without_since']),
  ];
  const lacking = codes.length - (5 - PARTS_NEEDED);
  return lacking > 0
    ? codes.map((code, index) => advice('PROBLEM', code, path, index === 0 ? lacking : 0))
    : [];
}

function scopeOf(text: string, path: readonly string[]): Finding[] {
  const absent = spansIn(text, LEXICON.absence);
  const named = solutionsNamedIn(text).filter((word) => !absent.some((span) => isInside(word, span)));
  const wide = spansIn(text, LEXICON.wide);
  const found = [...named, ...absent].sort((a, b) => a.start - b.start);
  return [
    ...(found.length > 0 ? [blocker('PROBLEM', 'coach.solution_named', path, wordsNamed(found))] : []),
    ...(absent.length > 0 ? [advice('PROBLEM', 'coach.too_narrow', path, 1, wordsNamed(absent))] : []),
    ...(wide.length > 0 ? [advice('PROBLEM', 'coach.too_wide', path, 1, wordsNamed(wide))] : []),
  ];
}

const isInside = (word: Word, span: Word): boolean => word.start >= span.start && word.end <= span.end;

/** A figure, where it comes from, and of when it is. */
export function coachEvidence(content: CoachedContent): Finding[] {
  const path = ['evidence', content.originalLanguage];
  const text = originalOf(content, content.evidence);
  if (!text) return [blocker('EVIDENCE', 'coach.evidence_missing', path)];
  return [
    ...(namesFigure(text) ? [] : [blocker('EVIDENCE', 'coach.evidence_without_number', path)]),
    ...(namesSource(text) ? [] : [blocker('EVIDENCE', 'coach.evidence_without_source', path)]),
    ...(namesDate(text) ? [] : [blocker('EVIDENCE', 'coach.evidence_without_date', path)]),
  ];
}

/** How many, which groups, and who among them is easily left behind. */
export function coachAffectedUsers(content: CoachedContent): Finding[] {
  const path = ['affectedUsers', content.originalLanguage];
  const text = originalOf(content, content.affectedUsers);
  if (!text) return [advice('AFFECTED_USERS', 'coach.affected_missing', path, 2)];
  const { affectedCount, vulnerableGroups } = content.framing;
  const isCounted = affectedCount !== null || namesFigure(text);
  const isCaring = isWritten(vulnerableGroups) || mentions(text, LEXICON.vulnerable);
  return [
    ...(isCounted ? [] : [advice('AFFECTED_USERS', 'coach.affected_without_count', path, 1)]),
    ...(mentions(text, LEXICON.people)
      ? []
      : [advice('AFFECTED_USERS', 'coach.affected_without_group', path, 1)]),
    ...(isCaring
      ? []
      : [advice('AFFECTED_USERS', 'coach.affected_without_vulnerable', ['framing', 'vulnerableGroups'], 1)]),
  ];
}

/** What changes, and for whom; not what is built or bought. */
export function coachOutcome(content: CoachedContent): Finding[] {
  const path = ['desiredOutcome', content.originalLanguage];
  const original = originalOf(content, content.desiredOutcome);
  const missing = original
    ? effectMissing(original, path)
    : [blocker('OUTCOME', 'coach.outcome_missing', path)];
  return [
    ...missing,
    ...versionsOf(content.desiredOutcome).flatMap(({ locale, text }) =>
      outputsIn(text, ['desiredOutcome', locale]),
    ),
  ];
}

function effectMissing(text: string, path: readonly string[]): Finding[] {
  return [
    ...(mentions(text, LEXICON.change) ? [] : [advice('OUTCOME', 'coach.outcome_without_change', path, 1)]),
    ...(mentions(text, LEXICON.people) ? [] : [advice('OUTCOME', 'coach.outcome_without_people', path, 1)]),
  ];
}

function outputsIn(text: string, path: readonly string[]): Finding[] {
  const delivered = deliveriesIn(text);
  const named = solutionsNamedIn(text);
  return [
    ...(delivered.length > 0
      ? [blocker('OUTCOME', 'coach.output_not_outcome', path, wordsNamed(delivered))]
      : []),
    ...(named.length > 0 ? [blocker('OUTCOME', 'coach.solution_in_outcome', path, wordsNamed(named))] : []),
  ];
}
