import { type ReactNode, useId } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import styles from './field.module.css';
import { type FieldProps, type Option } from './field.tsx';
import { useFieldIssue } from './form.tsx';

interface ChoicesProps extends Omit<FieldProps, 'optional'> {
  readonly options: readonly Option[];
  /** Short ones stand beside each other. */
  readonly inline?: boolean;
}

/** One of several, all of them in sight. */
export function Choices({
  name,
  label,
  hint,
  options,
  inline,
  value,
  onChange,
}: ChoicesProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <ChoiceGroup {...{ name, label, hint, inline }}>
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
  inline,
  values,
  onChange,
}: ChoicesProps & {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  return (
    <ChoiceGroup {...{ name, label, hint, inline }}>
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
  inline,
  children,
}: Omit<ChoicesProps, 'options'> & { readonly children: (id: string) => ReactNode }) {
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
      <div className={inline ? styles.beside : undefined}>{children(id)}</div>
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
