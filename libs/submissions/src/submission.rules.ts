import { canonicalJson, checkMoney, type Money, sha256, type Violation } from '#libs/kernel';

/** The answer to one question: exactly one of the values, the one that the kind of the question asks for. */
export interface Answer {
  readonly questionId: string;
  readonly text?: string;
  /** Places in the question's list of choices, from 0, in rising order. */
  readonly choices?: readonly number[];
  readonly number?: number;
  readonly fileId?: string;
}

export interface TeamMember {
  readonly name: string;
  readonly role: string;
  readonly email?: string;
}

/** What a start-up writes. Stored as it is; a receipt is about its canonical form. */
export interface SubmissionContent {
  readonly title: string;
  readonly summary: string;
  /** In the order of the questions; a question without an answer is not in the list. */
  readonly answers: readonly Answer[];
  readonly team: readonly TeamMember[];
  /** The money that it asks for; absent when it does not say. */
  readonly ask?: Money;
}

/** An answer as it comes in; without any value it clears what was answered before. */
export interface AnswerChange {
  readonly questionId: string;
  readonly text?: string | null;
  readonly choices?: readonly number[] | null;
  readonly number?: number | null;
  readonly fileId?: string | null;
}

/** A part of the content. What is not named stays as it is; `team` replaces the whole list, and a null `ask` clears it. */
export interface ContentChange {
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly answers?: readonly AnswerChange[] | null;
  readonly team?:
    | readonly { readonly name: string; readonly role: string; readonly email?: string | null }[]
    | null;
  readonly ask?: Money | null;
}

/** What the checks need to know of a question of the challenge's form. */
export interface Question {
  readonly id: string;
  readonly kind: 'TEXT' | 'CHOICE' | 'NUMBER' | 'FILE';
  readonly isRequired: boolean;
  /** UTF-16 units; null when only the general limit of the platform counts. */
  readonly maxLength: number | null;
  readonly choices: readonly unknown[];
  /** NUMBER: the smallest value. CHOICE: how many must be chosen at least. */
  readonly minimum: number | null;
  /** NUMBER: the largest value. CHOICE: how many may be chosen at most. */
  readonly maximum: number | null;
}

export const EMPTY_CONTENT: SubmissionContent = { title: '', summary: '', answers: [], team: [] };

/** Lays a change over the content. Pure; the same change twice is the same as once. */
export function mergeContent(
  content: SubmissionContent,
  change: ContentChange,
  questions: readonly Question[],
): SubmissionContent {
  const answers = new Map(content.answers.map((answer) => [answer.questionId, answer]));
  for (const changed of change.answers ?? []) {
    const answer = answerOf(changed);
    if (answer) answers.set(changed.questionId, answer);
    else answers.delete(changed.questionId);
  }
  const places = new Map(questions.map((question, index) => [question.id, index]));
  const placeOf = (answer: Answer) => places.get(answer.questionId) ?? questions.length;
  const ask = change.ask === undefined ? content.ask : change.ask;
  return {
    title: change.title ?? content.title,
    summary: change.summary ?? content.summary,
    answers: [...answers.values()].sort(
      (a, b) => placeOf(a) - placeOf(b) || (a.questionId < b.questionId ? -1 : 1),
    ),
    team: change.team?.map(memberOf) ?? content.team,
    ...(ask ? { ask: { amount: ask.amount, currency: ask.currency } } : {}),
  };
}

const memberOf = ({
  name,
  role,
  email,
}: {
  name: string;
  role: string;
  email?: string | null;
}): TeamMember => (email ? { name, role, email } : { name, role });

/** The stored form of an answer; undefined when nothing is answered. */
function answerOf({ questionId, text, choices, number, fileId }: AnswerChange): Answer | undefined {
  const values = {
    ...(text ? { text } : {}),
    ...(choices && choices.length > 0 ? { choices: [...new Set(choices)].sort((a, b) => a - b) } : {}),
    // Minus zero has no form of its own in JSON.
    ...(typeof number === 'number' ? { number: number + 0 } : {}),
    ...(fileId ? { fileId } : {}),
  };
  return Object.keys(values).length > 0 ? { questionId, ...values } : undefined;
}

export const sameContent = (one: SubmissionContent, other: SubmissionContent): boolean =>
  canonicalJson(one) === canonicalJson(other);

/**
 * Everything that is wrong with a change, with the places in the change's own lists.
 * @param askCurrency in which the amount has to be asked for; null where nobody has to ask for one.
 */
export function checkChange(
  change: ContentChange,
  questions: readonly Question[],
  askCurrency: string | null,
): Violation[] {
  return [...checkAnswers(change, questions), ...(change.ask ? checkAsk(change.ask, askCurrency) : [])];
}

/** Whoever spends one budget compares what is asked for: all of it is in the currency of the budget. */
function checkAsk(ask: Money, currency: string | null): Violation[] {
  const violations = checkMoney(ask, ['ask']);
  return currency === null || ask.currency === currency
    ? violations
    : [...violations, { code: 'submission.ask_currency', path: ['ask', 'currency'], params: { currency } }];
}

