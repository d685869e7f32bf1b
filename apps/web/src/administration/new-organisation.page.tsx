import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { createOrganisationDocument } from './administration.documents.ts';
import { useCrumbs } from './sections.tsx';
import { isKind, KINDS, type OrganisationKind } from './words.ts';

export const load = ({ t }: PageInput) => ({ title: t('administration.organisation.new') });

/** An organisation of any kind; people join it by invitation. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const create = useAct(createOrganisationDocument);
  const [kind, setKind] = useState<OrganisationKind>('MINISTRY');
  const [name, setName] = useState({ he: '', ar: '', en: '' });
  const [country, setCountry] = useState('IL');
  const [registrationNumber, setRegistrationNumber] = useState('');
  const submit = async () => {
    const input = {
      kind,
      country: country.trim().toUpperCase(),
      name: { he: name.he.trim() || null, ar: name.ar.trim() || null, en: name.en.trim() || null },
      registrationNumber: registrationNumber.trim() || null,
    };
    const result = await create.run({ input });
    const id = result?.createOrganisation.organisation?.id;
    if (id) navigate(`/${locale}/administration/organisations/${id}`);
  };
  return (
    <>
      <PageHeader
        crumbs={useCrumbs({
          label: t('administration.organisations'),
          to: `/${locale}/administration/organisations`,
        })}
        title={t('administration.organisation.new')}
        lead={t('administration.organisation.new_lead')}
      />
      <Form issues={create.issues} onSubmit={submit}>
        <Select
          name="kind"
          label={t('administration.kind')}
          value={kind}
          onChange={(value) => isKind(value) && setKind(value)}
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }))}
        />
        <TextField
          name="name.he"
          lang="he"
          dir="rtl"
          label={t('administration.name_he')}
          value={name.he}
          onChange={(he) => setName({ ...name, he })}
        />
        <TextField
          name="name.ar"
          lang="ar"
          dir="rtl"
          optional
          label={t('administration.name_ar')}
          value={name.ar}
          onChange={(ar) => setName({ ...name, ar })}
        />
        <TextField
          name="name.en"
          lang="en"
          dir="ltr"
          optional
          label={t('administration.name_en')}
          value={name.en}
          onChange={(en) => setName({ ...name, en })}
        />
        <TextField
          name="country"
          dir="ltr"
          short
          label={t('administration.country')}
          hint={t('administration.country_hint')}
          value={country}
          onChange={setCountry}
        />
        <TextField
          name="registrationNumber"
          dir="ltr"
          short
          optional
          label={t('administration.registration')}
          value={registrationNumber}
          onChange={setRegistrationNumber}
        />
        <div>
          <Button kind="primary" type="submit" pending={create.pending}>
            {t('administration.organisation.create')}
          </Button>
        </div>
      </Form>
    </>
  );
}
