import pg from 'pg';

/** Where it is written who applied. Who the people and companies are stands elsewhere, and stays. */
const SCHEMAS = ['submissions', 'review', 'decisions', 'stages', 'files', 'audit'];

/**
 * Rewrites a database of a test so that somebody else applied: every old word becomes the new one, wherever it is
 * written about applications, and rows that hold a forgotten id are gone. Constraints and triggers are taken off
 * meanwhile, since ids change too; foreign keys that are put back prove that the other story holds together.
 */
export async function rewriteApplicant(
  databaseUrl: string,
  words: ReadonlyMap<string, string>,
  forgotten: readonly string[],
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: constraints } = await client.query<{ place: string; name: string; definition: string }>(
      CONSTRAINTS,
    );
    for (const { place, name } of constraints)
      await client.query(`alter table ${place} drop constraint ${name}`);
    await client.query(triggers('disable'));
    const { rows: columns } = await client.query<{ table: string; column: string; type: string }>(COLUMNS, [
      SCHEMAS,
    ]);
    for (const { table, column, type } of columns) {
      if (type === 'uuid' && forgotten.length > 0)
        await client.query(`delete from ${table} where ${column} = any($1::uuid[])`, [forgotten]);
      for (const [old, replacement] of words)
        await client.query(
          `update ${table} set ${column} = replace(${column}::text, $1, $2)::${type}
           where strpos(${column}::text, $1) > 0`,
          [old, replacement],
        );
    }
    // A run keeps its teams in one piece.
    for (const id of forgotten)
      await client.query(`update stages.run set state = state #- array['teams', $1::text]`, [id]);
    // Nobody applied at the same second either.
    await client.query(`update submissions.submission set created_at = created_at - interval '47 minutes',
      edited_at = edited_at - interval '31 minutes', submitted_at = submitted_at - interval '23 minutes'`);
    await client.query(triggers('enable'));
    for (const { place, name, definition } of constraints)
      await client.query(`alter table ${place} add constraint ${name} ${definition}`);
  } finally {
    await client.end();
  }
}

/** Foreign keys, and what ties a receipt to its content: of that one only what is new has to hold. */
const CONSTRAINTS = `
  select conrelid::regclass::text as place, quote_ident(conname) as name,
    pg_get_constraintdef(oid) || case contype when 'c' then ' not valid' else '' end as definition
  from pg_constraint
  where contype = 'f' or (contype = 'c' and conrelid = 'submissions.receipt'::regclass)
  order by 1, 2`;

const triggers = (how: 'disable' | 'enable'): string => `
  do $$
  declare place regclass;
  begin
    for place in select distinct tgrelid::regclass from pg_trigger where not tgisinternal loop
      execute format('alter table %s ${how} trigger user', place);
    end loop;
  end $$`;

const COLUMNS = `
  select format('%I.%I', c.table_schema, c.table_name) as table, quote_ident(c.column_name) as column,
    format_type(a.atttypid, a.atttypmod) as type
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
    and a.attname = c.column_name
  where c.table_schema = any($1) and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    and (c.data_type in ('uuid', 'text', 'jsonb', 'character') or c.data_type = 'ARRAY')
  order by 1, 2`;
