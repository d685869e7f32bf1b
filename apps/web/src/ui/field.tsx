import { type ReactNode, useId } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import styles from './field.module.css';
import { useFieldIssue } from './form.tsx';

export interface FieldProps {
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
export function Field({
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
