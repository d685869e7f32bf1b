import type { ResultOf, VariablesOf } from '#web/api/graphql.ts';
import type { applicationDocument, draftFragment, saveDraftDocument } from './apply.documents.ts';

export type Draft = ResultOf<typeof draftFragment>;
export type ApplicationChallenge = NonNullable<ResultOf<typeof applicationDocument>['challengeByNumber']>;
export type Question = ApplicationChallenge['questions'][number];
export type DraftChange = Omit<VariablesOf<typeof saveDraftDocument>['input'], 'id' | 'expectedVersion'>;
type AnswerChange = NonNullable<DraftChange['answers']>[number];

/** An answer while it is written: a number is what was typed. */
export interface AnswerText {
  readonly text: string;
  readonly number: string;
  readonly choices: readonly number[];
  readonly fileId: string | null;
  readonly fileName: string | null;
}

/** One person of the team, in a form. */
export interface MemberText {
  readonly name: string;
  readonly role: string;
  readonly email: string;
}

/** What one page of an application is about: `about`, `team`, `ask`, or some questions. */
export type Group =
  | { readonly step: 'about' }
  | { readonly step: 'team' }
  | { readonly step: 'ask'; readonly currency: string }
  | { readonly step: string; readonly questions: readonly Question[] };

/**
 * The pages of an application in their order. A question that wants a text has a page of its own; others that follow
 * each other share one.
 */
export function groupsOf({
  questions,
  askCurrency,
}: Pick<ApplicationChallenge, 'questions' | 'askCurrency'>): Group[] {
  const asked: { step: string; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = asked.at(-1);
    const joins = question.kind !== 'TEXT' && last !== undefined && last.questions[0]?.kind !== 'TEXT';
    if (joins) last.questions.push(question);
    else asked.push({ step: `q${asked.length + 1}`, questions: [question] });
  }
  return [
    { step: 'about' },
    ...asked,
    ...(askCurrency ? [{ step: 'ask', currency: askCurrency } as const] : []),
    { step: 'team' },
  ];
}

export const answerOf = (draft: Draft, { id }: Question): AnswerText => {
  const answer = draft.answers.find(({ questionId }) => questionId === id);
  return {
    text: answer?.text ?? '',
    number: answer?.number == null ? '' : String(answer.number),
    choices: answer?.choices ?? [],
    fileId: answer?.fileId ?? null,
    fileName: answer?.file?.name ?? null,
  };
};

/** What is sent for a question; nothing but its id takes the answer back. */
export function answerChange({ id, kind }: Question, answer: AnswerText): AnswerChange {
  if (kind === 'TEXT') return { questionId: id, text: answer.text };
  if (kind === 'CHOICE') return { questionId: id, choices: [...answer.choices] };
  if (kind === 'FILE') return { questionId: id, fileId: answer.fileId };
  const number = Number(answer.number.replace(',', '.'));
  return { questionId: id, number: answer.number.trim() === '' || Number.isNaN(number) ? null : number };
}

/** Whether a question has an answer that counts. */
export function isAnswered(question: Question, answer: AnswerText): boolean {
  if (question.kind === 'TEXT') return answer.text.trim() !== '';
  if (question.kind === 'CHOICE') return answer.choices.length > 0;
  if (question.kind === 'FILE') return answer.fileId !== null;
  return answer.number.trim() !== '';
}

type GroupState = 'completed' | 'in_progress' | 'not_started' | 'optional';

/** How far a page of the application is. */
export function groupState(group: Group, draft: Draft): GroupState {
  if ('questions' in group) return questionsState(group.questions, draft);
  if (group.step === 'about') return stateOf([draft.title !== '', draft.summary !== '']);
  if (group.step === 'ask') return stateOf([draft.ask !== null]);
  return draft.team.length > 0 ? 'completed' : 'optional';
}

function questionsState(questions: readonly Question[], draft: Draft): GroupState {
  const answered = questions.map((question) => isAnswered(question, answerOf(draft, question)));
  const required = answered.filter((_, index) => questions[index]?.isRequired);
  if (required.length === 0) return answered.every(Boolean) ? 'completed' : 'optional';
  if (required.every(Boolean)) return 'completed';
  return answered.some(Boolean) ? 'in_progress' : 'not_started';
}

const stateOf = (parts: readonly boolean[]): GroupState => {
  if (parts.every(Boolean)) return 'completed';
  return parts.some(Boolean) ? 'in_progress' : 'not_started';
};

/** Whether everything is there that handing in asks for. */
export const isReady = (groups: readonly Group[], draft: Draft): boolean =>
  groups.every((group) => ['completed', 'optional'].includes(groupState(group, draft)));
