import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Mentor } from './mentor.entity.js';

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

  /** Those who have time for somebody, the newest first. */
  page(expertise: string | undefined, request: PageRequest): Promise<Page<Mentor>> {
    const query = this.database.reader.createQueryBuilder(Mentor, 'mentor').where('mentor.capacity > 0');
    if (expertise)
      query.andWhere('mentor.expertise @> array[:expertise]::text[]', { expertise: expertise.toLowerCase() });
    return pageByKeyset(query, request, [
      { expression: 'mentor.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'mentor.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
