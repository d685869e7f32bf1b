import { useState } from 'react';
import { useParams } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { endMembershipDocument, organisationPeopleDocument } from './administration.documents.ts';
import { Invitations } from './invitations.tsx';
import { useCrumbs } from './sections.tsx';
import { KINDS, ROLES } from './words.ts';

export async function load({ api, params: { id = '' }, localized }: PageInput) {
  const { organisation } = await api.ask(organisationPeopleDocument, { id });
  return organisation ? { title: localized(organisation.name) } : notFound();
}

type Member = NonNullable<ResultOf<typeof organisationPeopleDocument>['members']>['nodes'][number];

/** Who belongs to an organisation, and who is invited. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { id = '' } = useParams();
  const { organisation, members, invitations } = useAsk(organisationPeopleDocument, { id });
  const crumbs = useCrumbs({
    label: t('administration.organisations'),
    to: `/${locale}/administration/organisations`,
  });
  if (!organisation) return null;
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={<Localized text={organisation.name} />}
        meta={t(KINDS[organisation.kind])}
      />
      {members ? (
        <Stack gap={6}>
          <Members members={members.nodes} hasMore={members.pageInfo.hasNextPage} />
          <Invitations organisation={organisation} invitations={invitations?.nodes ?? []} />
        </Stack>
      ) : (
        <Empty>{t('administration.people.hidden')}</Empty>
      )}
    </>
  );
}

function Members({ members, hasMore }: { readonly members: readonly Member[]; readonly hasMore: boolean }) {
  const t = useText();
  const { date } = useFormats();
  const [ending, setEnding] = useState<Member>();
  return (
    <Stack as="section" aria-labelledby="people">
      <h2 id="people">{t('administration.people')}</h2>
      {members.length === 0 ? (
        <Empty>{t('administration.people.none')}</Empty>
      ) : (
        <Table
          caption={t('administration.people')}
          hideCaption
          rows={members}
          rowKey={(member) => member.id}
          columns={[
            {
              key: 'person',
              label: t('administration.person'),
              cell: ({ person }) => <bdi>{person?.displayName}</bdi>,
            },
            { key: 'role', label: t('administration.role'), cell: ({ role }) => t(ROLES[role]) },
            { key: 'since', label: t('administration.since'), cell: ({ startedAt }) => date(startedAt) },
            {
              key: 'end',
              label: <span className="visually-hidden">{t('administration.acts')}</span>,
              cell: (member) => (
                <Button kind="quiet" small onClick={() => setEnding(member)}>
                  {t('administration.membership.end')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {hasMore && <Notice>{t('administration.people.more')}</Notice>}
      <Dialog
        title={t('administration.membership.end')}
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
      >
        {ending && <EndMembership member={ending} onClose={() => setEnding(undefined)} />}
      </Dialog>
    </Stack>
  );
}

function EndMembership({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const t = useText();
  const end = useAct(endMembershipDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await end.run({ input: { id: member.id, reason } })) onClose();
  };
  return (
    <Form issues={end.issues} onSubmit={submit}>
      <p>
        {t('administration.membership.what', {
          person: `\u2068${member.person?.displayName ?? ''}\u2069`,
          role: t(ROLES[member.role]),
        })}
      </p>
      <TextArea
        name="reason"
        label={t('administration.reason')}
        hint={t('administration.reason_hint')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <Row>
        <Button kind="danger" type="submit" pending={end.pending}>
          {t('administration.membership.yes')}
        </Button>
        <Button onClick={onClose}>{t('administration.back')}</Button>
      </Row>
    </Form>
  );
}
