import type { LocalizedText } from '#libs/i18n';

/** What is read of a question of the form. */
interface Question {
  readonly id: string;
  readonly kind: 'TEXT' | 'CHOICE' | 'NUMBER' | 'FILE';
  readonly prompt: LocalizedText;
  readonly choices: readonly LocalizedText[];
}

/** What is read of a submission. */
interface Source {
  readonly title: string;
  readonly summary: string;
  readonly answers: readonly {
    readonly questionId: string;
    readonly text?: string;
    readonly choices?: readonly number[];
    readonly number?: number;
    readonly fileId?: string;
  }[];
}

export interface BlindAnswer {
  readonly prompt: LocalizedText;
  readonly text: string | null;
  readonly choices: readonly LocalizedText[];
  readonly number: number | null;
  readonly hasFile: boolean;
}

/** What a reviewer may know of a submission. It is built field by field, so that nothing new slips in by itself. */
export interface BlindSubmission {
  readonly alias: string;
  readonly title: string;
  readonly summary: string;
  readonly answers: readonly BlindAnswer[];
}

/** Answers in the order of the questions; a question that was left out shows no answer. */
export function blindView(
  alias: string,
  submission: Source,
  questions: readonly Question[],
): BlindSubmission {
  const answers = new Map(submission.answers.map((answer) => [answer.questionId, answer]));
  return {
    alias,
    title: submission.title,
    summary: submission.summary,
    answers: questions.map(({ id, prompt, choices }) => {
      const answer = answers.get(id);
      return {
        prompt,
        text: answer?.text ?? null,
        choices: (answer?.choices ?? []).flatMap((place) => choices[place] ?? []),
        number: answer?.number ?? null,
        hasFile: answer?.fileId !== undefined,
      };
    }),
  };
}
