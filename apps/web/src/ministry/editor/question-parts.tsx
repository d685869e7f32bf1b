import { useText } from '#web/i18n/texts.tsx';
import { Checkbox } from '#web/ui/choices.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { LineBox, WordBox } from './boxes.tsx';
import { EMPTY_TEXT, type QuestionDraft } from './draft.types.ts';
import { useEditing } from './editing.ts';
import { Coached, LocalizedBoxes, Rows } from './fields.tsx';

interface ItemProps<Item> {
  readonly change: (part: Partial<Item>) => void;
  readonly index: number;
}

/** The form that a submission answers. */
export function Questions() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="questions">
      <Rows
        title={t('ministry.field.questions')}
        hint={t('ministry.hint.questions')}
        addLabel={t('ministry.add.questions')}
        items={draft.questions}
        onChange={(items) => set('questions', items)}
        fresh={() => ({
          kind: 'TEXT',
          prompt: EMPTY_TEXT,
          isRequired: true,
          maxLength: '',
          choices: [],
          minimum: '',
          maximum: '',
        })}
      >
        {(question, change, index) => <Question {...{ question, change, index }} />}
      </Rows>
    </Coached>
  );
}

function Question({
  question,
  change,
  index,
}: ItemProps<QuestionDraft> & { readonly question: QuestionDraft }) {
  const t = useText();
  const name = `questions.${index}`;
  return (
    <>
      <LocalizedBoxes
        name={`${name}.prompt`}
        label={t('ministry.question.prompt')}
        rows={2}
        value={question.prompt}
        onChange={(prompt) => change({ prompt })}
      />
      <Grid min="11rem" gap={3}>
        <WordBox
          name={`${name}.kind`}
          label={t('ministry.question.kind')}
          words="ministry.question_kind"
          values={['TEXT', 'CHOICE', 'NUMBER', 'FILE']}
          optional={false}
          value={question.kind}
          onChange={(kind) => change({ kind, choices: kind === 'CHOICE' ? [EMPTY_TEXT, EMPTY_TEXT] : [] })}
        />
        <QuestionLimits {...{ question, change, index }} />
      </Grid>
      <Checkbox
        name={`${name}.isRequired`}
        label={t('ministry.question.isRequired')}
        checked={question.isRequired}
        onChange={(isRequired) => change({ isRequired })}
      />
      {question.kind === 'CHOICE' && (
        <Rows
          title={t('ministry.question.choices')}
          addLabel={t('ministry.add.choices')}
          items={question.choices}
          onChange={(choices) => change({ choices })}
          fresh={() => EMPTY_TEXT}
        >
          {(choice, changeChoice, at) => (
            <LocalizedBoxes
              name={`${name}.choices.${at}`}
              label={t('ministry.question.choice')}
              value={choice}
              onChange={changeChoice}
            />
          )}
        </Rows>
      )}
    </>
  );
}

function QuestionLimits({
  question,
  change,
  index,
}: ItemProps<QuestionDraft> & { readonly question: QuestionDraft }) {
  const t = useText();
  const fields =
    question.kind === 'TEXT'
      ? (['maxLength'] as const)
      : question.kind === 'NUMBER'
        ? (['minimum', 'maximum'] as const)
        : [];
  return fields.map((field) => (
    <LineBox
      key={field}
      name={`questions.${index}.${field}`}
      type="number"
      label={t(`ministry.question.${field}`)}
      value={question[field]}
      onChange={(value) => change({ [field]: value })}
    />
  ));
}
