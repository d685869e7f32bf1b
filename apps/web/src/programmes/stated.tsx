import { createContext, type ReactNode, use } from 'react';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import { Tag } from '#web/ui/notice.tsx';
import styles from './stated.module.css';

/** Where a value of a model comes from. */
export interface Origin {
  readonly confidence: 'SOURCED' | 'GENERAL_KNOWLEDGE';
  readonly source: string;
  readonly asOf?: string | null;
}

/** The footnotes of the page, in their order. */
export const SourcesContext = createContext<readonly string[]>([]);

/** A value of a model, and never without a mark: the number of its source, or that nobody states it. */
export function Stated({ origin, children }: { readonly origin: Origin; readonly children: ReactNode }) {
  return (
    <span className={styles.stated}>
      {children} <Mark origin={origin} />
    </span>
  );
}

function Mark({ origin }: { readonly origin: Origin }) {
  const t = useText();
  const number = use(SourcesContext).indexOf(origin.source) + 1;
  if (origin.confidence !== 'SOURCED') return <Tag tone="warn">{t('models.assumption')}</Tag>;
  if (number === 0) return null;
  return (
    <sup>
      <a
        href={`#source-${number}`}
        aria-label={t('models.source_number', { number })}
        className={styles.note}
      >
        {number}
      </a>
    </sup>
  );
}

interface Worded extends Origin {
  readonly label?: LocalizedValue;
  readonly value?: LocalizedValue | string | number;
}

/** A word of the vocabulary, a range or a text, with its mark. */
export function Words({ of }: { readonly of: Worded | null | undefined }) {
  if (!of) return null;
  const text = of.label ?? (typeof of.value === 'object' ? of.value : undefined);
  return (
    <Stated origin={of}>
      <Place or={text} />
    </Stated>
  );
}

/** Countries stand in models by their codes, and on pages by their names. */
export function usePlaces(): (text: LocalizedValue | null | undefined) => string {
  const locale = useFormatLocale();
  const t = useText();
  return (text) => {
    const code = text?.en ?? '';
    if (code === 'INT') return t('models.international');
    return /^[A-Z]{2}$/.test(code)
      ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code)
      : '';
  };
}

function Place({ or }: { readonly or: LocalizedValue | undefined }) {
  const place = usePlaces()(or);
  return place ? <span>{place}</span> : <Localized text={or} />;
}

/** Several, one below the other. */
export function WordList({ of }: { readonly of: readonly (Worded & { readonly path: string })[] }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.list}>
      {of.map((each) => (
        <li key={each.path}>
          <Words of={each} />
        </li>
      ))}
    </ul>
  );
}

/** Where everything on the page is written. */
export function SourceList({ sources }: { readonly sources: readonly string[] }) {
  const t = useText();
  return (
    <section aria-labelledby="sources" className={styles.sources}>
      <h2 id="sources">{t('models.sources')}</h2>
      <p>{t('models.sources_lead')}</p>
      <ol>
        {sources.map((source, index) => (
          <li key={source} id={`source-${index + 1}`} tabIndex={-1}>
            <bdi lang="en">{source}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
