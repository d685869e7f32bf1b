import { useFormatLocale, useText } from '#web/i18n/texts.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Grid } from '#web/ui/layout.tsx';
import type { PassportFieldsProps } from './passport.ts';
import { PassportLists } from './passport-lists.tsx';
import { TextsField } from './texts-field.tsx';

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const HEADCOUNTS = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const;
const LANGUAGES = ['he', 'ar', 'en', 'ru', 'am', 'fr'] as const;

/** Everything that a passport says. */
export function PassportFields({ form, onChange }: PassportFieldsProps) {
  const t = useText();
  return (
    <>
      <TextsField
        name="description"
        label={t('passport.description')}
        hint={t('passport.description_hint')}
        rows={6}
        maxLength={4_000}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      <Grid min="18rem">
        <TextField
          name="sectors"
          label={t('passport.sectors')}
          hint={t('passport.sectors_hint')}
          value={form.sectors}
          onChange={(sectors) => onChange({ sectors })}
        />
        <TextField
          name="technologies"
          label={t('passport.technologies')}
          hint={t('passport.technologies_hint')}
          value={form.technologies}
          onChange={(technologies) => onChange({ technologies })}
        />
      </Grid>
      <Select
        name="trl"
        label={t('passport.trl')}
        placeholder={t('passport.choose')}
        value={form.trl}
        onChange={(trl) => onChange({ trl })}
        options={LEVELS.map((level) => ({ value: level, label: t(`trl.${level}`) }))}
      />
      <Reach form={form} onChange={onChange} />
      <PassportLists form={form} onChange={onChange} />
    </>
  );
}

/** Where, how large, since when. */
function Reach({ form, onChange }: PassportFieldsProps) {
  const t = useText();
  const names = new Intl.DisplayNames(useFormatLocale(), { type: 'language' });
  return (
    <>
      <Checkboxes
        inline
        name="languages"
        label={t('passport.languages')}
        hint={t('passport.languages_hint')}
        values={form.languages}
        onChange={(languages) => onChange({ languages })}
        options={[...new Set<string>([...LANGUAGES, ...form.languages])].map((code) => ({
          value: code,
          label: names.of(code) ?? code,
        }))}
      />
      <Grid min="18rem">
        <TextField
          name="countries"
          label={t('passport.countries')}
          hint={t('passport.countries_hint')}
          dir="ltr"
          value={form.countries}
          onChange={(countries) => onChange({ countries })}
        />
        <TextField
          name="region"
          label={t('passport.region')}
          optional
          value={form.region}
          onChange={(region) => onChange({ region })}
        />
        <TextField
          name="foundedYear"
          type="number"
          short
          label={t('passport.founded')}
          optional
          value={form.foundedYear}
          onChange={(foundedYear) => onChange({ foundedYear })}
        />
        <Select
          name="headcount"
          label={t('passport.headcount')}
          optional
          placeholder={t('passport.choose')}
          value={form.headcount}
          onChange={(headcount) => onChange({ headcount })}
          options={HEADCOUNTS.map((size) => ({ value: size, label: t(`headcount.${size}`) }))}
        />
        <TextField
          name="website"
          type="url"
          label={t('passport.website')}
          hint={t('passport.website_hint')}
          optional
          value={form.website}
          onChange={(website) => onChange({ website })}
        />
      </Grid>
    </>
  );
}
