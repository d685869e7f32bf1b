import { useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Facts, PageHeader } from '#web/ui/card.tsx';
import { Prose, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { accessibilityContactDocument } from './public.documents.ts';
import styles from './public.module.css';

/** Day on which the statement was last gone through. */
const REVIEWED_ON = '2026-11-26';

/** What tests measure at each change. */
const MEASURED = ['axe', 'contrast', 'keyboard', 'zoom', 'words', 'time'] as const;
/** What it is built for, and nobody has measured yet. */
const MEANT = ['focus', 'colour', 'readers', 'languages'] as const;
const LIMITS = ['tests', 'files', 'authors', 'explorer'] as const;

export async function load({ api, t }: PageInput) {
  await api.ask(accessibilityContactDocument, {});
  return { title: t('accessibility.title'), description: t('accessibility.lead') };
}

/** The accessibility statement: what is kept to, what is known not to work, and whom to write to. */
export function Page() {
  const t = useText();
  const { date } = useFormats();
  const { accessibilityContact } = useAsk(accessibilityContactDocument, {});
  return (
    <>
      <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <div className={styles.sections}>
        <Stack as="section" aria-labelledby="standard">
          <h2 id="standard">{t('accessibility.standard')}</h2>
          <Prose>{t('accessibility.standard_text')}</Prose>
          <ul className={styles.points}>
            {MEASURED.map((each) => (
              <li key={each}>{t(`accessibility.measured_${each}`)}</li>
            ))}
          </ul>
          <Prose>{t('accessibility.meant')}</Prose>
          <ul className={styles.points}>
            {MEANT.map((each) => (
              <li key={each}>{t(`accessibility.meant_${each}`)}</li>
            ))}
          </ul>
        </Stack>
        <Stack as="section" aria-labelledby="limits">
          <h2 id="limits">{t('accessibility.limits')}</h2>
          <ul className={styles.points}>
            {LIMITS.map((each) => (
              <li key={each}>{t(`accessibility.limit_${each}`)}</li>
            ))}
          </ul>
        </Stack>
        <Stack as="section" aria-labelledby="contact">
          <h2 id="contact">{t('accessibility.contact')}</h2>
          {accessibilityContact ? (
            <>
              <Prose>{t('accessibility.contact_text')}</Prose>
              <Facts
                facts={[
                  { term: t('accessibility.coordinator'), value: <bdi>{accessibilityContact.name}</bdi> },
                  {
                    term: t('accessibility.email'),
                    value: (
                      <a href={`mailto:${accessibilityContact.email}`} dir="ltr">
                        {accessibilityContact.email}
                      </a>
                    ),
                  },
                ]}
              />
            </>
          ) : (
            <Notice tone="warn">
              <p>{t('accessibility.nobody')}</p>
              <p>
                {t('accessibility.nobody_operator')} <code dir="ltr">ACCESSIBILITY_CONTACT</code>
              </p>
            </Notice>
          )}
        </Stack>
        <p className={styles.quiet}>{t('accessibility.reviewed', { date: date(REVIEWED_ON) })}</p>
      </div>
    </>
  );
}
