import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatchWeights1796000700600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Weights that a person wrote or that were fitted to outcomes. Never changed: another thought is another version.
      create table matching.weights (
        id uuid primary key,
        -- Null: for the whole platform.
        programme_id uuid references programmes.programme,
        number integer not null check (number >= 1),
        source text not null check (source in ('HAND', 'REFIT')),
        weights jsonb not null check (jsonb_typeof(weights) = 'object'),
        evaluation jsonb,
        reason text not null,
        created_by uuid not null references identity.person,
        created_at timestamptz(3) not null,
        check ((source = 'REFIT') = (evaluation is not null))
      );
      create unique index weights_by_number on matching.weights
        (coalesce(programme_id, '00000000-0000-0000-0000-000000000000'), number);
      create index weights_by_programme on matching.weights (programme_id);
      create index weights_by_author on matching.weights (created_by);

      -- Who put which weights to use; the last row counts, and every step can be taken back by another.
      create table matching.weights_adoption (
        id uuid primary key,
        programme_id uuid references programmes.programme,
        -- Null: the weights that the platform ships with.
        weights_id uuid references matching.weights,
        reason text not null,
        adopted_by uuid not null references identity.person,
        adopted_at timestamptz(3) not null
      );
      create index weights_adoption_by_programme on matching.weights_adoption (programme_id, adopted_at desc, id desc);
      create index weights_adoption_by_weights on matching.weights_adoption (weights_id);
      create index weights_adoption_by_person on matching.weights_adoption (adopted_by);

      create trigger weights_are_final before update or delete on matching.weights
        for each row execute function matching.refuse_change();
      create trigger weights_adoption_is_final before update or delete on matching.weights_adoption
        for each row execute function matching.refuse_change();

      alter table matching.feedback_event
        add constraint feedback_event_weights_id_fkey foreign key (weights_id) references matching.weights;
      create index feedback_by_weights on matching.feedback_event (weights_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matching.feedback_event drop constraint feedback_event_weights_id_fkey;
      drop index matching.feedback_by_weights;
      drop table matching.weights_adoption, matching.weights`);
  }
}
