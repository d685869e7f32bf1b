import { useEffect, useState } from 'react';
import { serverNow } from '#web/api/server-clock.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Tag, type Tone } from './notice.tsx';

const HOUR = 3_600_000;

/** The nearer the end, the louder. */
const TONES: readonly (readonly [number, Tone])[] = [
  [3 * HOUR, 'bad'],
  [48 * HOUR, 'warn'],
  [7 * 24 * HOUR, 'info'],
];

interface DeadlineProps {
  readonly closesAt: string;
  readonly zone: string;
}

/** A deadline as the law means it: the instant in words, in its zone; and what is left of it, kept current. */
export function Deadline({ closesAt, zone }: DeadlineProps) {
  const { instant } = useFormats();
  return (
    <span>
      <time dateTime={closesAt}>{instant(closesAt, zone)}</time> <TimeLeft closesAt={closesAt} />
    </span>
  );
}

/** `in 3 days`. By the server's clock. Appears in the browser only: a page that was written an hour ago must not count. */
export function TimeLeft({ closesAt }: { readonly closesAt: string }) {
  const t = useText();
  const { relative } = useFormats();
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (now === undefined) return null;
  const left = Date.parse(closesAt) - now;
  if (left <= 0) return <Tag>{t('deadline.over')}</Tag>;
  const tone = TONES.find(([below]) => left < below)?.[1];
  return <Tag tone={tone}>{relative(closesAt, now)}</Tag>;
}
