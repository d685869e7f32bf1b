import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

interface AreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** Words that are taken; counted while typing, never cut. */
  readonly maxWords?: number;
  /** Characters that are taken; shown with the words, for who writes thinks in words. */
  readonly maxLength?: number | null;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
}

/** Words as people count them, in the three languages. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

export function TextArea({
  value,
  onChange,
  rows = 4,
  maxWords,
  maxLength,
  dir = 'auto',
  lang,
  ...props
}: AreaProps) {
  return (
    <Field
      {...props}
      after={
        maxLength ? (
          <LengthCounter value={value} maxLength={maxLength} />
        ) : (
          maxWords !== undefined && <WordCounter value={value} maxWords={maxWords} />
        )
      }
    >
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name={props.name}
          rows={rows}
          dir={dir}
          lang={lang}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

function WordCounter({ value, maxWords }: { readonly value: string; readonly maxWords: number }) {
  const t = useText();
  const { number } = useFormats();
  const left = maxWords - countWords(value);
  return (
    <p className={left < 0 ? styles.over : styles.counter} aria-live="polite">
      {left < 0
        ? t('form.words_over', { count: -left, shown: number(-left) })
        : t('form.words_left', { count: left, shown: number(left) })}
    </p>
  );
}

/** Words are shown; what the server counts are UTF-16 units. */
function LengthCounter({ value, maxLength }: { readonly value: string; readonly maxLength: number }) {
  const t = useText();
  const { number } = useFormats();
  const words = countWords(value);
  const left = maxLength - value.length;
  return (
    <p className={left < 0 ? styles.over : styles.counter} aria-live="polite">
      {t('form.words', { count: words, shown: number(words) })}
      {' · '}
      {left < 0
        ? t('form.characters_over', { count: -left, shown: number(-left) })
        : t('form.characters_left', { count: left, shown: number(left) })}
    </p>
  );
}
