import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** The country of an organisation, which never changes. */
@Injectable()
export class CountryRepository {
  constructor(private readonly database: Database) {}

  /** ISO 3166-1 alpha-2; undefined when there is no such organisation. */
  async countryOf(organisationId: string, tx?: Tx): Promise<string | undefined> {
    const rows: { country: string }[] = await (tx ?? this.database.reader).query(
      'select country from identity.organisation where id = $1',
      [organisationId],
    );
    return rows[0]?.country;
  }
}
