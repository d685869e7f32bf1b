import { diffWords } from 'diff';
import { LOCALE_FACTS, type Locale } from '#web/i18n/locales.ts';
import { useText } from '#web/i18n/texts.tsx';
import styles from './word-difference.module.css';

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
  /** Language of the texts. */
  readonly language: Locale;
}

/** Two texts in one: words that went are struck out, words that came are underlined; both are said to screen readers. */
export function WordDifference({ before, after, language }: DifferenceProps) {
  const t = useText();
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let position = 0;
  return (
    <p lang={language} dir={LOCALE_FACTS[language].dir} className={styles.text}>
      {diffWords(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => {
        position += 1;
        if (added)
          return (
            <ins key={position}>
              <span className="visually-hidden">{t('difference.added')} </span>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={position}>
              <span className="visually-hidden">{t('difference.removed')} </span>
              {value}
            </del>
          );
        return <span key={position}>{value}</span>;
      })}
    </p>
  );
}
