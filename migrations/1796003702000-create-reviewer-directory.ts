import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviewerDirectory1796003702000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table review.reviewer
        add column past_work jsonb not null default '[]',
        add column absences jsonb not null default '[]',
        add column kinds text[] not null default '{}' check (kinds <@ array['SENIOR', 'DOMAIN_USER']),
        add column register_valid_until timestamptz(3),
        add column register_reminded_at timestamptz(3);
      -- Whoever was in the pool before has a year to file the first register.
      update review.reviewer set register_valid_until = platform.clock() + interval '1 year';
      create index reviewer_by_register on review.reviewer (register_valid_until)
        where register_reminded_at is null;

      -- The yearly statement of interests, with the terms to which the reviewer agreed.
      create table review.interest_register (
        id uuid primary key,
        reviewer_id uuid not null references review.reviewer,
        terms_version text not null,
        declared integer not null check (declared >= 0),
        filed_at timestamptz(3) not null,
        valid_until timestamptz(3) not null
      );
      create index interest_register_by_reviewer on review.interest_register (reviewer_id, filed_at);
      create trigger interest_register_is_final before update or delete on review.interest_register
        for each row execute function review.refuse_change();

      create table review.programme_capacity (
        reviewer_id uuid not null references review.reviewer,
        programme_id uuid not null references programmes.programme,
        capacity smallint not null check (capacity between 0 and 100),
        primary key (reviewer_id, programme_id)
      );
      create index programme_capacity_by_programme on review.programme_capacity (programme_id);

      create table review.reviewer_invitation (
        id uuid primary key,
        reviewer_id uuid not null references review.reviewer,
        programme_id uuid not null references programmes.programme,
        state text not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
        message text not null,
        invited_by uuid references identity.person,
        invited_at timestamptz(3) not null,
        answered_at timestamptz(3),
        reason text,
        check ((state = 'INVITED') = (answered_at is null))
      );
      create unique index reviewer_invitation_once on review.reviewer_invitation (reviewer_id, programme_id)
        where state <> 'WITHDRAWN';
      create index reviewer_invitation_by_reviewer on review.reviewer_invitation (reviewer_id, invited_at desc, id desc);
      create index reviewer_invitation_by_programme on review.reviewer_invitation (programme_id, invited_at desc, id desc);
      create index reviewer_invitation_by_inviter on review.reviewer_invitation (invited_by);
      create trigger reviewer_invitation_is_never_deleted before delete on review.reviewer_invitation
        for each row execute function review.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table review.reviewer_invitation;
      drop table review.programme_capacity;
      drop table review.interest_register;
      alter table review.reviewer drop column past_work, drop column absences, drop column kinds,
        drop column register_valid_until, drop column register_reminded_at;
    `);
  }
}
