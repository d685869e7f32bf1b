import { useEffect, useRef, useState } from 'react';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { contrastOf } from './contrast.ts';
import styles from './design.module.css';

/** Text and the surface it stands on; at least 4.5 for text, 3 for borders and focus (WCAG 1.4.3, 1.4.11). */
const PAIRS: readonly { readonly front: string; readonly back: string; readonly least: number }[] = [
  { front: '--ink', back: '--paper', least: 4.5 },
  { front: '--ink', back: '--surface', least: 4.5 },
  { front: '--ink-soft', back: '--paper', least: 4.5 },
  { front: '--ink-soft', back: '--sunken', least: 4.5 },
  { front: '--primary', back: '--surface', least: 4.5 },
  { front: '--primary', back: '--primary-soft', least: 4.5 },
  { front: '--on-primary', back: '--primary', least: 4.5 },
  { front: '--good', back: '--good-soft', least: 4.5 },
  { front: '--warn', back: '--warn-soft', least: 4.5 },
  { front: '--bad', back: '--bad-soft', least: 4.5 },
  { front: '--line-control', back: '--surface', least: 3 },
  { front: '--focus', back: '--paper', least: 3 },
  { front: '--chart-1', back: '--surface', least: 3 },
  { front: '--chart-2', back: '--surface', least: 3 },
  { front: '--chart-3', back: '--surface', least: 3 },
  { front: '--chart-4', back: '--surface', least: 3 },
  { front: '--chart-5', back: '--surface', least: 3 },
  { front: '--chart-6', back: '--surface', least: 3 },
];

/** Colours in the pairs in which they are used, with the contrast that this browser shows now. */
export function Colours() {
  return (
    <ul className={styles.colours}>
      {PAIRS.map((pair) => (
        <Pair key={pair.front + pair.back} {...pair} />
      ))}
    </ul>
  );
}

function Pair({ front, back, least }: (typeof PAIRS)[number]) {
  const t = useText();
  const { number } = useFormats();
  const swatch = useRef<HTMLSpanElement>(null);
  const [contrast, setContrast] = useState<number>();
  useEffect(() => {
    const measure = () => {
      if (!swatch.current) return;
      const { color, backgroundColor } = getComputedStyle(swatch.current);
      setContrast(contrastOf(color, backgroundColor));
    };
    measure();
    const theme = new MutationObserver(measure);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => theme.disconnect();
  }, []);
  return (
    <li className={styles.colour}>
      <span
        ref={swatch}
        className={styles.swatch}
        style={{ color: `var(${front})`, background: `var(${back})` }}
        aria-hidden="true"
      >
        ●
      </span>
      <span>
        <code dir="ltr">
          {front} / {back}
        </code>
        <br />
        {contrast !== undefined && (
          <span className={contrast < least ? styles.low : undefined}>
            {t('design.contrast', { value: number(contrast, 1), least: number(least, 1) })}
          </span>
        )}
      </span>
    </li>
  );
}
