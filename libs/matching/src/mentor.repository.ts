import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Mentor } from './mentor.entity.js';

/** How many start-ups a mentor can take now. */
export interface FreePlaces {
  readonly mentorId: string;
  /** Never below 0, also when the mentor has lowered the capacity since. */
  readonly free: number;
}

/** Start-ups whom a mentor helps now: pairs of published rounds that nobody has ended. */
const TAKEN = `(select count(*) from matching.mentoring_pair pair
  where pair.mentor_id = mentor.id and pair.began_at is not null and pair.ended_at is null)`;

/** Whether the person is a mentor now: profiles outlive the role. */
const ACTIVE = `exists (select from identity.membership held
  where held.person_id = mentor.person_id and held.role = 'MENTOR' and held.ended_at is null)`;

@Injectable()
export class MentorRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, mentor: Mentor): Promise<void> {
    await tx.insert(Mentor, mentor);
  }

  async save(tx: Tx, { id, ...values }: Mentor): Promise<void> {
    await tx.update(Mentor, id, values);
  }

  findByPerson(personId: string): Promise<Mentor | null> {
    return this.database.reader.findOneBy(Mentor, { personId });
  }

  findByPersonForUpdate(tx: Tx, personId: string): Promise<Mentor | null> {
    return tx.findOne(Mentor, { where: { personId }, lock: { mode: 'pessimistic_write' } });
  }

  findForUpdate(tx: Tx, id: string): Promise<Mentor | null> {
    return tx.findOne(Mentor, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findByIds(ids: readonly string[]): Promise<Mentor[]> {
    return this.database.reader.findBy(Mentor, { id: In([...ids]) });
  }

  /** Those of the ids who hold the role now, whether they have time or not. */
  async activeAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select mentor.id from matching.mentor mentor where mentor.id = any($1::uuid[]) and ${ACTIVE}`,
      [[...ids]],
    );
    return rows.map(({ id }) => id);
  }

  /** What their capacity leaves beside the start-ups whom they help now; nothing when they are no mentors any more. */
  freePlacesOf(ids: readonly string[], tx?: Tx): Promise<FreePlaces[]> {
    return (tx ?? this.database.reader).query(
      `select mentor.id as "mentorId", case when ${ACTIVE} then greatest(0, mentor.capacity - ${TAKEN}) else 0 end::int as free
       from matching.mentor mentor where mentor.id = any($1::uuid[])`,
      [[...ids]],
    );
  }

  /** Those who have a free place, the newest first. */
  page(expertise: string | undefined, request: PageRequest): Promise<Page<Mentor>> {
    const query = this.database.reader
      .createQueryBuilder(Mentor, 'mentor')
      .where(`mentor.capacity > ${TAKEN} and ${ACTIVE}`);
    if (expertise)
      query.andWhere('mentor.expertise @> array[:expertise]::text[]', { expertise: expertise.toLowerCase() });
    return pageByKeyset(query, request, [
      { expression: 'mentor.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'mentor.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
