import type { TestApp } from './test-app.js';

/** Every table of the database, the jobs included, in which some row holds the text. */
export async function tablesThatHold(app: TestApp, text: string): Promise<string[]> {
  const tables = await app.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await app.query(`select 1 from ${name} t where position($1 in t::text) > 0 limit 1`, [text]);
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}