function checkAnswers(change: ContentChange, questions: readonly Question[]): Violation[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const seen = new Set<string>();
  return (change.answers ?? []).flatMap((changed, index) => {
    const path = ['answers', String(index)];
    const answer = answerOf(changed);
    const question = known.get(changed.questionId);
    if (seen.has(changed.questionId))
      return [{ code: 'submission.answered_twice', path: [...path, 'questionId'] }];
    seen.add(changed.questionId);
    // An answer whose question is no longer asked can still be cleared.
    if (!answer) return [];
    if (!question) return [{ code: 'submission.unknown_question', path: [...path, 'questionId'] }];
    return checkAnswer(question, answer, path);
  });
}

/**
 * Everything that keeps the content from being submitted. Answers are named by the id of their question,
 * `['answers', questionId, 'text']`: a missing answer has no place in the list.
 * @param askCurrency as in {@link checkChange}.
 */
export function checkComplete(
  content: SubmissionContent,
  questions: readonly Question[],
  askCurrency: string | null,
): Violation[] {
  const answers = new Map(content.answers.map((answer) => [answer.questionId, answer]));
  const missing = (field: 'title' | 'summary'): Violation[] =>
    content[field] ? [] : [{ code: 'input.required', path: [field] }];
  const ofQuestions = questions.flatMap((question) => {
    const path = ['answers', question.id];
    const answer = answers.get(question.id);
    answers.delete(question.id);
    if (answer) return checkAnswer(question, answer, path);
    return question.isRequired ? [{ code: 'submission.answer_required', path }] : [];
  });
  const leftOver = [...answers.keys()].map((questionId) => ({
    code: 'submission.unknown_question',
    path: ['answers', questionId],
  }));
  return [
    ...missing('title'),
    ...missing('summary'),
    ...ofQuestions,
    ...leftOver,
    ...checkAsked(content, askCurrency),
  ];
}

function checkAsked({ ask }: SubmissionContent, askCurrency: string | null): Violation[] {
  if (ask) return checkAsk(ask, askCurrency);
  return askCurrency === null
    ? []
    : [{ code: 'submission.ask_required', path: ['ask'], params: { currency: askCurrency } }];
}

const FIELD = { TEXT: 'text', CHOICE: 'choices', NUMBER: 'number', FILE: 'fileId' } as const;

function checkAnswer(question: Question, answer: Answer, path: readonly string[]): Violation[] {
  const wanted = FIELD[question.kind];
  const others = Object.values(FIELD).filter((field) => field !== wanted && answer[field] !== undefined);
  if (others.length > 0)
    return others.map((field) => ({
      code: 'submission.answer_kind',
      path: [...path, field],
      params: { field: wanted },
    }));
  const violation = valueViolation(question, answer);
  return violation ? [{ ...violation, path: [...path, wanted] }] : [];
}

function valueViolation(question: Question, answer: Answer): Violation | undefined {
  if (question.kind === 'TEXT') {
    const max = question.maxLength ?? Number.POSITIVE_INFINITY;
    return (answer.text ?? '').length > max ? { code: 'input.length', params: { min: 0, max } } : undefined;
  }
  if (question.kind === 'CHOICE') return choiceViolation(question, answer.choices ?? []);
  if (question.kind === 'NUMBER') return numberViolation(question, answer.number ?? 0);
  return undefined;
}

function choiceViolation(question: Question, chosen: readonly number[]): Violation | undefined {
  const count = question.choices.length;
  const unknown = chosen.find((index) => !Number.isInteger(index) || index < 0 || index >= count);
  if (unknown !== undefined)
    return { code: 'submission.unknown_choice', params: { choice: unknown, last: count - 1 } };
  const min = question.minimum ?? 1;
  const max = question.maximum ?? count;
  return chosen.length < min || chosen.length > max
    ? { code: 'submission.choice_count', params: { min, max } }
    : undefined;
}

function numberViolation(
  { minimum, maximum }: Pick<Question, 'minimum' | 'maximum'>,
  value: number,
): Violation | undefined {
  if (minimum !== null && value < minimum)
    return { code: 'submission.number_too_small', params: { minimum } };
  if (maximum !== null && value > maximum)
    return { code: 'submission.number_too_large', params: { maximum } };
  return undefined;
}

/**
 * The exact text that a receipt is about (RFC 8785): the content, the challenge and its version, and the SHA-256
 * of each attached file, so that an exchanged file is noticed too.
 * @param fileDigests SHA-256 in lower-case hexadecimal by file id; every file of the content has one.
 */
export function canonicalSubmission(
  content: SubmissionContent,
  challenge: { readonly number: string; readonly contentVersion: number },
  fileDigests: ReadonlyMap<string, string>,
): { readonly text: string; readonly hash: string } {
  const answers = content.answers.map((answer) => {
    const fileSha256 = answer.fileId === undefined ? undefined : fileDigests.get(answer.fileId);
    return fileSha256 === undefined ? answer : { ...answer, fileSha256 };
  });
  const text = canonicalJson({
    challenge: challenge.number,
    contentVersion: challenge.contentVersion,
    ...content,
    answers,
  });
  return { text, hash: sha256(text) };
}
