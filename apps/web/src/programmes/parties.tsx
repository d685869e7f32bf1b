import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isolated } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { useViewer, type Viewer } from '#web/session/use-viewer.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Select } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import {
  addManagerDocument,
  namePartyDocument,
  partiesDocument,
  removeManagerDocument,
  unnamePartyDocument,
} from './parties.documents.ts';
import type { programmeDocument } from './programmes.documents.ts';

type Programme = NonNullable<ResultOf<typeof programmeDocument>['programme']>;
type PartyRole = NonNullable<ResultOf<typeof partiesDocument>['programmeParties']>[number]['role'];

const ROLES: readonly PartyRole[] = [
  'JURY',
  'PANEL',
  'COMMITTEE',
  'FUNDER',
  'PROCURER',
  'MENTOR',
  'INTERMEDIARY',
];

/** As many as the API gives at once. */
const MOST = 100;

/** The organisation whose people a manager may read: the own one. */
export const partiesQuestion = (viewer: Viewer | null | undefined, programmeId: string) => ({
  programmeId,
  organisationId:
    viewer?.memberships.find(({ role }) => role === 'PROGRAMME_MANAGER')?.organisation?.id ?? programmeId,
  first: MOST,
});

interface Part {
  readonly personId: string;
  readonly name: string;
  /** Null for a manager, whose part is that of the operator. */
  readonly role: PartyRole | null;
  readonly since: string | null;
}

const labelOf = (role: PartyRole | null): MessageId => `party.${role ?? 'MANAGER'}`;

/** Who runs a programme and who plays which part in it; parts are given and taken here. */
export function Parties({ programme }: { readonly programme: Programme }) {
  const t = useText();
  const { date } = useFormats();
  const { programmeParties } = useAsk(partiesDocument, partiesQuestion(useViewer(), programme.id));
  const parts: Part[] = [
    ...programme.managers.map(({ id, displayName }) => ({
      personId: id,
      name: displayName,
      role: null,
      since: null,
    })),
    ...(programmeParties ?? []).map(({ role, namedAt, person }) => ({
      personId: person?.id ?? '',
      name: person?.displayName ?? '',
      role,
      since: namedAt,
    })),
  ];
  return (
    <Stack as="section" aria-labelledby="parties">
      <h2 id="parties">{t('parties.title')}</h2>
      <p>{t('parties.lead')}</p>
      <Table
        caption={t('parties.title')}
        hideCaption
        rows={parts}
        rowKey={({ personId, role }) => `${personId}${role}`}
        columns={[
          { key: 'person', label: t('parties.person'), cell: ({ name }) => <bdi>{name}</bdi> },
          { key: 'part', label: t('parties.part'), cell: ({ role }) => t(labelOf(role)) },
          {
            key: 'since',
            label: t('parties.since'),
            cell: ({ since }) => (since ? date(since) : '–'),
          },
          {
            key: 'take',
            label: <span className="visually-hidden">{t('programmes.acts')}</span>,
            // The last manager stays.
            cell: (part) =>
              part.role === null && programme.managers.length === 1 ? null : (
                <Take programmeId={programme.id} part={part} />
              ),
          },
        ]}
      />
      <Give programmeId={programme.id} />
    </Stack>
  );
}

function Take({ programmeId, part }: { readonly programmeId: string; readonly part: Part }) {
  const t = useText();
  const unname = useAct(unnamePartyDocument);
  const remove = useAct(removeManagerDocument);
  const { personId, role, name } = part;
  const words = { name: isolated(name), part: t(labelOf(role)) };
  return (
    <ActDialog
      kind="quiet"
      small
      label={t('parties.take')}
      describes={t('parties.take_from', words)}
      title={t('parties.take_from', words)}
      doLabel={t('parties.take')}
      act={role === null ? remove : unname}
      onAct={() =>
        role === null
          ? remove.run({ input: { id: programmeId, personId } })
          : unname.run({ input: { programmeId, personId, role } })
      }
    >
      <p>{t('parties.take_means')}</p>
    </ActDialog>
  );
}

function Give({ programmeId }: { readonly programmeId: string }) {
  const t = useText();
  const { members, reviewers } = useAsk(partiesDocument, partiesQuestion(useViewer(), programmeId));
  const name = useAct(namePartyDocument);
  const add = useAct(addManagerDocument);
  const [personId, setPersonId] = useState('');
  const [role, setRole] = useState('');
  const people = new Map(
    [...(members?.nodes ?? []), ...reviewers.nodes].flatMap(({ person }) =>
      person ? [[person.id, person.displayName]] : [],
    ),
  );
  const submit = async () => {
    const done =
      role === 'MANAGER'
        ? await add.run({ input: { id: programmeId, personId } })
        : await name.run({ input: { programmeId, personId, role: role as PartyRole } });
    if (done) setPersonId('');
  };
  return (
    <Form issues={[...name.issues, ...add.issues]} onSubmit={submit}>
      <Row gap={4}>
        <Select
          name="personId"
          label={t('parties.person')}
          placeholder={t('parties.choose')}
          value={personId}
          onChange={setPersonId}
          options={[...people]
            .map(([value, label]) => ({ value, label }))
            .sort((one, other) => one.label.localeCompare(other.label))}
        />
        <Select
          name="role"
          label={t('parties.part')}
          placeholder={t('parties.choose')}
          value={role}
          onChange={setRole}
          options={['MANAGER', ...ROLES].map((value) => ({
            value,
            label: t(`party.${value}` as MessageId),
          }))}
        />
      </Row>
      <div>
        <Button type="submit" pending={name.pending || add.pending}>
          {t('parties.give')}
        </Button>
      </div>
    </Form>
  );
}
