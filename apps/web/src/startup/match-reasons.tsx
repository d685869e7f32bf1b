import type { ResultOf } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import styles from './match-reasons.module.css';
import type { matchesDocument } from './overview.documents.ts';
import { pointsOf } from './points.ts';

export type Match = NonNullable<ResultOf<typeof matchesDocument>['startupMatches']>[number];
type Reason = Match['reasons'][number];

const FEATURES: Readonly<Record<Reason['feature'], MessageId>> = {
  COUNTRY: 'match.COUNTRY',
  LANGUAGE: 'match.LANGUAGE',
  LETTERS: 'match.LETTERS',
  MEANING: 'match.MEANING',
  PHRASES: 'match.PHRASES',
  TAGS: 'match.TAGS',
  TERMS: 'match.TERMS',
  TRL: 'match.TRL',
};

const COLOURS = 6;

/** Why a challenge matches: one bar in parts, and the parts named and counted below it. The points add up. */
export function MatchReasons({ match }: { readonly match: Match }) {
  const t = useText();
  const { number } = useFormats();
  const points = pointsOf(match.reasons.map(({ contribution }) => contribution));
  const shown = match.reasons
    .map((reason, index) => ({ reason, points: points[index] ?? 0 }))
    .filter((each) => each.points > 0);
  const total = points.reduce((sum, each) => sum + each, 0);
  return (
    <div className={styles.reasons}>
      <p className={styles.total}>{t('match.total', { points: number(total) })}</p>
      <div className={styles.track} aria-hidden="true">
        {shown.map(({ reason, points: width }, index) => (
          <span
            key={reason.feature}
            className={styles[`part-${(index % COLOURS) + 1}`]}
            style={{ inlineSize: `${width}%` }}
          />
        ))}
      </div>
      <ul className={styles.list}>
        {shown.map(({ reason, points: each }, index) => (
          <li key={reason.feature} className={styles.reason}>
            <span className={`${styles.key} ${styles[`part-${(index % COLOURS) + 1}`]}`} aria-hidden="true" />
            <span>
              {t(FEATURES[reason.feature])} <Evidence reason={reason} />
            </span>
            <span className={styles.points}>{number(each)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words, tags, languages or countries that both have; the level of the start-up. */
function Evidence({ reason }: { readonly reason: Reason }) {
  const { list } = useFormats();
  const locale = useFormatLocale();
  const names = (type: 'region' | 'language', codes: readonly string[]) =>
    codes.map((code) => new Intl.DisplayNames(locale, { type }).of(code) ?? code);
  const words = [
    ...reason.tags,
    ...names('region', reason.countries),
    ...names('language', reason.languages),
    ...reason.terms.slice(0, 4).map(({ term }) => term),
  ];
  if (reason.trl) words.push(`TRL ${reason.trl.max}`);
  if (words.length === 0) return null;
  // Words of one language in a sentence of another keep their order: each is isolated.
  return <span className={styles.words}>{list(words.map((word) => `\u2068${word}\u2069`))}</span>;
}
