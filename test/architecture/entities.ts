import type { DataSource, EntityMetadata } from 'typeorm';

type ColumnMetadata = EntityMetadata['columns'][number];

/** A column as the migrations made it. */
export interface DatabaseColumn {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`, `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** Filled by the database when an insert says nothing. */
  readonly filled: boolean;
}

export const COLUMNS = `
  select schema.nspname as schema, "table".relname as "table", attribute.attname as name,
    format_type(attribute.atttypid, attribute.atttypmod) as type, not attribute.attnotnull as nullable,
    attribute.atthasdef or attribute.attidentity <> '' as filled
  from pg_attribute attribute
  join pg_class "table" on "table".oid = attribute.attrelid and "table".relkind in ('r', 'p')
  join pg_namespace schema on schema.oid = "table".relnamespace
  where attribute.attnum > 0 and not attribute.attisdropped
    and schema.nspname !~ '^(pg_|information_schema$|graphile_worker$)'`;

/** Where the classes of TypeORM and the tables of the migrations tell different stories. */
export function entityViolations(dataSource: DataSource, columns: readonly DatabaseColumn[]): string[] {
  return dataSource.entityMetadatas.flatMap((entity) => {
    const table = `${entity.schema}.${entity.tableName}`;
    const found = columns.filter(({ schema, table: name }) => `${schema}.${name}` === table);
    if (found.length === 0) return [`${entity.name}: there is no table ${table}`];
    return [
      ...entity.columns.flatMap((column) => columnViolations(dataSource, entity, column, found)),
      ...found
        .filter(({ name, nullable, filled }) => !nullable && !filled && !knows(entity, name))
        .map(
          ({ name }) => `${entity.name}: ${table}.${name} must be filled, but the entity does not know it`,
        ),
    ];
  });
}

const knows = (entity: EntityMetadata, name: string): boolean =>
  entity.columns.some((column) => column.databaseName === name);

function columnViolations(
  dataSource: DataSource,
  entity: EntityMetadata,
  column: ColumnMetadata,
  found: readonly DatabaseColumn[],
): string[] {
  const name = `${entity.name}.${column.propertyName}`;
  const real = found.find((candidate) => candidate.name === column.databaseName);
  if (!real) return [`${name}: there is no column ${column.databaseName}`];
  const violations: string[] = [];
  const type = typeOf(dataSource, column);
  if (type !== real.type)
    violations.push(`${name}: is ${type} in the entity and ${real.type} in the database`);
  if (column.isNullable !== real.nullable)
    violations.push(
      `${name}: may${column.isNullable ? '' : ' not'} be null in the entity, but may${real.nullable ? '' : ' not'} in the database`,
    );
  return violations;
}

/** The type of an entity's column in PostgreSQL's own words. */
function typeOf(dataSource: DataSource, column: ColumnMetadata): string {
  const base = dataSource.driver.normalizeType(column);
  const { precision, scale, length } = column;
  const size = length
    ? `(${length})`
    : scale != null
      ? `(${precision},${scale})`
      : precision != null
        ? `(${precision})`
        : '';
  const timed = /^(timestamp|time) (with(?:out)? time zone)$/.exec(base);
  const sized = timed ? `${timed[1]}${size} ${timed[2]}` : `${base}${size}`;
  return column.isArray ? `${sized}[]` : sized;
}
