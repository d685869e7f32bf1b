import { type ReactNode, useId } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './field.module.css';
import { useFieldIssue } from './form.tsx';

interface FieldProps {
  /** Path of the input in the mutation, `content.problem.he`: what the server says about it appears here. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

interface Parts {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** Label, hint and error around one control. */
function Field({
  name,
  label,
  hint,
  optional,
  after,
  children,
}: FieldProps & { readonly after?: ReactNode; readonly children: (parts: Parts) => ReactNode }) {
  const t = useText();
  const id = useId();
  const issue = useFieldIssue(name, id);
  const describedBy = [hint && `${id}-hint`, issue && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={[styles.field, issue && styles.wrong].filter(Boolean).join(' ')}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>{t('form.optional')}</span>}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {issue && (
        <p className={styles.error} id={`${id}-error`}>
          <span className="visually-hidden">{t('form.error')} </span>
          {issue}
        </p>
      )}
      {children({ id, describedBy, invalid: issue !== undefined })}
      {after}
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?:
    | 'text'
    | 'email'
    | 'password'
    | 'url'
    | 'tel'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'search';
  readonly autoComplete?: string;
  readonly short?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
  /** Direction of what is typed; `auto` follows its first letter. Addresses and numbers are always left to right. */
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly lang?: string;
}

const LEFT_TO_RIGHT: readonly string[] = ['email', 'url', 'tel', 'number', 'password'];

export function TextField({ value, onChange, type = 'text', short, dir, ...props }: TextProps) {
  const { name, label, hint, optional, ...control } = props;
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {({ id, describedBy, invalid }) => (
        <input
          {...control}
          id={id}
          name={name}
          type={type}
          dir={dir ?? (LEFT_TO_RIGHT.includes(type) ? 'ltr' : 'auto')}
          className={[styles.control, short && styles.short].filter(Boolean).join(' ')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

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

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Shown when nothing is chosen. */
  readonly placeholder?: string;
}

/** The browser's own list: it works with every keyboard, screen reader and telephone. */
export function Select({ value, onChange, options, placeholder, ...props }: SelectProps) {
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={props.name}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoicesProps extends Omit<FieldProps, 'optional'> {
  readonly options: readonly Option[];
}

/** One of several, all of them in sight. */
export function Choices({
  name,
  label,
  hint,
  options,
  value,
  onChange,
}: ChoicesProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <ChoiceGroup name={name} label={label} hint={hint}>
      {(id) =>
        options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={id}
            option={option}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
        ))
      }
    </ChoiceGroup>
  );
}

/** Any of several. */
export function Checkboxes({
  name,
  label,
  hint,
  options,
  values,
  onChange,
}: ChoicesProps & {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  return (
    <ChoiceGroup name={name} label={label} hint={hint}>
      {(id) =>
        options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={id}
            option={option}
            checked={values.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...values, option.value] : values.filter((each) => each !== option.value))
            }
          />
        ))
      }
    </ChoiceGroup>
  );
}

/** A single yes or no. */
export function Checkbox({
  name,
  label,
  checked,
  onChange,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const issue = useFieldIssue(name, id);
  return (
    <div className={[styles.field, issue && styles.wrong].filter(Boolean).join(' ')}>
      {issue && <p className={styles.error}>{issue}</p>}
      <label className={styles.choice}>
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={issue ? true : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

function ChoiceGroup({
  name,
  label,
  hint,
  children,
}: Omit<FieldProps, 'optional'> & { readonly children: (id: string) => ReactNode }) {
  const t = useText();
  const id = useId();
  const issue = useFieldIssue(name, `${id}-first`);
  return (
    <fieldset
      className={[styles.field, issue && styles.wrong].filter(Boolean).join(' ')}
      id={`${id}-first`}
      tabIndex={-1}
      aria-describedby={issue ? `${id}-error` : undefined}
    >
      <legend className={styles.legend}>{label}</legend>
      {hint && <div className={styles.hint}>{hint}</div>}
      {issue && (
        <p className={styles.error} id={`${id}-error`}>
          <span className="visually-hidden">{t('form.error')} </span>
          {issue}
        </p>
      )}
      {children(id)}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Choice({ type, name, option, checked, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {option.label}
        {option.hint && <span className={styles.hint}> {option.hint}</span>}
      </span>
    </label>
  );
}
