import { LIBS } from './order.js';

/** A foreign key, `from` the table that holds it `to` the table that it names. */
export interface ForeignKey {
  readonly name: string;
  readonly from: string;
  readonly fromTable: string;
  readonly to: string;
}

/** Reads every foreign key of a database; the job runner's own schema is its own affair. */
export const FOREIGN_KEYS = `
  select key.conname as name, source_schema.nspname as "from", source.relname as "fromTable", target_schema.nspname as "to"
  from pg_constraint key
  join pg_class source on source.oid = key.conrelid
  join pg_namespace source_schema on source_schema.oid = source.relnamespace
  join pg_class target on target.oid = key.confrelid
  join pg_namespace target_schema on target_schema.oid = target.relnamespace
  where key.contype = 'f' and source_schema.nspname <> 'graphile_worker'
  order by 2, 3, 1`;

/** Reads the schemas that hold tables of ours. */
export const SCHEMAS = `
  select distinct table_schema as schema from information_schema.tables
  where table_schema !~ '^(pg_|information_schema$|graphile_worker$)'
    and (table_schema, table_name) <> ('public', 'schema_migration')
  order by 1`;

const place = (schema: string): number => (LIBS as readonly string[]).indexOf(schema);

/** Foreign keys that point downstream, and schemas that belong to no lib. */
export function foreignKeyViolations(keys: readonly ForeignKey[], schemas: readonly string[]): string[] {
  return [
    ...schemas.filter((schema) => place(schema) < 0).map((schema) => `schema ${schema}: belongs to no lib`),
    ...keys
      .filter(({ from, to }) => place(to) > place(from) || place(to) < 0)
      .map(({ name, from, fromTable, to }) => `${from}.${fromTable} (${name}): points downstream, to ${to}`),
  ];
}
