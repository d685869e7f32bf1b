import { useEffect, useState } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './working.module.css';

/** Work whose end nobody knows: what it is, and for how long it has been going on. */
export function Working({ label }: { readonly label: string }) {
  const t = useText();
  const { number } = useFormats();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status">
      <p>
        {label}{' '}
        {seconds > 0 && (
          <span aria-hidden="true" className={styles.soft}>
            {t('programmes.seconds', { count: seconds, shown: number(seconds) })}
          </span>
        )}
      </p>
      <div className={styles.track}>
        <div className={styles.runner} />
      </div>
    </div>
  );
}
