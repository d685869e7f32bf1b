import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, type Membership, systemActor } from '#libs/access';
import { Transactions } from '#libs/database';
import {
  hashPassword,
  OrganisationKind,
  OrganisationsService,
  RegistrationService,
  Role,
} from '#libs/identity';
import { newId } from '#libs/kernel';
import {
  STORY_PASSWORD,
  type StoryOrganisation,
  type StoryPerson,
  storyOrganisations,
  storyPeople,
} from './organisations.js';
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

/** Who is there before a story begins. */
export interface Company {
  /** Where its organisations are registered: ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly organisations: readonly StoryOrganisation[];
  readonly people: readonly StoryPerson[];
}

const COMPANY: Company = {
  country: 'IL',
  organisations: [
    ...storyOrganisations,
    ...storyStartups.map(({ key, name, registrationNumber }) => ({
      key,
      kind: OrganisationKind.STARTUP,
      name,
      registrationNumber,
    })),
  ],
  people: [...storyPeople, ...startupOwners],
};

/** Creates every organisation and person of a story, through the same services as the API. */
export async function createCast(app: INestApplicationContext, company = COMPANY): Promise<Cast> {
  const system = systemActor('the story of a fresh installation', newId());
  const organisations = new Map<string, { id: string; kind: OrganisationKind }>();
  const people = new Map<string, { id: string; person: StoryPerson }>();
  await app.get(Transactions).run(async (tx) => {
    for (const { key, ...organisation } of company.organisations) {
      const input = { ...organisation, country: company.country };
      const { id } = await app.get(OrganisationsService).createIn(tx, system, input);
      organisations.set(key, { id, kind: organisation.kind });
    }
  });

  const passwordHash = await hashPassword(STORY_PASSWORD);
  await app.get(Transactions).run(async (tx) => {
    for (const person of company.people) {
      const { id } = await app.get(RegistrationService).addPerson(tx, system, { ...person, passwordHash });
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
