import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMentors1796000700400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table matching.mentor (
        id uuid primary key,
        person_id uuid not null unique references identity.person,
        biography jsonb not null,
        expertise text[] not null,
        languages text[] not null,
        countries text[] not null,
        -- Start-ups that the mentor can help at a time; 0 while there is no time for any.
        capacity smallint not null check (capacity between 0 and 50),
        version integer not null check (version >= 1),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      );
      create index mentor_by_age on matching.mentor (created_at desc, id desc);
      create index mentor_by_expertise on matching.mentor using gin (expertise);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.mentor');
  }
}
