import { useFormats } from '#web/i18n/format.ts';
import { useFormatLocale } from '#web/i18n/texts.tsx';
import styles from './match-reasons.module.css';
import { pointsOf } from './points.ts';

type Feature =
  | 'CAPACITY'
  | 'COUNTRY'
  | 'LANGUAGE'
  | 'LETTERS'
  | 'MEANING'
  | 'OUTCOMES'
  | 'PHRASES'
  | 'REFERENCES'
  | 'TAGS'
  | 'TERMS'
  | 'TRL';

interface Reason {
  readonly feature: Feature;
  readonly contribution: number;
  readonly tags: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly references: readonly string[];
  readonly adopted: number | null;
  readonly terms: readonly { readonly term: string }[];
  readonly trl: { readonly max: number } | null;
}

interface ReasonsProps {
  readonly reasons: readonly Reason[];
  /** What a reason is called, by those who read it. */
  readonly nameOf: (feature: Feature) => string;
  /** `85 of 100 points, because:` */
  readonly total: (points: string) => string;
}

const COLOURS = 6;

/** The smallest parts share the last colour: a colour that comes again would be taken for the same part. */
const colourOf = (index: number): string | undefined => styles[`part-${Math.min(index + 1, COLOURS)}`];

/** Why two match: one bar in parts, and the parts named and counted below it. The points add up. */
export function MatchReasons({ reasons, nameOf, total }: ReasonsProps) {
  const { number } = useFormats();
  const points = pointsOf(reasons.map(({ contribution }) => contribution));
  const shown = reasons
    .map((reason, index) => ({ reason, points: points[index] ?? 0 }))
    .filter((each) => each.points > 0)
    .sort((a, b) => b.points - a.points);
  const sum = points.reduce((all, each) => all + each, 0);
  return (
    <div className={styles.reasons}>
      <p className={styles.total}>{total(number(sum))}</p>
      <div className={styles.track} aria-hidden="true">
        {shown.map(({ reason, points: width }, index) => (
          <span key={reason.feature} className={colourOf(index)} style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
      <ul className={styles.list}>
        {shown.map(({ reason, points: each }, index) => (
          <li key={reason.feature} className={styles.reason}>
            <span className={`${styles.key} ${colourOf(index)}`} aria-hidden="true" />
            <span>
              {nameOf(reason.feature)} <Evidence reason={reason} />
            </span>
            <span className={styles.points}>{number(each)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words, tags, languages or countries that both have; the level, customers or adopted pilots of the start-up. */
function Evidence({ reason }: { readonly reason: Reason }) {
  const locale = useFormatLocale();
  const { number } = useFormats();
  const names = (type: 'region' | 'language', codes: readonly string[]) =>
    codes.map((code) => new Intl.DisplayNames(locale, { type }).of(code) ?? code);
  const words = [
    ...reason.tags,
    ...names('region', reason.countries),
    ...names('language', reason.languages),
    ...reason.references,
    ...reason.terms.slice(0, 4).map(({ term }) => term),
  ];
  if (reason.trl) words.push(`TRL ${reason.trl.max}`);
  if (reason.adopted) words.push(number(reason.adopted));
  if (words.length === 0) return null;
  // No "and" before the last: it would be glued to a word of another script.
  return (
    <span className={styles.words}>
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ' · '}
          <bdi>{word}</bdi>
        </span>
      ))}
    </span>
  );
}
