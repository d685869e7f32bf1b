import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { Locale } from '#libs/i18n';
import { MembershipRow } from './membership.entity.js';
import { Person } from './person.entity.js';

/** Somebody to write to, in the language that the person reads. */
export interface Contact {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** Somebody of an organisation, as others could recognise it by. */
export interface OrganisationMember {
  readonly organisationId: string;
  readonly displayName: string;
  readonly email: string;
}

@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, person: Person): Promise<void> {
    await tx.insert(Person, person);
  }

  async savePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.update(Person, id, { passwordHash });
  }

  find(id: string): Promise<Person | null> {
    return this.database.reader.findOneBy(Person, { id });
  }

  findByIds(ids: readonly string[]): Promise<Person[]> {
    return this.database.reader.findBy(Person, { id: In([...ids]) });
  }

  findByEmail(email: string): Promise<Person | null> {
    return this.database.reader.findOneBy(Person, { email });
  }

  findByEmailIn(tx: Tx, email: string): Promise<Person | null> {
    return tx.findOneBy(Person, { email });
  }

  async insertMembership(tx: Tx, membership: MembershipRow): Promise<void> {
    await tx.insert(MembershipRow, membership);
  }

  findMembershipForUpdate(tx: Tx, id: string): Promise<MembershipRow | null> {
    return tx.findOne(MembershipRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveMembership(tx: Tx, membership: MembershipRow): Promise<void> {
    await tx.update(MembershipRow, membership.id, { endedAt: membership.endedAt });
  }

  /** Memberships that have not ended, of several people at once. */
  activeMembershipsOf(personIds: readonly string[]): Promise<MembershipRow[]> {
    return this.database.reader
      .createQueryBuilder(MembershipRow, 'membership')
      .where('membership.person_id = any(:personIds) and membership.ended_at is null', {
        personIds: [...personIds],
      })
      .orderBy('membership.started_at')
      .addOrderBy('membership.id')
      .getMany();
  }

  /** Memberships of an organisation that have not ended, the oldest first. */
  pageMembershipsIn(organisationId: string, request: PageRequest): Promise<Page<MembershipRow>> {
    const query = this.database.reader
      .createQueryBuilder(MembershipRow, 'membership')
      .where('membership.organisation_id = :organisationId and membership.ended_at is null', {
        organisationId,
      });
    return pageByKeyset(query, request, [
      { expression: 'membership.started_at', direction: 'ASC', valueOf: (row) => row.startedAt },
      { expression: 'membership.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }

  /** People who can be written to: the active ones among the ids. */
  contactsOf(personIds: readonly string[], tx?: Tx): Promise<Contact[]> {
    return (tx ?? this.database.reader).query(
      `select id, email, display_name as "displayName", locale from identity.person
       where id = any($1::uuid[]) and state = 'ACTIVE' order by id`,
      [[...personIds]],
    );
  }

  /** The active people who hold one of the roles in the organisation. */
  contactsIn(organisationId: string, roles: readonly string[], tx?: Tx): Promise<Contact[]> {
    return (tx ?? this.database.reader).query(
      `select distinct person.id, person.email, person.display_name as "displayName", person.locale
       from identity.membership membership join identity.person person on person.id = membership.person_id
       where membership.organisation_id = $1 and membership.role = any($2::text[]) and membership.ended_at is null
         and person.state = 'ACTIVE' order by person.id`,
      [organisationId, [...roles]],
    );
  }

  membersOf(organisationIds: readonly string[]): Promise<OrganisationMember[]> {
    return this.database.reader.query(
      `select distinct membership.organisation_id as "organisationId", person.display_name as "displayName", person.email
       from identity.membership membership join identity.person person on person.id = membership.person_id
       where membership.organisation_id = any($1::uuid[])`,
      [[...organisationIds]],
    );
  }

  /** Whether the person holds the role in any organisation, seen from inside a transaction. */
  async rolesOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = (await tx.query(
      'select distinct role from identity.membership where person_id = $1 and ended_at is null order by role',
      [personId],
    )) as { role: string }[];
    return rows.map(({ role }) => role);
  }

  async holdsRole(tx: Tx, personId: string, role: string): Promise<boolean> {
    const [row] = (await tx.query(
      'select exists (select from identity.membership where person_id = $1 and role = $2 and ended_at is null) as held',
      [personId, role],
    )) as [{ held: boolean }];
    return row.held;
  }
}
