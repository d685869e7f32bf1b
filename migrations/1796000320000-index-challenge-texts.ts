import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexChallengeTexts1796000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Published challenges from before their texts were kept for comparison. Later ones are written with their rows.
      insert into search.document (id, kind, version, fields, facets, numbers)
      select md5('challenge_text:' || id)::uuid, 'challenge_text', version,
        jsonb_build_object(
          'title', concat_ws(E'\\n', nullif(title->>'he', ''), nullif(title->>'ar', ''), nullif(title->>'en', '')),
          'problem', concat_ws(E'\\n', nullif(problem->>'he', ''), nullif(problem->>'ar', ''), nullif(problem->>'en', ''))),
        jsonb_build_object('challenge', jsonb_build_array(id)),
        '{}'
      from challenges.challenge where published_at is not null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("delete from search.document where kind = 'challenge_text'");
  }
}
