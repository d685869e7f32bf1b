import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Select, TextField } from '#web/ui/field.tsx';

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date';
  readonly hint?: string;
}

/** A short answer in a row of a list. */
export const LineBox = ({ type = 'text', ...props }: LineProps) => (
  <TextField {...props} type={type} short={type !== 'text'} />
);

export function YearBox(props: Omit<LineProps, 'label' | 'type'>) {
  const t = useText();
  return <TextField {...props} type="number" short label={t('ministry.attempt.year')} optional />;
}

interface WordProps extends Omit<LineProps, 'type'> {
  /** Where the words of the values stand: `ministry.sensitivity` + `.PUBLIC`. */
  readonly words: string;
  readonly values: readonly string[];
  /** Whether it may stay open. */
  readonly optional?: boolean;
}

/** One of the words of the API, in words of people. */
export function WordBox({ words, values, optional = true, ...props }: WordProps) {
  const t = useText();
  return (
    <Select
      {...props}
      {...(optional ? { placeholder: t('ministry.not_chosen') } : {})}
      options={values.map((value) => ({ value, label: t(`${words}.${value}` as MessageId) }))}
    />
  );
}
