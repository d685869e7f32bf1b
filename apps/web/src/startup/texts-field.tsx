import { useState } from 'react';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { More } from '#web/ui/panel.tsx';
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

/** A text in the language of the page, which is enough; the other two are asked below it, open once they say something. */
export function TextsField({ name, label, hint, value, onChange, rows, maxLength }: TextsFieldProps) {
  const t = useText();
  const locale = useLocale();
  const others = LOCALES.filter((each) => each !== locale);
  const [isOpen] = useState(others.some((each) => value[each] !== ''));
  const box = (language: Locale) => {
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
  };
  return (
    <Stack gap={2}>
      {box(locale)}
      <More open={isOpen} summary={t('texts.others', { what: label })}>
        <Grid min="18rem">{others.map(box)}</Grid>
      </More>
    </Stack>
  );
}
