import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Role } from './identity.roles.js';
import { type Contact, type OrganisationMember, PersonRepository } from './person.repository.js';

/** Whom other contexts write to. Only jobs read addresses; no answer of the API holds one of somebody else. */
@Injectable()
export class ContactsService {
  constructor(private readonly people: PersonRepository) {}

  /** Without those who are unknown or were disabled. */
  find(personIds: readonly string[], tx?: Tx): Promise<Contact[]> {
    return this.people.contactsOf(personIds, tx);
  }

  /** Everybody who belongs to one of the organisations, or did: by these an organisation can be recognised. */
  membersOf(organisationIds: readonly string[]): Promise<OrganisationMember[]> {
    return this.people.membersOf(organisationIds);
  }

  /** Those who hold one of the roles in the organisation now. */
  findIn(organisationId: string, roles: readonly Role[], tx?: Tx): Promise<Contact[]> {
    return this.people.contactsIn(organisationId, roles, tx);
  }
}
