import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { MembershipRow } from './membership.entity.js';
import { Person } from './person.entity.js';

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
