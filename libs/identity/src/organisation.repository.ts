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

  /** @param filter `name`: has this in its name in any language, whatever the case */
  page(
    { kind, name }: { readonly kind?: OrganisationKind | undefined; readonly name?: string | undefined },
    request: PageRequest,
  ): Promise<Page<Organisation>> {
    const query = this.database.reader.createQueryBuilder(Organisation, 'organisation');
    if (kind) query.andWhere('organisation.kind = :kind', { kind });
    if (name)
      query.andWhere(
        `exists (select from jsonb_each_text(organisation.name) own where strpos(lower(own.value), lower(:name)) > 0)`,
        { name },
      );
    return pageByKeyset(query, request, [
      { expression: 'organisation.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
      { expression: 'organisation.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }
}
