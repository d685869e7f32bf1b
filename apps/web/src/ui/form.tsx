import {
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { InputIssue } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './form.module.css';
import { Stack } from './layout.tsx';

interface FormState {
  readonly issues: readonly InputIssue[];
  /** Fields tell where they stand, so that the summary can lead there. */
  readonly register: (name: string, id: string) => void;
}

const FormContext = createContext<FormState>({ issues: [], register: () => undefined });

/** Paths begin at the argument, `input`; fields are named from there. */
const nameOf = ({ path }: InputIssue): string =>
  (path ?? []).filter((part, index) => !(index === 0 && part === 'input')).join('.');

interface FormProps {
  readonly issues: readonly InputIssue[];
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}

/**
 * A form whose errors come from the server: a summary that takes the focus, and the same words beside each field. What was
 * typed stays as it is.
 */
export function Form({ issues, onSubmit, children, ...rest }: FormProps) {
  const [ids, setIds] = useState<Readonly<Record<string, string>>>({});
  const state = useMemo(
    () => ({
      issues,
      register: (name: string, id: string) =>
        setIds((known) => (known[name] === id ? known : { ...known, [name]: id })),
    }),
    [issues],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FormContext value={state}>
      <form noValidate onSubmit={submit} {...rest}>
        <Stack gap={5}>
          <ErrorSummary issues={issues} ids={ids} />
          {children}
        </Stack>
      </form>
    </FormContext>
  );
}

interface SummaryProps {
  readonly issues: readonly InputIssue[];
  readonly ids?: Readonly<Record<string, string>>;
}

/** Everything that is wrong, on top and in focus; also for acts without a form. */
export function ErrorSummary({ issues, ids = {} }: SummaryProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length > 0) box.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2 className={styles.title}>{t('form.problem', { count: issues.length })}</h2>
      <ul className={styles.list}>
        {issues.map((issue) => {
          const id = ids[nameOf(issue)];
          const text = issue.message || t(issue.code === 'network' ? 'fault.network' : 'fault.refused');
          return <li key={`${issue.code}${nameOf(issue)}`}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>;
        })}
      </ul>
    </div>
  );
}

/** What the server says about a field, and about anything inside it. */
export function useFieldIssue(name: string, id: string): string | undefined {
  const { issues, register } = use(FormContext);
  useEffect(() => register(name, id), [register, name, id]);
  return issues.find((issue) => {
    const path = nameOf(issue);
    return path === name || (path !== '' && path.startsWith(`${name}.`));
  })?.message;
}
