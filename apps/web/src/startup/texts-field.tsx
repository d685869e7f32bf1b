import { LOCALE_FACTS, LOCALES } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { Texts } from './passport.ts';

interface TextsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: Texts;
  readonly onChange: (value: Texts) => void;
  /** Left out: one line. */
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A text in the three languages, that of the page first. One is enough. */
export function TextsField({ name, label, hint, value, onChange, rows, maxLength }: TextsFieldProps) {
  const t = useText();
  const locale = useLocale();
  const languages = [locale, ...LOCALES.filter((each) => each !== locale)];
  return (
    <Grid min="18rem">
      {languages.map((language) => {
        const common = {
          name: `${name}.${language}`,
          label: t('texts.in', { what: label, language: LOCALE_FACTS[language].name }),
          hint: language === locale ? hint : undefined,
          optional: language !== locale,
          lang: language,
          dir: LOCALE_FACTS[language].dir,
          value: value[language],
          onChange: (text: string) => onChange({ ...value, [language]: text }),
        };
        if (rows === undefined) return <TextField key={language} {...common} />;
        return <TextArea key={language} {...common} rows={rows} {...(maxLength ? { maxLength } : {})} />;
      })}
    </Grid>
  );
}
