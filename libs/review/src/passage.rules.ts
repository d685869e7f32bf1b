import type { Violation } from '#libs/kernel';
import { findTraces, hidePassages, type TeamIdentity, type TraceKind } from './redaction.rules.js';

/** The texts of a submission that a reviewer reads. */
export interface Redactable {
  readonly title: string;
  readonly summary: string;
  readonly answers: readonly { readonly questionId: string; readonly text?: string }[];
}

/** Where in a submission a passage stands: `title`, `summary`, or the id of the question that is answered. */
interface Stretch {
  readonly place: string;
  readonly passageStart: number;
  readonly passageEnd: number;
}

/** What a person decided about a passage. */
export interface PassageDecision extends Stretch {
  readonly isHidden: boolean;
  readonly reason: string;
}

/** A passage from which the author could be recognised, and whether reviewers read it. */
export interface Passage extends Stretch {
  readonly text: string;
  readonly kind: TraceKind | 'CHOSEN';
  readonly isHidden: boolean;
  /** Null as long as nobody decided: then it is hidden. */
  readonly reason: string | null;
}

function textsOf({ title, summary, answers }: Redactable): ReadonlyMap<string, string> {
  return new Map([
    ['title', title],
    ['summary', summary],
    ...answers.map(({ questionId, text }) => [questionId, text ?? ''] as const),
  ]);
}

const isSame = (a: Stretch, b: Stretch): boolean =>
  a.place === b.place && a.passageStart === b.passageStart && a.passageEnd === b.passageEnd;

/**
 * All passages of a submission that are hidden or that somebody decided about. What was found is hidden until a person
 * says that it may be shown; what a person chose is hidden besides. @param decisions the oldest first
 */
export function passagesOf(
  content: Redactable,
  identity: TeamIdentity,
  decisions: readonly PassageDecision[],
): Passage[] {
  return [...textsOf(content)].flatMap(([place, text]) => {
    const lastOf = (own: Stretch) => decisions.findLast((decision) => isSame(decision, own));
    const found = findTraces(text, identity).map(({ kind, start, end }): Passage => {
      const stretch = { place, passageStart: start, passageEnd: end };
      const decision = lastOf(stretch);
      const isHidden = decision?.isHidden ?? true;
      return { ...stretch, text: text.slice(start, end), kind, isHidden, reason: decision?.reason ?? null };
    });
    const chosen = decisions
      .filter((own) => own.place === place && own.passageEnd <= text.length && own === lastOf(own))
      .filter((own) => !found.some((passage) => isSame(passage, own)))
      .map(
        ({ passageStart, passageEnd, isHidden, reason }): Passage => ({
          ...{ place, passageStart, passageEnd, isHidden, reason },
          text: text.slice(passageStart, passageEnd),
          kind: 'CHOSEN',
        }),
      );
    return [...found, ...chosen].sort((a, b) => a.passageStart - b.passageStart);
  });
}

/** The content as reviewers may read it. */
export function redacted<C extends Redactable>(content: C, passages: readonly Passage[]): C {
  const hide = (place: string, text: string): string =>
    hidePassages(
      text,
      passages
        .filter((own) => own.place === place && own.isHidden)
        .map(({ passageStart: start, passageEnd: end }) => ({ start, end })),
    );
  return {
    ...content,
    title: hide('title', content.title),
    summary: hide('summary', content.summary),
    answers: content.answers.map((answer) =>
      answer.text === undefined ? answer : { ...answer, text: hide(answer.questionId, answer.text) },
    ),
  };
}

/** What speaks against a decision about a passage. A team hides as much as it likes; what tells its name only others show. */
export function checkPassage(
  content: Redactable,
  { place, passageStart, passageEnd, isHidden }: PassageDecision,
  by: 'TEAM' | 'MANAGER',
): Violation[] {
  const text = textsOf(content).get(place);
  if (text === undefined) return [{ code: 'input.unknown_id', path: ['place'] }];
  if (passageStart < 0 || passageStart >= passageEnd || passageEnd > text.length)
    return [{ code: 'review.passage_outside_text', path: ['end'], params: { length: text.length } }];
  return !isHidden && by === 'TEAM' ? [{ code: 'review.team_may_not_show', path: ['isHidden'] }] : [];
}
