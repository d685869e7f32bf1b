import { useText } from '#web/i18n/texts.tsx';
import styles from './review.module.css';

/** What the server writes in the place of every passage that could tell the author. */
const HIDDEN = '[…]';

/** What somebody wrote; hidden passages are shown as such, and said to those who listen. */
export function Redacted({ text }: { readonly text: string }) {
  const t = useText();
  const [first, ...rest] = text.split(HIDDEN);
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <span key={index}>
          <mark className={styles.hidden} title={t('review.redacted')}>
            <span className="visually-hidden">{t('review.redacted')}</span>
          </mark>
          {part}
        </span>
      ))}
    </>
  );
}
