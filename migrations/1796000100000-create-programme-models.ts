import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgrammeModels1796000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programmes.model (
        id uuid primary key,
        slug text not null constraint model_slug_key unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
        kind text not null check (kind in ('STUDIED', 'HOUSE', 'OWN')),
        derived_from_id uuid,
        created_at timestamptz(3) not null,
        unique (id, slug),
        check (kind = 'OWN' or derived_from_id is null)
      );

      create table programmes.model_version (
        id uuid primary key,
        model_id uuid not null,
        -- A content cannot name another model than the one it is a version of.
        slug text not null generated always as (content ->> 'id') stored,
        number integer not null check (number > 0),
        state text not null check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED')),
        content jsonb not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        change_note text not null,
        revision integer not null check (revision > 0),
        created_at timestamptz(3) not null,
        created_by uuid references identity.person,
        editor_ids uuid[] not null,
        submitted_at timestamptz(3),
        submitted_by uuid references identity.person,
        approved_at timestamptz(3),
        approved_by uuid references identity.person,
        retired_at timestamptz(3),
        retired_by uuid references identity.person,
        retirement_reason text,
        constraint model_version_number_key unique (model_id, number),
        foreign key (model_id, slug) references programmes.model (id, slug),
        check ((state = 'DRAFT') = (submitted_at is null)),
        check ((state in ('APPROVED', 'RETIRED')) = (approved_at is not null)),
        check ((state = 'RETIRED') = (retired_at is not null)),
        check ((state = 'RETIRED') = (retirement_reason is not null)),
        -- Only what ships with the platform has no author and nobody who approved it.
        check (created_by is null or approved_at is null or approved_by is not null),
        constraint model_version_four_eyes check (
          approved_by is null or (approved_by <> all (editor_ids) and approved_by is distinct from submitted_by))
      );
      -- One version at a time is being written: two drafts could not both be the next one.
      create unique index model_version_open on programmes.model_version (model_id)
        where state in ('DRAFT', 'IN_REVIEW');
      create index model_version_by_state on programmes.model_version (model_id, state, number desc);

      alter table programmes.model
        add foreign key (derived_from_id) references programmes.model_version;
      create index model_by_origin on programmes.model (derived_from_id);

      -- Programmes are run from approved versions and keep them: what was approved stays as it was, whoever writes.
      create function programmes.keep_approved_model() returns trigger language plpgsql as $$
      begin
        if old.state not in ('APPROVED', 'RETIRED') then
          return case when tg_op = 'DELETE' then old else new end;
        end if;
        if tg_op = 'DELETE' then
          raise exception 'an approved model version is never deleted' using errcode = 'restrict_violation';
        end if;
        if new.state not in ('APPROVED', 'RETIRED')
          or (new.id, new.model_id, new.number, new.content, new.hash, new.change_note, new.created_at, new.editor_ids,
              new.approved_at)
            is distinct from
            (old.id, old.model_id, old.number, old.content, old.hash, old.change_note, old.created_at, old.editor_ids,
              old.approved_at)
          or new.created_by is distinct from old.created_by
          or new.submitted_by is distinct from old.submitted_by
          or new.approved_by is distinct from old.approved_by
          or (old.state = 'RETIRED' and new.state <> 'RETIRED')
        then
          raise exception 'an approved model version is never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_approved before update or delete on programmes.model_version
        for each row execute function programmes.keep_approved_model();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programmes.model drop column derived_from_id;
      drop table programmes.model_version;
      drop table programmes.model;
      drop function programmes.keep_approved_model();
    `);
  }
}
