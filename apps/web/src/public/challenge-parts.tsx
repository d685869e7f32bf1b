import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized, type LocalizedValue, pick } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Prose } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { type Column, Table } from '#web/ui/table.tsx';
import { criterionFragment, formQuestionFragment, kpiFragment } from './challenge.documents.ts';
import styles from './challenge.module.css';

/** A part of the page under its own heading, to which an address can lead. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** What the ministry wrote; nothing where it wrote nothing. */
export function Written({
  text,
  title,
}: {
  readonly text: LocalizedValue | null | undefined;
  readonly title?: string;
}) {
  const locale = useLocale();
  if (!pick(text, locale)) return null;
  return (
    <Prose>
      {title && <h3>{title}</h3>}
      <p>
        <Localized text={text} />
      </p>
    </Prose>
  );
}

/** What submissions are scored by, with what each counts. */
export function Criteria({
  criteria,
}: {
  readonly criteria: readonly FragmentOf<typeof criterionFragment>[];
}) {
  const t = useText();
  const { percent, number } = useFormats();
  const rows = readFragment(criterionFragment, criteria);
  const hasThresholds = rows.some(({ threshold }) => threshold !== null);
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      key: 'name',
      label: t('challenge.criterion'),
      cell: ({ name, description }) => (
        <div className={styles.readable}>
          <Localized text={name} />
          <p className={styles.quiet}>
            <Localized text={description} />
          </p>
        </div>
      ),
    },
    {
      key: 'weight',
      label: t('challenge.weight'),
      cell: ({ kind, weight }) =>
        kind === 'SCORED' ? (
          <div className={styles.weight}>
            <span>{percent(weight / 100)}</span>
            <span aria-hidden="true">
              <i style={{ inlineSize: `${weight}%` }} />
            </span>
          </div>
        ) : (
          t(`criterion_kind.${kind}`)
        ),
    },
    {
      key: 'threshold',
      label: t('challenge.threshold'),
      cell: ({ threshold, scaleMax }) =>
        threshold === null
          ? t('challenge.no_threshold')
          : t('challenge.threshold_of', { threshold: number(threshold, 1), max: number(scaleMax, 1) }),
    },
  ];
  return (
    <Table
      caption={t('challenge.criteria_table')}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter(({ key }) => key !== 'threshold' || hasThresholds)}
    />
  );
}

/** Figures that a pilot must move. */
export function Kpis({ kpis }: { readonly kpis: readonly FragmentOf<typeof kpiFragment>[] }) {
  const t = useText();
  const { number, date } = useFormats();
  return (
    <Table
      caption={t('challenge.kpis')}
      rows={readFragment(kpiFragment, kpis)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('kpi.name'), cell: ({ name }) => <Localized text={name} /> },
        { key: 'unit', label: t('kpi.unit'), cell: ({ unit }) => <bdi>{unit}</bdi> },
        { key: 'baseline', label: t('kpi.baseline'), numeric: true, cell: (kpi) => number(kpi.baseline, 2) },
        { key: 'target', label: t('kpi.target'), numeric: true, cell: (kpi) => number(kpi.target, 2) },
        { key: 'due', label: t('kpi.due'), cell: ({ dueOn }) => date(dueOn) },
        { key: 'source', label: t('kpi.source'), cell: ({ source }) => <bdi>{source}</bdi> },
      ]}
    />
  );
}

/** What a submission will be asked, so that nobody has to begin one to find out. */
export function FormQuestions({
  questions,
}: {
  readonly questions: readonly FragmentOf<typeof formQuestionFragment>[];
}) {
  const t = useText();
  const { number } = useFormats();
  return (
    <ol className={styles.questions}>
      {readFragment(formQuestionFragment, questions).map(({ id, prompt, kind, isRequired, maxLength }) => (
        <li key={id}>
          <Localized text={prompt} /> {!isRequired && <Tag>{t('form.optional')}</Tag>}
          <p className={styles.quiet}>
            {kind === 'TEXT' && maxLength !== null
              ? t('question_kind.text_up_to', { count: maxLength, shown: number(maxLength) })
              : t(`question_kind.${kind}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}
