import { Link, useSearchParams } from 'react-router';
import { useFormats } from '#web/i18n/format.ts';
import { isLocale } from '#web/i18n/locales.ts';
import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import styles from './public.module.css';
import { FACETS, type Facet, type SearchQuery, toggled } from './search-query.ts';

interface FacetsProps {
  readonly facets: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }[];
  readonly query: SearchQuery;
}

/** How what was found divides, with counts; a second press takes a choice back. */
export function Facets({ facets, query }: FacetsProps) {
  const t = useText();
  const { number } = useFormats();
  const [search] = useSearchParams();
  const nameOf = useFacetNames();
  const shown = FACETS.map((name) => ({
    name,
    values: facets.find((each) => each.name === name)?.values.slice(0, 12) ?? [],
  })).filter(({ values }) => values.length > 0);
  return (
    <nav className={styles.facets} aria-label={t('search.narrow')}>
      {shown.map(({ name, values }) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h2 id={`facet-${name}`}>{t(`facet.${name}`)}</h2>
          <ul>
            {values.map(({ value, count }) => (
              <li key={value}>
                <Link
                  to={toggled(search, name, value)}
                  aria-current={query.chosen[name].includes(value) ? 'true' : undefined}
                >
                  <bdi>{nameOf(name, value)}</bdi>
                  <span className={styles.soft}>{number(count)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type PublicState = 'PUBLISHED' | 'CLOSED' | 'IN_EVALUATION' | 'DECIDED' | 'CANCELLED' | 'ARCHIVED';

/** Values of facets as people call them; tags are words already. */
function useFacetNames(): (facet: Facet, value: string) => string {
  const t = useText();
  const locale = useFormatLocale();
  return (facet, value) => {
    if (facet === 'state') return t(`challenge_state.${value as PublicState}`);
    if (facet === 'language' && isLocale(value)) return t(`language.${value}`);
    if (facet === 'language') return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
    if (facet === 'country') return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
    return value;
  };
}
