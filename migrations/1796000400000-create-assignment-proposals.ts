import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAssignmentProposals1796000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A plan of assignments with the reasons for every pair. Published, it is part of the record and never changes.
      create table review.assignment_proposal (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        state text not null check (state in ('PREVIEW', 'PUBLISHED', 'DISCARDED')),
        plan jsonb not null,
        proposed_by uuid references identity.person,
        proposed_at timestamptz(3) not null,
        settled_by uuid references identity.person,
        settled_at timestamptz(3),
        version integer not null check (version > 0),
        check ((state = 'PREVIEW') = (settled_at is null)),
        check (settled_by is null or settled_at is not null)
      );
      create unique index assignment_proposal_preview on review.assignment_proposal (challenge_id)
        where state = 'PREVIEW';
      create index assignment_proposal_by_challenge on review.assignment_proposal (challenge_id, proposed_at desc, id);
      create index assignment_proposal_by_proposer on review.assignment_proposal (proposed_by);
      create index assignment_proposal_by_settler on review.assignment_proposal (settled_by);

      create function review.refuse_change_of_settled() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or old.state <> 'PREVIEW' then
            raise exception '%.% is append-only', tg_table_schema, tg_table_name
              using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger assignment_proposal_is_final before update or delete on review.assignment_proposal
        for each row execute function review.refuse_change_of_settled();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table review.assignment_proposal; drop function review.refuse_change_of_settled',
    );
  }
}
