import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPilotPlans1796004700600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pilots.pilot drop constraint pilot_state_check;
      alter table pilots.pilot add constraint pilot_state_check
        check (state in ('PLANNED', 'RUNNING', 'SUSPENDED', 'IN_REVIEW', 'DECIDED', 'TERMINATED'));

      -- Null until the plan says it; pilots that ran before there were plans keep it so.
      alter table pilots.kpi add column method text;
      alter table pilots.kpi add column measurer_id uuid references identity.organisation;
      create index kpi_by_measurer on pilots.kpi (measurer_id);

      alter table pilots.milestone add column payment_amount numeric(15, 2) check (payment_amount > 0);
      alter table pilots.milestone add column payment_currency text;
      alter table pilots.milestone add check ((payment_amount is null) = (payment_currency is null));

      create table pilots.plan (
        pilot_id uuid primary key references pilots.pilot,
        users text not null,
        data_access text not null,
        risks text not null,
        report_every_days smallint not null check (report_every_days between 7 and 180),
        -- 0 until both sides have agreed; from then on only change requests lead to the next one.
        number smallint not null check (number >= 0),
        ministry_agreed_by uuid references identity.person,
        ministry_agreed_at timestamptz(3),
        vendor_agreed_by uuid references identity.person,
        vendor_agreed_at timestamptz(3),
        check ((ministry_agreed_by is null) = (ministry_agreed_at is null)),
        check ((vendor_agreed_by is null) = (vendor_agreed_at is null)),
        check ((number > 0) = (ministry_agreed_at is not null and vendor_agreed_at is not null))
      );
      create index plan_by_ministry_person on pilots.plan (ministry_agreed_by);
      create index plan_by_vendor_person on pilots.plan (vendor_agreed_by);

      create table pilots.plan_version (
        pilot_id uuid not null references pilots.pilot,
        number smallint not null check (number > 0),
        content jsonb not null,
        reason text,
        agreed_at timestamptz(3) not null,
        primary key (pilot_id, number),
        check ((number = 1) = (reason is null))
      );

      create table pilots.change_request (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        side text not null check (side in ('MINISTRY', 'VENDOR')),
        changes jsonb not null,
        reason text not null,
        state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED')),
        proposed_by uuid not null references identity.person,
        proposed_at timestamptz(3) not null,
        settled_by uuid references identity.person,
        settled_at timestamptz(3),
        settled_reason text,
        plan_number smallint,
        check ((state = 'PROPOSED') = (settled_at is null)),
        check ((settled_by is null) = (settled_at is null)),
        check ((state = 'ACCEPTED') = (plan_number is not null)),
        check (state <> 'DECLINED' or settled_reason is not null)
      );
      create unique index change_request_open on pilots.change_request (pilot_id) where state = 'PROPOSED';
      create index change_request_by_pilot on pilots.change_request (pilot_id, proposed_at, id);
      create index change_request_by_proposer on pilots.change_request (proposed_by);
      create index change_request_by_settler on pilots.change_request (settled_by);

      create table pilots.payment_request (
        id uuid primary key,
        milestone_id uuid not null references pilots.milestone,
        amount numeric(15, 2) not null check (amount > 0),
        currency text not null,
        note text not null,
        state text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED')),
        requested_by uuid not null references identity.person,
        requested_at timestamptz(3) not null,
        settled_by uuid references identity.person,
        settled_at timestamptz(3),
        settled_reason text,
        check ((state = 'REQUESTED') = (settled_at is null)),
        check ((settled_by is null) = (settled_at is null)),
        check (state <> 'REFUSED' or settled_reason is not null)
      );
      create unique index payment_request_once on pilots.payment_request (milestone_id) where state <> 'REFUSED';
      create index payment_request_by_milestone on pilots.payment_request (milestone_id, requested_at, id);
      create index payment_request_by_requester on pilots.payment_request (requested_by);
      create index payment_request_by_settler on pilots.payment_request (settled_by);

      create table pilots.report (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        number smallint not null check (number > 0),
        due_on date not null,
        done text,
        next_steps text,
        problems text,
        submitted_by uuid references identity.person,
        submitted_at timestamptz(3),
        unique (pilot_id, number),
        check ((submitted_at is null) = (done is null)),
        check ((submitted_at is null) = (next_steps is null)),
        check ((submitted_at is null) = (problems is null)),
        check ((submitted_at is null) = (submitted_by is null))
      );
      create index report_due on pilots.report (due_on) where submitted_at is null;
      create index report_by_submitter on pilots.report (submitted_by);

      create table pilots.suspension (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        reason text not null,
        suspended_by uuid not null references identity.person,
        suspended_at timestamptz(3) not null,
        resumed_reason text,
        resumed_by uuid references identity.person,
        resumed_at timestamptz(3),
        check ((resumed_at is null) = (resumed_by is null)),
        check ((resumed_at is null) = (resumed_reason is null))
      );
      create unique index suspension_open on pilots.suspension (pilot_id) where resumed_at is null;
      create index suspension_by_pilot on pilots.suspension (pilot_id, suspended_at, id);
      create index suspension_by_person on pilots.suspension (suspended_by);
      create index suspension_by_resumer on pilots.suspension (resumed_by);

      create table pilots.verification (
        measurement_id uuid primary key references pilots.measurement,
        note text not null,
        verified_by uuid not null references identity.person,
        verified_at timestamptz(3) not null
      );
      create index verification_by_person on pilots.verification (verified_by);

      -- What people are reminded of, once for each thing and kind; a job for each row sends the mails.
      create table pilots.reminder (
        id uuid primary key,
        pilot_id uuid not null references pilots.pilot,
        kind text not null check (kind in ('REPORT_SOON', 'REPORT_LATE')),
        subject_id uuid not null,
        created_at timestamptz(3) not null,
        sent_at timestamptz(3),
        constraint reminder_once unique (subject_id, kind)
      );
      create index reminder_by_pilot on pilots.reminder (pilot_id);

      create trigger plan_version_is_final before update or delete on pilots.plan_version
        for each row execute function pilots.refuse_change();
      create trigger verification_is_final before update or delete on pilots.verification
        for each row execute function pilots.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table pilots.reminder, pilots.verification, pilots.suspension, pilots.report, pilots.payment_request,
        pilots.change_request, pilots.plan_version, pilots.plan;
      alter table pilots.milestone drop column payment_amount, drop column payment_currency;
      alter table pilots.kpi drop column method, drop column measurer_id;
      alter table pilots.pilot drop constraint pilot_state_check;
      alter table pilots.pilot add constraint pilot_state_check
        check (state in ('PLANNED', 'RUNNING', 'IN_REVIEW', 'DECIDED', 'TERMINATED'));
    `);
  }
}
