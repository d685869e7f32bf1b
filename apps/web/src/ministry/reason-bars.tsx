import type { ResultOf } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import type { matchFragment } from './desk.documents.ts';
import styles from './reason-bars.module.css';

type Reason = ResultOf<typeof matchFragment>['reasons'][number];

interface BarsProps {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Why they match: one bar for each reason, and the bars add up to the score. */
export function ReasonBars({ score, reasons }: BarsProps) {
  const t = useText();
  const points = new Intl.NumberFormat(useFormatLocale(), {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const shown = [...reasons]
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution);
  return (
    <div className={styles.reasons}>
      <ul className={styles.list}>
        {shown.map((reason) => (
          <li key={reason.feature} className={styles.reason}>
            <span>
              {t(`startups.feature.${reason.feature}` as MessageId)}
              <Evidence reason={reason} />
            </span>
            <span className={styles.value}>{points.format(reason.contribution)}</span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                style={{ inlineSize: `${Math.min(100, (reason.contribution / score) * 100)}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>{t('startups.sum')}</span>
        <span className={styles.value}>{points.format(score)}</span>
      </p>
    </div>
  );
}

/** The words, tags or languages that both have. */
function Evidence({ reason }: { readonly reason: Reason }) {
  const { list } = useFormats();
  const locale = useFormatLocale();
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const words = [
    ...reason.tags,
    ...reason.countries.map((code) => countries.of(code) ?? code),
    ...reason.languages.map((code) => languages.of(code) ?? code),
    ...reason.terms.slice(0, 5).map(({ term }) => term),
  ];
  if (words.length === 0) return null;
  return <small className={styles.words}>{list(words.map((word) => `\u2068${word}\u2069`))}</small>;
}
