import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { PageInput } from '#web/app/page.tsx';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { loadMessages } from '#web/i18n/messages.ts';
import { Texts, useText } from '#web/i18n/texts.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Prose } from '#web/ui/layout.tsx';
import { Colours } from './colours.tsx';
import styles from './design.module.css';
import { SAMPLES } from './samples.ts';
import { SPECIMENS } from './specimens.tsx';

const allTexts = queryOptions({
  queryKey: ['texts of every language'],
  queryFn: async () => {
    const texts = await Promise.all(LOCALES.map((locale) => loadMessages(locale, ['common', 'design'])));
    return Object.fromEntries(LOCALES.map((locale, place) => [locale, texts[place] ?? {}])) as Record<
      Locale,
      Record<string, string>
    >;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export async function load({ api, t }: PageInput) {
  await api.cache.ensureQueryData(allTexts);
  return { title: t('design.title'), isPrivate: true };
}

const TYPE = ['--text-s', '--text-m', '--text-l', '--text-xl', '--text-2xl', '--text-3xl'] as const;
const SPACE = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The design system as it is: every component in three languages, side by side, made of the real thing. */
export function Page() {
  const t = useText();
  return (
    <>
      <PageHeader title={t('design.title')} lead={t('design.lead')} />
      <div className={styles.page}>
        <section className={styles.part} aria-labelledby="rules">
          <h2 id="rules">{t('design.rules')}</h2>
          <ul className={styles.rules}>
            {(['calm', 'colour', 'focus', 'words', 'direction'] as const).map((rule) => (
              <li key={rule}>{t(`design.rule_${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section className={styles.part} aria-labelledby="colours">
          <h2 id="colours">{t('design.colours')}</h2>
          <Colours />
        </section>
        <Scale />
        {SPECIMENS.map((specimen) => (
          <section key={specimen.id} className={styles.part} aria-labelledby={specimen.id}>
            <h2 id={specimen.id}>{t(specimen.name)}</h2>
            <div className={styles.languages}>
              {LOCALES.map((locale) => (
                <InLanguage key={locale} locale={locale} Show={specimen.Show} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

function InLanguage({
  locale,
  Show,
}: { readonly locale: Locale } & Pick<(typeof SPECIMENS)[number], 'Show'>) {
  const { data } = useSuspenseQuery(allTexts);
  return (
    <div lang={locale} dir={LOCALE_FACTS[locale].dir} className={styles.language}>
      <h3 className={styles.name}>{LOCALE_FACTS[locale].name}</h3>
      <Texts locale={locale} messages={data[locale]}>
        <Show words={SAMPLES[locale]} locale={locale} />
      </Texts>
    </div>
  );
}

function Scale() {
  const t = useText();
  return (
    <>
      <section className={styles.part} aria-labelledby="type">
        <h2 id="type">{t('design.type')}</h2>
        <Prose>
          {TYPE.map((size) => (
            <p key={size} style={{ fontSize: `var(${size})`, lineHeight: 'var(--leading-tight)' }}>
              {LOCALES.map((locale) => (
                <bdi key={locale} lang={locale}>
                  {SAMPLES[locale].short}{' '}
                </bdi>
              ))}
              <code dir="ltr">{size}</code>
            </p>
          ))}
        </Prose>
      </section>
      <section className={styles.part} aria-labelledby="space">
        <h2 id="space">{t('design.space')}</h2>
        <ul className={styles.spaces}>
          {SPACE.map((step) => (
            <li key={step}>
              <code dir="ltr">--space-{step}</code>
              <span className={styles.space} style={{ inlineSize: `var(--space-${step})` }} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
