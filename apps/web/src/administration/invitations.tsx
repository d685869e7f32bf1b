import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import type { Role } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import {
  invitePersonDocument,
  type organisationPeopleDocument,
  revokeInvitationDocument,
} from './administration.documents.ts';
import styles from './administration.module.css';
import { ROLES, ROLES_OF_KIND } from './words.ts';

type People = ResultOf<typeof organisationPeopleDocument>;
type Invitation = NonNullable<People['invitations']>['nodes'][number];

const STATES: Readonly<Record<Invitation['state'], MessageId>> = {
  PENDING: 'administration.invitation.pending',
  ACCEPTED: 'administration.invitation.accepted',
  REVOKED: 'administration.invitation.revoked',
};

interface InvitationsProps {
  readonly organisation: NonNullable<People['organisation']>;
  readonly invitations: readonly Invitation[];
}

/** Who is invited, and inviting somebody: a link is mailed, and shown once for handing over in another way. */
export function Invitations({ organisation, invitations }: InvitationsProps) {
  const t = useText();
  const { date } = useFormats();
  const revoke = useAct(revokeInvitationDocument);
  return (
    <Stack as="section" aria-labelledby="invitations">
      <h2 id="invitations">{t('administration.invitations')}</h2>
      <ErrorSummary issues={revoke.issues} />
      {invitations.length > 0 && (
        <Table
          caption={t('administration.invitations')}
          hideCaption
          rows={invitations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'email',
              label: t('administration.email'),
              cell: ({ email }) => <bdi dir="ltr">{email}</bdi>,
            },
            { key: 'role', label: t('administration.role'), cell: ({ role }) => t(ROLES[role]) },
            {
              key: 'state',
              label: t('administration.state'),
              cell: ({ state }) => (
                <Tag tone={state === 'ACCEPTED' ? 'good' : undefined}>{t(STATES[state])}</Tag>
              ),
            },
            {
              key: 'until',
              label: t('administration.valid_until'),
              cell: ({ state, expiresAt }) => state === 'PENDING' && date(expiresAt),
            },
            {
              key: 'revoke',
              label: <span className="visually-hidden">{t('administration.acts')}</span>,
              cell: ({ id, state }) =>
                state === 'PENDING' && (
                  <Button
                    kind="quiet"
                    small
                    pending={revoke.pending}
                    onClick={() => revoke.run({ input: { id } })}
                  >
                    {t('administration.invitation.revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <Invite organisation={organisation} />
    </Stack>
  );
}

function Invite({ organisation }: Pick<InvitationsProps, 'organisation'>) {
  const t = useText();
  const invite = useAct(invitePersonDocument);
  const roles = ROLES_OF_KIND[organisation.kind];
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role | undefined>(roles[0]);
  const [link, setLink] = useState<string>();
  const submit = async () => {
    if (!role) return;
    const result = await invite.run({ input: { organisationId: organisation.id, email, role } });
    if (!result) return;
    setLink(result.invitePerson.link ?? undefined);
    setEmail('');
  };
  return (
    <Form issues={invite.issues} onSubmit={submit} aria-label={t('administration.invite')}>
      <h3>{t('administration.invite')}</h3>
      {link && (
        <Notice tone="good" live>
          <p>{t('administration.invitation.sent')}</p>
          <p className={styles.link}>
            <bdi dir="ltr">{link}</bdi>
          </p>
        </Notice>
      )}
      <TextField
        name="email"
        type="email"
        label={t('administration.email')}
        value={email}
        onChange={setEmail}
      />
      <Select
        name="role"
        label={t('administration.role')}
        value={role ?? ''}
        onChange={(value) => setRole(value as Role)}
        options={roles.map((value) => ({ value, label: t(ROLES[value]) }))}
      />
      <Row>
        <Button kind="primary" type="submit" pending={invite.pending}>
          {t('administration.invitation.send')}
        </Button>
      </Row>
    </Form>
  );
}
