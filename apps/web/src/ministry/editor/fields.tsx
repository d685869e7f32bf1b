import { type ReactNode, useId } from 'react';
import { LOCALE_FACTS, type Locale } from '#web/i18n/locales.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { FieldCoach } from './coaching.tsx';
import type { Text } from './draft.types.ts';
import { textAt, useEditing, valueAt } from './editing.ts';
import styles from './fields.module.css';
import { FieldSuggestions } from './suggestions.tsx';

/** A field, and beside it what the coach and others say about it. */
export function Coached({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <div id={`field-${path}`} className={styles.coached}>
      <div>{children}</div>
      <Stack gap={3}>
        <FieldCoach path={path} />
        <FieldSuggestions path={path} />
      </Stack>
    </div>
  );
}

/** A text of the challenge in the languages in sight, the original first. */
export function LocalizedField({ path, rows = 4 }: { readonly path: string; readonly rows?: number }) {
  const t = useText();
  const { draft, set } = useEditing();
  const name = path.split('.').at(-1);
  return (
    <Coached path={path}>
      <LocalizedBoxes
        name={path}
        rows={rows}
        label={t(`ministry.field.${name}` as MessageId)}
        hint={t(`ministry.hint.${name}` as MessageId)}
        value={textAt(draft, path)}
        onChange={(value) => set(path, value)}
      />
    </Coached>
  );
}

interface BoxesProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
}

/** One box for each language in sight. */
export function LocalizedBoxes({ name, label, hint, rows = 1, value, onChange }: BoxesProps) {
  const { languages } = useEditing();
  return (
    <div className={styles.boxes}>
      {languages.map((language, index) => (
        <Box
          key={language}
          {...{ name, rows, language }}
          label={index === 0 ? label : `${label} · ${LOCALE_FACTS[language].name}`}
          hint={index === 0 ? hint : undefined}
          value={value[language]}
          onChange={(typed) => onChange({ ...value, [language]: typed })}
        />
      ))}
    </div>
  );
}

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly rows: number;
  readonly language: Locale;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Box({ name, language, rows, hint, ...rest }: BoxProps) {
  const shared = { ...rest, name: `${name}.${language}`, lang: language, dir: LOCALE_FACTS[language].dir };
  return rows > 1 ? (
    <TextArea {...shared} rows={rows} {...(hint ? { hint } : {})} />
  ) : (
    <TextField {...shared} {...(hint ? { hint } : {})} />
  );
}

interface PlainProps {
  readonly path: string;
  readonly type?: 'text' | 'number' | 'date' | 'datetime-local';
  readonly short?: boolean;
  readonly hint?: string;
}

/** A number, a date or a line that needs no language. */
export function PlainField({ path, type = 'text', short = type !== 'text', hint }: PlainProps) {
  const t = useText();
  const { draft, set } = useEditing();
  const name = path.split('.').at(-1);
  return (
    <TextField
      name={path}
      type={type}
      short={short}
      {...(hint ? { hint } : {})}
      label={t(`ministry.field.${name}` as MessageId)}
      value={valueAt(draft, path) as string}
      onChange={(value) => set(path, value)}
    />
  );
}

interface ChoiceProps {
  readonly path: string;
  readonly values: readonly string[];
  readonly hint?: string;
}

/** One of the words of the API, in words of people: `ministry.exitToProcurement.TENDER`. */
export function ChoiceField({ path, values, hint }: ChoiceProps) {
  const t = useText();
  const { draft, set } = useEditing();
  const name = path.split('.').at(-1);
  return (
    <Select
      name={path}
      label={t(`ministry.field.${name}` as MessageId)}
      {...(hint ? { hint } : {})}
      placeholder={t('ministry.not_chosen')}
      value={valueAt(draft, path) as string}
      onChange={(value) => set(path, value)}
      options={values.map((value) => ({ value, label: t(`ministry.${name}.${value}` as MessageId) }))}
    />
  );
}

interface RowsProps<Item> {
  readonly title: string;
  readonly hint?: string;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
  readonly fresh: () => Item;
  readonly addLabel: string;
  readonly children: (item: Item, change: (part: Partial<Item>) => void, index: number) => ReactNode;
}

/** A list whose items are added, moved and taken out. */
export function Rows<Item extends object>({
  title,
  hint,
  items,
  onChange,
  fresh,
  addLabel,
  children,
}: RowsProps<Item>) {
  const id = useId();
  return (
    <Stack as="section" gap={3} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint && <p className={styles.hint}>{hint}</p>}
      <Stack as="ol" gap={3}>
        {items.map((item, index) => (
          <li key={index} className={styles.item}>
            {children(
              item,
              (part) => onChange(items.map((each, at) => (at === index ? { ...each, ...part } : each))),
              index,
            )}
            <ItemTools index={index} items={items} onChange={onChange} />
          </li>
        ))}
      </Stack>
      <div>
        <Button onClick={() => onChange([...items, fresh()])}>{addLabel}</Button>
      </div>
    </Stack>
  );
}

interface ToolsProps<Item> {
  readonly index: number;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
}

function ItemTools<Item>({ index, items, onChange }: ToolsProps<Item>) {
  const t = useText();
  const nth = String(index + 1);
  const raise = () => {
    const moved = [...items];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  return (
    <Row gap={2}>
      {index > 0 && (
        <Button small kind="quiet" onClick={raise}>
          {t('ministry.raise')} <span className="visually-hidden">{nth}</span>
        </Button>
      )}
      <Button small kind="quiet" onClick={() => onChange(items.filter((_, at) => at !== index))}>
        {t('ministry.remove')} <span className="visually-hidden">{nth}</span>
      </Button>
    </Row>
  );
}
