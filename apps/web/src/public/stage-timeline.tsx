import { type ReactNode, useEffect, useState } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Table } from '#web/ui/table.tsx';
import styles from './stage-timeline.module.css';

interface Stage {
  readonly id: string;
  readonly name: ReactNode;
  readonly startsAt: string;
  readonly endsAt: string;
}

interface TimelineProps {
  readonly stages: readonly Stage[];
  readonly zone: string;
}

/**
 * Stages over time, the first day where a line of text begins; so it is mirrored in Hebrew and Arabic. The table below
 * says the same, and is what screen readers get.
 */
export function StageTimeline({ stages, zone }: TimelineProps) {
  const t = useText();
  const formats = useFormats();
  if (stages.length === 0) return <p>{t('programme.no_dates')}</p>;
  return (
    <>
      <Drawing stages={stages} />
      <Table
        caption={t('programme.stages_table')}
        hideCaption
        rows={stages}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: t('programme.stage'), cell: ({ name }) => name },
          { key: 'from', label: t('programme.from'), cell: ({ startsAt }) => formats.local(startsAt, zone) },
          { key: 'to', label: t('programme.to'), cell: ({ endsAt }) => formats.local(endsAt, zone) },
        ]}
      />
      <p className={styles.zone}>
        {t('programme.zone', { zone: formats.zone(stages[0]?.startsAt ?? '', zone) })}
      </p>
    </>
  );
}

function Drawing({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useText();
  const { date } = useFormats();
  const [now, setNow] = useState<number>();
  useEffect(() => setNow(Date.now()), []);
  const first = Math.min(...stages.map(({ startsAt }) => Date.parse(startsAt)));
  const last = Math.max(...stages.map(({ endsAt }) => Date.parse(endsAt)));
  const share = (moment: number) => (100 * (moment - first)) / Math.max(1, last - first);
  return (
    <div className={styles.drawing} aria-hidden="true">
      {stages.map(({ id, name, startsAt, endsAt }) => {
        const [from, to] = [share(Date.parse(startsAt)), share(Date.parse(endsAt))];
        const isNow = now !== undefined && now >= Date.parse(startsAt) && now < Date.parse(endsAt);
        return (
          <div key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track}>
              <span
                className={isNow ? styles.current : styles.bar}
                style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.max(1, to - from)}%` }}
              />
              {now !== undefined && now > first && now < last && (
                <span className={styles.now} style={{ insetInlineStart: `${share(now)}%` }} />
              )}
            </span>
          </div>
        );
      })}
      <div className={styles.row}>
        <span className={styles.name} />
        <span className={styles.ends}>
          <span>{date(new Date(first).toISOString())}</span>
          {now !== undefined && now > first && now < last && (
            <span className={styles.today}>{t('programme.today')}</span>
          )}
          <span>{date(new Date(last).toISOString())}</span>
        </span>
      </div>
    </div>
  );
}
