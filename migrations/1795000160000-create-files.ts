import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFiles1795000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema files;

      -- Organisations and people are known further down the line, so their ids stand here without a foreign key.
      create table files.stored_file (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200 and name !~ '[/\\\\]'),
        media_type text not null,
        size integer not null check (size between 1 and 26214400),
        sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
        organisation_id uuid not null,
        uploaded_by uuid,
        uploaded_at timestamptz(3) not null
      );
      create index stored_file_by_organisation on files.stored_file (organisation_id, uploaded_at, id);

      create table files.file_link (
        file_id uuid not null references files.stored_file,
        subject_type text not null,
        subject_id uuid not null,
        linked_at timestamptz(3) not null,
        primary key (file_id, subject_type, subject_id)
      );
      create index file_link_by_subject on files.file_link (subject_type, subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema files cascade');
  }
}
