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

/** A value that took the place of another: both whole, as nobody reads half a day or half a number. */
export function ValueDifference({ before, after }: Pick<DifferenceProps, 'before' | 'after'>) {
  const t = useText();
  return (
    <p className={styles.values}>
      {before && (
        <del>
          <span className="visually-hidden">{t('difference.removed')} </span>
          <bdi>{before}</bdi>
        </del>
      )}
      {after && (
        <ins>
          <span className="visually-hidden">{t('difference.added')} </span>
          <bdi>{after}</bdi>
        </ins>
      )}
    </p>
  );
}
