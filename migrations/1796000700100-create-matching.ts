import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1796000700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema matching;

      -- What a programme lays down for suggestions and invitations; without a row the defaults hold.
      create table matching.settings (
        programme_id uuid primary key references programmes.programme,
        invitation_quota smallint not null check (invitation_quota between 0 and 500),
        is_diverse boolean not null,
        newcomer_share double precision not null check (newcomer_share between 0 and 0.5),
        version integer not null check (version >= 1),
        updated_at timestamptz(3) not null
      );

      create table matching.challenge_invitation (
        id uuid primary key,
        challenge_id uuid not null references challenges.challenge,
        organisation_id uuid not null references identity.organisation,
        -- In whose name: the ministry, the operator of the programme or the intermediary.
        inviter_id uuid not null references identity.organisation,
        invited_by uuid not null references identity.person,
        state text not null check (state in ('SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'EXPIRED')),
        decline_reason text check (decline_reason in
          ('NOT_OUR_FIELD', 'NO_CAPACITY', 'TERMS_DO_NOT_FIT', 'TOO_LATE', 'OTHER')),
        decline_note text,
        invited_at timestamptz(3) not null,
        seen_at timestamptz(3),
        answered_at timestamptz(3),
        -- Filled when the submissions are opened, never before: it would tell what is sealed.
        applied_at timestamptz(3),
        constraint challenge_invitation_once unique (challenge_id, organisation_id),
        check (state not in ('DECLINED') or decline_reason is not null),
        check (applied_at is null or state = 'ACCEPTED')
      );
      create index challenge_invitation_by_age on matching.challenge_invitation (challenge_id, invited_at desc, id desc);
      create index challenge_invitation_by_startup on matching.challenge_invitation (organisation_id, invited_at desc, id desc);
      create index challenge_invitation_by_inviter on matching.challenge_invitation (inviter_id);
      create index challenge_invitation_by_person on matching.challenge_invitation (invited_by);

      -- A start-up that wants no invitations, from one organisation or, with no inviter, from anybody.
      create table matching.invitation_opt_out (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation,
        inviter_id uuid references identity.organisation,
        created_at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create unique index invitation_opt_out_once on matching.invitation_opt_out
        (organisation_id, coalesce(inviter_id, organisation_id)) where ended_at is null;
      create index invitation_opt_out_by_startup on matching.invitation_opt_out (organisation_id, created_at, id);
      create index invitation_opt_out_by_inviter on matching.invitation_opt_out (inviter_id);

      -- One mail to one person. The key says what it is about: the same news is told once, however often a job runs.
      create table matching.notice (
        id uuid primary key,
        key text not null unique,
        kind text not null,
        person_id uuid not null references identity.person,
        challenge_ids uuid[] not null,
        -- The invitation, saved search, follow or question that it is about; what it is follows from the kind.
        subject_id uuid not null,
        created_at timestamptz(3) not null,
        sent_at timestamptz(3)
      );
      create index notice_by_person on matching.notice (person_id, created_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema matching cascade');
  }
}
