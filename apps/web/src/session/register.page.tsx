import { useState } from 'react';
import { Link } from 'react-router';
import { issuesOf, useAct, useApi } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { registerStartupDocument, signInDocument } from './session.documents.ts';

export const load = ({ t }: PageInput) => ({ title: t('register.title'), description: t('register.lead') });

const EMPTY = { name: '', registrationNumber: '', displayName: '', email: '', password: '' };

/** A new start-up and its first owner, who goes on to the passport. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const api = useApi();
  const [typed, setTyped] = useState(EMPTY);
  const register = useAct(registerStartupDocument);
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped((all) => ({ ...all, [key]: value }));
  const submit = async () => {
    const { name, registrationNumber, displayName, email, password } = typed;
    const language = locale.toUpperCase() as Uppercase<typeof locale>;
    const done = await register.run({
      input: {
        name: { [locale]: name },
        country: 'IL',
        registrationNumber,
        email,
        owner: { displayName, password, locale: language },
      },
    });
    if (!done) return;
    const answer = await api.request(signInDocument, { input: { email, password } });
    location.assign(issuesOf(answer).length > 0 ? `/${locale}/sign-in` : `/${locale}/startup/passport`);
  };
  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <Form issues={register.issues} onSubmit={submit}>
        <TextField
          name={`name.${locale}`}
          label={t('register.name')}
          autoComplete="organization"
          value={typed.name}
          onChange={set('name')}
        />
        <TextField
          name="registrationNumber"
          label={t('register.number')}
          hint={t('register.number_hint')}
          dir="ltr"
          short
          value={typed.registrationNumber}
          onChange={set('registrationNumber')}
        />
        <TextField
          name="owner.displayName"
          label={t('register.person')}
          autoComplete="name"
          value={typed.displayName}
          onChange={set('displayName')}
        />
        <TextField
          name="email"
          type="email"
          label={t('session.email')}
          autoComplete="username"
          value={typed.email}
          onChange={set('email')}
        />
        <TextField
          name="owner.password"
          type="password"
          label={t('session.password')}
          hint={t('account.password_rule')}
          autoComplete="new-password"
          value={typed.password}
          onChange={set('password')}
        />
        <div>
          <Button kind="primary" type="submit" pending={register.pending}>
            {t('register.submit')}
          </Button>
        </div>
        <p>
          {t('register.known')} <Link to={`/${locale}/sign-in`}>{t('session.sign_in')}</Link>
        </p>
      </Form>
    </>
  );
}
