import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Passport } from './passport.entity.js';

export interface PassportFilter {
  readonly sector?: string | null;
  readonly technology?: string | null;
  readonly country?: string | null;
  readonly minimumTrl?: number | null;
}

@Injectable()
export class PassportRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, passport: Passport): Promise<void> {
    await tx.insert(Passport, passport);
  }

  findForUpdate(tx: Tx, organisationId: string): Promise<Passport | null> {
    return tx.findOne(Passport, { where: { organisationId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, passport: Passport): Promise<void> {
    await tx.update(Passport, passport.id, passport);
  }

  findByOrganisation(organisationId: string): Promise<Passport | null> {
    return this.database.reader.findOneBy(Passport, { organisationId });
  }

  findByOrganisations(organisationIds: readonly string[]): Promise<Passport[]> {
    return this.database.reader.findBy(Passport, { organisationId: In([...organisationIds]) });
  }

  /** The newest first. */
  page(filter: PassportFilter, request: PageRequest): Promise<Page<Passport>> {
    const query = this.database.reader.createQueryBuilder(Passport, 'passport');
    if (filter.sector)
      query.andWhere('passport.sectors @> array[:sector]', { sector: filter.sector.toLowerCase() });
    if (filter.technology)
      query.andWhere('passport.technologies @> array[:technology]', {
        technology: filter.technology.toLowerCase(),
      });
    if (filter.country)
      query.andWhere('passport.countries @> array[:country]', { country: filter.country.toUpperCase() });
    if (filter.minimumTrl) query.andWhere('passport.trl >= :minimumTrl', { minimumTrl: filter.minimumTrl });
    return pageByKeyset(query, request, [
      { expression: 'passport.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'passport.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
