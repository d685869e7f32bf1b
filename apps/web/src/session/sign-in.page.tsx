import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAct, useApi } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { signInDocument } from './session.documents.ts';

export const load = ({ t }: PageInput) => ({ title: t('session.sign_in') });

/** E-mail and password; paste and password managers work, nothing has to be remembered or solved (WCAG 3.3.8). */
export function Page() {
  const t = useText();
  const { locale } = useApi();
  const [search] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useAct(signInDocument);
  const submit = async () => {
    if (await signIn.run({ input: { email, password } })) location.assign(safe(search.get('next'), locale));
  };
  return (
    <>
      <PageHeader title={t('session.sign_in')} lead={t('session.lead')} />
      <Form issues={signIn.issues} onSubmit={submit}>
        <TextField
          name="email"
          type="email"
          label={t('session.email')}
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <TextField
          name="password"
          type="password"
          label={t('session.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <div>
          <Button kind="primary" type="submit" pending={signIn.pending}>
            {t('session.sign_in')}
          </Button>
        </div>
        <p>
          {t('session.new')} <Link to={`/${locale}/register`}>{t('session.register')}</Link>
        </p>
      </Form>
    </>
  );
}

/** Only to this portal: an address from outside could lead anywhere. */
const safe = (next: string | null, locale: string) =>
  next?.startsWith(`/${locale}/`) ? next : `/${locale}/desk`;
