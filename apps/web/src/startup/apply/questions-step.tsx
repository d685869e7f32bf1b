import { FileField } from '#web/forms/file-field.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Checkboxes, Choices } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { type AnswerText, answerChange, answerOf, type Draft, type Question } from './draft.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useDraftPart } from './use-draft-part.ts';
import { useGroupTitle } from './use-group-title.ts';

type Answers = readonly AnswerText[];

/** The longest text that the platform takes where the question does not say. */
const LONGEST_ANSWER = 20_000;

/** One question that wants a text, or several short ones. */
export function QuestionsStep({
  application,
  id,
  step,
  questions,
}: StepProps & { readonly questions: readonly Question[] }) {
  const t = useText();
  const groupTitle = useGroupTitle();
  const part = useDraftPart({
    id,
    part: step,
    read: (draft: Draft): Answers => questions.map((question) => answerOf(draft, question)),
    change: (answers: Answers) => ({
      answers: questions.flatMap((question, index) => {
        const answer = answers[index];
        return answer ? [answerChange(question, answer)] : [];
      }),
    }),
  });
  const set = (index: number, answer: AnswerText) =>
    part.setValue(part.value.map((each, place) => (place === index ? answer : each)));
  const isOne = questions.length === 1;
  return (
    <StepFrame
      application={application}
      step={step}
      part={part}
      say={(answers) =>
        answers.map(({ text, number, fileName }) => text || number || fileName || '').join(' · ')
      }
      title={isOne ? groupTitle({ step, questions }) : t('apply.short_questions')}
      lead={questions.some(({ kind }) => kind === 'TEXT') ? t('apply.blind_hint') : undefined}
    >
      {questions.map((question, index) => {
        const answer = part.value[index];
        return (
          answer && (
            <QuestionField
              key={question.id}
              question={question}
              name={`answers.${index}`}
              answer={answer}
              onChange={(next) => set(index, next)}
              organisationId={application.organisationId}
              isTitled={isOne}
            />
          )
        );
      })}
    </StepFrame>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly name: string;
  readonly answer: AnswerText;
  readonly onChange: (answer: AnswerText) => void;
  readonly organisationId: string;
  /** The title of the page is the question already. */
  readonly isTitled: boolean;
}

function QuestionField({ question, name, answer, onChange, organisationId, isTitled }: QuestionFieldProps) {
  const t = useText();
  const localized = useLocalized();
  const range = useRange();
  const prompt = localized(question.prompt);
  const label = isTitled ? t('apply.your_answer') : prompt;
  const optional = !question.isRequired;
  const common = { name, label, optional };
  if (question.kind === 'TEXT')
    return (
      <TextArea
        {...common}
        rows={12}
        maxLength={question.maxLength ?? LONGEST_ANSWER}
        value={answer.text}
        onChange={(text) => onChange({ ...answer, text })}
      />
    );
  if (question.kind === 'NUMBER')
    return (
      <TextField
        {...common}
        type="number"
        step="any"
        short
        hint={range(question)}
        value={answer.number}
        onChange={(number) => onChange({ ...answer, number })}
      />
    );
  if (question.kind === 'CHOICE')
    return (
      <ChoiceQuestion name={name} label={label} question={question} answer={answer} onChange={onChange} />
    );
  return (
    <FileField
      {...common}
      organisationId={organisationId}
      file={answer.fileId ? { id: answer.fileId, name: answer.fileName ?? '' } : null}
      onChange={(file) => onChange({ ...answer, fileId: file?.id ?? null, fileName: file?.name ?? null })}
    />
  );
}

type ChoiceProps = Pick<QuestionFieldProps, 'question' | 'name' | 'answer' | 'onChange'> & {
  readonly label: string;
};

/** One of several, or as many as the question lets. */
function ChoiceQuestion({ question, name, label, answer, onChange }: ChoiceProps) {
  const t = useText();
  const localized = useLocalized();
  const options = question.choices.map((choice, place) => ({
    value: String(place),
    label: localized(choice),
  }));
  const most = question.maximum ?? options.length;
  const least = question.minimum ?? 1;
  if (most === 1)
    return (
      <Choices
        name={name}
        label={label}
        options={options}
        value={String(answer.choices[0] ?? '')}
        onChange={(place) => onChange({ ...answer, choices: [Number(place)] })}
      />
    );
  return (
    <Checkboxes
      name={name}
      label={label}
      hint={t('apply.choose', { least, most })}
      options={options}
      values={answer.choices.map(String)}
      onChange={(places) =>
        onChange({ ...answer, choices: places.map(Number).sort((one, other) => one - other) })
      }
    />
  );
}

/** Between what a number must lie, in words; undefined when nothing limits it. */
function useRange(): (question: Question) => string | undefined {
  const t = useText();
  const { number } = useFormats();
  return ({ minimum, maximum }) => {
    if (minimum !== null && maximum !== null)
      return t('apply.between', { from: number(minimum), to: number(maximum) });
    if (minimum !== null) return t('apply.at_least', { from: number(minimum) });
    return maximum === null ? undefined : t('apply.at_most', { to: number(maximum) });
  };
}
