import { useEffect, useState } from 'react';
import { issuesOf, useAct, useApi } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { acceptInvitationDocument, signInDocument } from './session.documents.ts';

export const load = ({ t }: PageInput) => ({ title: t('join.title') });

/** Where the link of an invitation leads; its token stands behind the # and was sent to no server. */
export function Page() {
  const t = useText();
  const [token, setToken] = useState<string>();
  useEffect(() => setToken(location.hash.slice(1)), []);
  return (
    <>
      <PageHeader title={t('join.title')} lead={t('join.lead')} />
      {token === '' && <Notice tone="bad">{t('join.incomplete')}</Notice>}
      {token && <JoinForm token={token} />}
    </>
  );
}

function JoinForm({ token }: { readonly token: string }) {
  const t = useText();
  const api = useApi();
  const locale = useLocale();
  const [isNew, setIsNew] = useState('yes');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useAct(acceptInvitationDocument);
  const submit = async () => {
    const language = locale.toUpperCase() as Uppercase<typeof locale>;
    const newcomer = isNew === 'yes' ? { displayName, password, locale: language } : null;
    const done = await accept.run({ input: { token, newcomer } });
    const email = done?.acceptInvitation.invitation?.email;
    if (!email) return;
    // Who is known signs in with the password of old.
    const answer = newcomer && (await api.request(signInDocument, { input: { email, password } }));
    location.assign(answer && issuesOf(answer).length === 0 ? `/${locale}/desk` : `/${locale}/sign-in`);
  };
  return (
    <Form issues={accept.issues} onSubmit={submit}>
      <Choices
        name="newcomer"
        label={t('join.new')}
        value={isNew}
        onChange={setIsNew}
        options={[
          { value: 'yes', label: t('join.new_yes') },
          { value: 'no', label: t('join.new_no') },
        ]}
      />
      {isNew === 'yes' && (
        <>
          <TextField
            name="newcomer.displayName"
            label={t('register.person')}
            autoComplete="name"
            value={displayName}
            onChange={setDisplayName}
          />
          <TextField
            name="newcomer.password"
            type="password"
            label={t('session.password')}
            hint={t('account.password_rule')}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
          />
        </>
      )}
      <div>
        <Button kind="primary" type="submit" pending={accept.pending}>
          {t('join.submit')}
        </Button>
      </div>
    </Form>
  );
}
