import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people decide on a pilot; decisions from before have no proposer. Reviews of a pilot can be due. */
export class ProposePilotDecisions1796031000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pilots.pilot_proposal (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        round smallint not null check (round > 0),
        state text not null check (state in ('PROPOSED', 'RELEASED', 'RETURNED')),
        outcome text not null check (outcome in ('ADOPT', 'EXTEND', 'STOP')),
        reasons text not null,
        new_ends_on date,
        exit_id text,
        basis_digest char(64) not null,
        proposed_by uuid not null references identity.person,
        proposed_at timestamptz(3) not null,
        settled_by uuid references identity.person,
        settled_at timestamptz(3),
        return_reason text,
        check ((outcome = 'EXTEND') = (new_ends_on is not null)),
        check ((state = 'PROPOSED') = (settled_at is null)),
        check ((settled_by is null) = (settled_at is null)),
        check ((state = 'RETURNED') = (return_reason is not null)),
        constraint pilot_proposal_of_two check (state <> 'RELEASED' or settled_by <> proposed_by)
      );
      create unique index pilot_proposal_once on pilots.pilot_proposal (pilot_id) where state = 'PROPOSED';
      create index pilot_proposal_by_pilot on pilots.pilot_proposal (pilot_id, proposed_at, id);
      create index pilot_proposal_by_proposer on pilots.pilot_proposal (proposed_by);
      create index pilot_proposal_by_settler on pilots.pilot_proposal (settled_by);
      create trigger pilot_proposal_is_never_deleted before delete on pilots.pilot_proposal
        for each row execute function pilots.refuse_change();
      alter table pilots.pilot_decision add column proposed_by uuid references identity.person;
      alter table pilots.pilot_decision add constraint pilot_decision_of_two check (proposed_by <> decided_by);
      create index pilot_decision_by_proposer on pilots.pilot_decision (proposed_by);
      alter table pilots.pilot add column reviews_due_at timestamptz(3);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pilots.pilot drop column reviews_due_at;
      alter table pilots.pilot_decision drop column proposed_by;
      drop table pilots.pilot_proposal;
    `);
  }
}
