import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisionRecords1796008900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The very text that was hashed: the database itself vouches for the digest.
      create table decisions.record (
        decision_id uuid primary key references review.decision,
        challenge_id uuid not null references challenges.challenge,
        content text not null,
        digest char(64) not null check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        made_at timestamptz(3) not null
      );
      create index record_by_challenge on decisions.record (challenge_id, made_at desc, decision_id);
      create trigger record_is_final before update or delete on decisions.record
        for each row execute function decisions.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decisions.record');
  }
}
