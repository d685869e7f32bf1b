import { useEffect, useState } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import { Notice, type Tone } from '#web/ui/notice.tsx';
import styles from './challenge.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Step = 'week' | 'two_days' | 'hours' | 'last';

/** The nearer the end, the louder; each step adds what to do about it. */
const STEPS: readonly { readonly below: number; readonly step: Step; readonly tone: Tone }[] = [
  { below: 30 * MINUTE, step: 'last', tone: 'bad' },
  { below: 3 * HOUR, step: 'hours', tone: 'bad' },
  { below: 48 * HOUR, step: 'two_days', tone: 'warn' },
  { below: 7 * DAY, step: 'week', tone: 'info' },
];

interface DeadlineProps {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
  readonly isOpen: boolean;
}

/** Until when submissions are taken: the instant in words and in its zone, and what is left of it. */
export function DeadlinePanel({ opensAt, closesAt, zone, isOpen }: DeadlineProps) {
  const t = useText();
  const { instant } = useFormats();
  const now = useNow();
  const begins = now !== undefined && Date.parse(opensAt) > now;
  return (
    <>
      <h2>{t(isOpen ? 'deadline.until' : begins ? 'deadline.from' : 'deadline.ended')}</h2>
      <p className={styles.when}>
        <time dateTime={begins ? opensAt : closesAt}>{instant(begins ? opensAt : closesAt, zone)}</time>
      </p>
      {isOpen && now !== undefined && <Left ms={Date.parse(closesAt) - now} />}
    </>
  );
}

/** The present moment, kept current; unknown while a page is written, which may be read an hour later. */
function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Left({ ms }: { readonly ms: number }) {
  const t = useText();
  const span = useSpan();
  if (ms <= 0) return <Notice tone="bad">{t('deadline.over')}</Notice>;
  const found = STEPS.find(({ below }) => ms < below);
  const words = t('deadline.left', { span: span(ms) });
  if (!found) return <p>{words}</p>;
  return (
    <Notice tone={found.tone} live={found.step === 'last'}>
      <p className={styles.when}>{words}</p>
      <p>{t(`deadline.step_${found.step}`)}</p>
    </Notice>
  );
}

/** `3 days, 4 hours`; near the end `2 hours, 5 minutes`. */
function useSpan(): (ms: number) => string {
  const locale = useFormatLocale();
  return (ms) => {
    const unit = (value: number, name: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
    const days = Math.floor(ms / DAY);
    const hours = Math.floor((ms % DAY) / HOUR);
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    const parts = [
      days > 0 && unit(days, 'day'),
      hours > 0 && days < 7 && unit(hours, 'hour'),
      days === 0 && unit(Math.max(minutes, hours === 0 ? 1 : 0), 'minute'),
    ].filter((part): part is string => typeof part === 'string');
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  };
}
