import { Link } from 'react-router';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card } from '#web/ui/card.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { caseStudyFragment } from './public.documents.ts';
import styles from './public.module.css';

const TONES: Readonly<Record<'ADOPT' | 'EXTEND' | 'STOP', Tone | undefined>> = {
  ADOPT: 'good',
  EXTEND: 'info',
  STOP: undefined,
};

interface CaseStudyProps {
  readonly study: FragmentOf<typeof caseStudyFragment>;
  /** On the page of the challenge itself its title is known. */
  readonly isTitled?: boolean;
}

/** A pilot that has been decided: what became of it, what was measured, and what was learned. */
export function CaseStudy({ study, isTitled = true }: CaseStudyProps) {
  const t = useText();
  const locale = useLocale();
  const { date, number } = useFormats();
  const { outcome, challenge, ministry, startup, startsOn, endsOn, kpis, lessons } = readFragment(
    caseStudyFragment,
    study,
  );
  return (
    <Card>
      <Row gap={2}>
        <Tag tone={TONES[outcome]}>{t(`case.outcome_${outcome}`)}</Tag>
        <span className={styles.quiet}>{t('case.days', { from: date(startsOn), to: date(endsOn) })}</span>
      </Row>
      {isTitled && challenge && (
        <h3>
          <Link to={`/${locale}/challenges/${challenge.number}`}>
            <Localized text={challenge.title} />
          </Link>
        </h3>
      )}
      <p className={styles.quiet}>
        <Localized text={ministry?.name} />
        {startup && (
          <>
            {' · '}
            <Localized text={startup.name} />
          </>
        )}
      </p>
      <Table
        caption={t('case.figures')}
        rows={kpis}
        rowKey={(kpi) => JSON.stringify(kpi)}
        columns={[
          {
            key: 'name',
            label: t('kpi.name'),
            cell: (kpi) => (
              <>
                <Localized text={kpi.name} /> <bdi className={styles.soft}>{kpi.unit}</bdi>
              </>
            ),
          },
          {
            key: 'from',
            label: t('case.before'),
            numeric: true,
            cell: ({ baseline }) => number(baseline, 2),
          },
          {
            key: 'result',
            label: t('case.after'),
            numeric: true,
            cell: ({ result }) => <strong>{result === null ? '–' : number(result, 2)}</strong>,
          },
          { key: 'to', label: t('kpi.target'), numeric: true, cell: ({ target }) => number(target, 2) },
        ]}
      />
      {lessons.length > 0 && (
        <dl className={styles.lessons}>
          {lessons.map(({ kind, text }) => (
            <div key={kind + text}>
              <dt>{t(`case.lesson_${kind}`)}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
