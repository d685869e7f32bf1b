import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, type Membership, systemActor } from '#libs/access';
import { Transactions, type Tx } from '#libs/database';
import { OrganisationKind, OrganisationsService, RegistrationService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { STORY_PASSWORD, type StoryPerson, storyOrganisations, storyPeople } from './organisations.js';
import { storyStartups } from './story.js';

/** The people of the story, by key: `energy-officer`, `reviewer-1`, `tiptip` for the owner of that start-up. */
export interface Cast {
  organisationId(key: string): string;
  personId(key: string): string;
  /** As whom a use case is called. */
  actor(personKey: string): Actor;
  readonly system: Actor;
}

const startupOwners: readonly StoryPerson[] = storyStartups.map((startup) => ({
  key: startup.key,
  email: startup.email,
  displayName: startup.owner,
  locale: startup.languages[0] === 'ar' ? 'ar' : 'he',
  roles: [{ role: Role.STARTUP_OWNER, organisation: startup.key }],
}));

/** The e-mail that a person of the story signs in with. */
export function storyEmailOf(personKey: string): string {
  const person = [...storyPeople, ...startupOwners].find(({ key }) => key === personKey);
  if (!person) throw new Error(`the story has no person "${personKey}"`);
  return person.email;
}

/** Creates every organisation and person of the story, through the same services as the API. */
export async function createCast(app: INestApplicationContext): Promise<Cast> {
  const system = systemActor('the story of a fresh installation', newId());
  const organisations = new Map<string, { id: string; kind: OrganisationKind }>();
  const people = new Map<string, { id: string; person: StoryPerson }>();
  await app.get(Transactions).run(async (tx) => {
    for (const { key, kind, name } of storyOrganisations)
      organisations.set(key, { id: await create(tx, kind, name), kind });
    for (const { key, name, registrationNumber } of storyStartups)
      organisations.set(key, {
        id: await create(tx, OrganisationKind.STARTUP, name, registrationNumber),
        kind: OrganisationKind.STARTUP,
      });
  });

  function create(
    tx: Tx,
    kind: OrganisationKind,
    name: StoryName,
    registrationNumber?: string,
  ): Promise<string> {
    const input = { kind, name, country: 'IL', registrationNumber };
    return app
      .get(OrganisationsService)
      .createIn(tx, system, input)
      .then(({ id }) => id);
  }

  await app.get(Transactions).run(async (tx) => {
    for (const person of [...storyPeople, ...startupOwners]) {
      const { id } = await app
        .get(RegistrationService)
        .createPerson(tx, system, { ...person, password: STORY_PASSWORD });
      for (const { role, organisation } of person.roles)
        await app.get(OrganisationsService).addMember(tx, system, id, organisationOf(organisation).id, role);
      people.set(person.key, { id, person });
    }
  });

  function organisationOf(key: string): { id: string; kind: OrganisationKind } {
    const organisation = organisations.get(key);
    if (!organisation) throw new Error(`the story has no organisation "${key}"`);
    return organisation;
  }

  function entryOf(key: string): { id: string; person: StoryPerson } {
    const entry = people.get(key);
    if (!entry) throw new Error(`the story has no person "${key}"`);
    return entry;
  }

  return {
    system,
    organisationId: (key) => organisationOf(key).id,
    personId: (key) => entryOf(key).id,
    actor(personKey) {
      const { id, person } = entryOf(personKey);
      const memberships: Membership[] = person.roles.map(({ role, organisation }) => {
        const { id: organisationId, kind } = organisationOf(organisation);
        return { organisationId, organisationKind: kind, role };
      });
      const correlationId = newId();
      return {
        kind: 'person',
        personId: id,
        memberships,
        scopes: null,
        locale: person.locale,
        correlationId,
        reason: null,
      };
    },
  };
}

type StoryName = (typeof storyOrganisations)[number]['name'];
