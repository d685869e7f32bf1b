import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { OrganisationKind } from './identity.roles.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, organisation: Organisation): Promise<void> {
    await tx.insert(Organisation, organisation);
  }

  find(id: string, tx?: Tx): Promise<Organisation | null> {
    return (tx ?? this.database.reader).findOneBy(Organisation, { id });
  }

  findByIds(ids: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return (tx ?? this.database.reader).findBy(Organisation, { id: In([...ids]) });
  }

  findByRegistration(tx: Tx, country: string, registrationNumber: string): Promise<Organisation | null> {
    return tx.findOneBy(Organisation, { country, registrationNumber });
  }

  page(kind: OrganisationKind | undefined, request: PageRequest): Promise<Page<Organisation>> {
    const query = this.database.reader.createQueryBuilder(Organisation, 'organisation');
    if (kind) query.where('organisation.kind = :kind', { kind });
    return pageByKeyset(query, request, [
      { expression: 'organisation.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
      { expression: 'organisation.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }
}
