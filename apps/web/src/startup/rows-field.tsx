import type { ReactNode } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';

interface RowsFieldProps<Row> {
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly add: string;
  readonly onChange: (rows: readonly Row[]) => void;
  /** Fields of a row; `set` changes some of it. */
  readonly children: (row: Row, index: number, set: (change: Partial<Row>) => void) => ReactNode;
}

/** A list that grows and shrinks: people, customers, certificates. */
export function RowsField<Row extends object>({
  title,
  hint,
  rows,
  empty,
  add,
  onChange,
  children,
}: RowsFieldProps<Row>) {
  const t = useText();
  return (
    <Stack as="section" gap={3}>
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      <Stack as="ul">
        {rows.map((row, index) => (
          <Card key={index} as="li">
            <Grid min="14rem">
              {children(row, index, (change) =>
                onChange(rows.map((each, place) => (place === index ? { ...each, ...change } : each))),
              )}
            </Grid>
            <div>
              <Button
                kind="quiet"
                small
                aria-label={t('rows.remove', { what: title, place: index + 1 })}
                onClick={() => onChange(rows.filter((_, place) => place !== index))}
              >
                {t('form.remove')}
              </Button>
            </div>
          </Card>
        ))}
      </Stack>
      <div>
        <Button onClick={() => onChange([...rows, empty])}>{add}</Button>
      </div>
    </Stack>
  );
}
