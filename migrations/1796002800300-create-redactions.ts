import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRedactions1796002800300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What people decided about passages from which an author could be recognised. The last one for a passage holds.
      create table review.redaction (
        id uuid primary key,
        submission_id uuid not null references submissions.submission,
        place text not null,
        passage_start integer not null check (passage_start >= 0),
        passage_end integer not null,
        is_hidden boolean not null,
        reason text not null,
        decided_by uuid references identity.person,
        decided_at timestamptz(3) not null,
        check (passage_end > passage_start)
      );
      create index redaction_by_submission on review.redaction (submission_id, decided_at, id);
      create index redaction_by_decider on review.redaction (decided_by);
      create trigger redaction_is_final before update or delete on review.redaction
        for each row execute function review.refuse_change();

      alter table review.round
        add column blindness text not null default 'DOUBLE_BLIND'
          check (blindness in ('OPEN', 'APPLICANTS_HIDDEN', 'DOUBLE_BLIND'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table review.round drop column blindness; drop table review.redaction');
  }
}
