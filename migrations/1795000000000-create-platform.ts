import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema platform;
      create schema audit;

      -- Every rule about time in the database calls this function, and nothing else.
      create function platform.clock() returns timestamptz(3) language sql volatile parallel safe
        as $$ select clock_timestamp()::timestamptz(3) $$;

      create table audit.entry (
        id bigint generated always as identity primary key,
        occurred_at timestamptz(3) not null,
        actor_kind text not null,
        actor_id uuid,
        act text not null,
        target_type text not null,
        target_id uuid not null,
        before jsonb,
        after jsonb,
        reason text,
        correlation_id text not null,
        previous_hash bytea,
        hash bytea,
        sealed_in uuid
      );
      create index entry_by_age on audit.entry (occurred_at, id);
      create index entry_by_target on audit.entry (target_id, occurred_at, id);
      create index entry_by_act on audit.entry (act, occurred_at, id);

      -- Entries that are sealed in something are shown to nobody before it stands here.
      create table audit.opened_seal (
        seal uuid primary key,
        opened_at timestamptz(3) not null
      );

      create function audit.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
        end $$;
      create trigger entry_is_append_only before update or delete on audit.entry
        for each row execute function audit.refuse_change();
      create trigger entry_is_never_truncated before truncate on audit.entry
        for each statement execute function audit.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema audit cascade; drop schema platform cascade');
  }
}
