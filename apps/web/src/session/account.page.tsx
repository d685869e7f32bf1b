import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Facts, PageHeader } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ApiTokens } from './api-tokens.tsx';
import { accountDocument, changePasswordDocument } from './session.documents.ts';
import { type Role, useViewer } from './use-viewer.ts';

export async function load({ api, t }: PageInput) {
  await api.ask(accountDocument, {});
  return { title: t('account.title') };
}

const ROLES: Readonly<Record<Role, MessageId>> = {
  AUDITOR: 'role.AUDITOR',
  INTERMEDIARY: 'role.INTERMEDIARY',
  MENTOR: 'role.MENTOR',
  MINISTRY_APPROVER: 'role.MINISTRY_APPROVER',
  MINISTRY_OFFICER: 'role.MINISTRY_OFFICER',
  PLATFORM_ADMINISTRATOR: 'role.PLATFORM_ADMINISTRATOR',
  PROGRAMME_MANAGER: 'role.PROGRAMME_MANAGER',
  REVIEWER: 'role.REVIEWER',
  STARTUP_MEMBER: 'role.STARTUP_MEMBER',
  STARTUP_OWNER: 'role.STARTUP_OWNER',
};

/** What is one's own: who one is here, the password, and tokens for programs. */
export function Page() {
  const t = useText();
  const viewer = useViewer();
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Stack gap={6}>
        {viewer && (
          <Facts
            facts={[
              { term: t('account.name'), value: <bdi>{viewer.displayName}</bdi> },
              { term: t('session.email'), value: <bdi>{viewer.email}</bdi> },
              {
                term: t('account.roles'),
                value: (
                  <ul>
                    {viewer.memberships.map(({ id, role, organisation }) => (
                      <li key={id}>
                        {t(ROLES[role])}
                        {' · '}
                        <Localized text={organisation?.name} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )}
        <Grid min="24rem" gap={5}>
          <PasswordForm />
          <ApiTokens />
        </Grid>
      </Stack>
    </>
  );
}

function PasswordForm() {
  const t = useText();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [isDone, setIsDone] = useState(false);
  const change = useAct(changePasswordDocument);
  const submit = async () => {
    setIsDone(false);
    if (!(await change.run({ input: { currentPassword, newPassword } }))) return;
    setCurrent('');
    setNew('');
    setIsDone(true);
  };
  return (
    <Card as="section">
      <h2>{t('account.password')}</h2>
      <p>{t('account.password_effect')}</p>
      <Form issues={change.issues} onSubmit={submit} aria-label={t('account.password')}>
        {isDone && (
          <Notice tone="good" live>
            {t('account.password_done')}
          </Notice>
        )}
        <TextField
          name="currentPassword"
          type="password"
          label={t('account.password_now')}
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
        />
        <TextField
          name="newPassword"
          type="password"
          label={t('account.password_new')}
          hint={t('account.password_rule')}
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
        />
        <div>
          <Button kind="primary" type="submit" pending={change.pending}>
            {t('account.password_change')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
