import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useWhole } from '#web/api/whole-list.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isolated } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { membersOf, reviewersOf } from '#web/people/lists.ts';
import { useViewer, type Viewer } from '#web/session/use-viewer.ts';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
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

/** The organisation whose people a manager may read: the own one. */
export const operatorOf = (viewer: Viewer | null | undefined): string | undefined =>
  viewer?.memberships.find(({ role }) => role === 'PROGRAMME_MANAGER')?.organisation?.id;

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
  const { programmeParties } = useAsk(partiesDocument, { programmeId: programme.id });
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

/** People whom a manager may list: those who review, and those of the own organisation. */
function usePeople(): readonly (readonly [string, string])[] {
  const operator = operatorOf(useViewer());
  const reviewers = useWhole(reviewersOf);
  const api = useApi();
  const { data: members = [] } = useQuery({
    ...membersOf(api, operator ?? ''),
    enabled: operator !== undefined,
  });
  const people = new Map(
    [...members, ...reviewers].flatMap(({ person }) => (person ? [[person.id, person.displayName]] : [])),
  );
  return [...people].sort(([, one], [, other]) => one.localeCompare(other));
}

/** A part for somebody from the list, or from any organisation by e-mail; managers are the operator's own people. */
function Give({ programmeId }: { readonly programmeId: string }) {
  const t = useText();
  const people = usePeople();
  const name = useAct(namePartyDocument);
  const add = useAct(addManagerDocument);
  const [personId, setPersonId] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('');
  const [isPartMissing, setPartMissing] = useState(false);
  const missing = { code: 'input.required', message: t('parties.choose_part'), path: ['input', 'role'] };
  const roles = email ? ROLES : (['MANAGER', ...ROLES] as const);
  const submit = async () => {
    setPartMissing(!role);
    if (!role) return;
    const wanted = email ? { email } : { personId: personId || null };
    const done =
      role === 'MANAGER' && !email
        ? await add.run({ input: { id: programmeId, personId } })
        : await name.run({ input: { programmeId, ...wanted, role: role as PartyRole } });
    if (!done) return;
    setPersonId('');
    setEmail('');
  };
  return (
    <Form issues={isPartMissing ? [missing] : [...name.issues, ...add.issues]} onSubmit={submit}>
      <Grid min="14rem">
        <Select
          name="personId"
          label={t('parties.person')}
          placeholder={t('parties.choose')}
          value={personId}
          onChange={(value) => {
            setPersonId(value);
            setEmail('');
          }}
          options={people.map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="email"
          type="email"
          label={t('parties.email')}
          value={email}
          onChange={(value) => {
            setEmail(value);
            if (value) setPersonId('');
          }}
        />
        <Select
          name="role"
          label={t('parties.part')}
          placeholder={t('parties.choose')}
          value={role}
          onChange={setRole}
          options={roles.map((value) => ({
            value,
            label: t(`party.${value}` as MessageId),
          }))}
        />
      </Grid>
      <div>
        <Button type="submit" pending={name.pending || add.pending}>
          {t('parties.give')}
        </Button>
      </div>
    </Form>
  );
}
