import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkAudienceOfDocuments1796005700700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Documents from before the search box asked who may find them. Later ones are written so.
      update search.document
      set facets = facets || jsonb_build_object('audience',
          jsonb_build_array(case kind when 'mentor' then 'signed-in' else 'public' end)),
        numbers = case kind when 'challenge' then '{"minimumTrl": 0}'::jsonb else '{}'::jsonb end || numbers,
        changed_xid = pg_current_xact_id()
      where kind in ('challenge', 'startup', 'solution', 'mentor') and not is_removed
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update search.document set facets = facets - 'audience', changed_xid = pg_current_xact_id()
      where kind in ('challenge', 'startup', 'solution', 'mentor') and not is_removed
    `);
  }
}
