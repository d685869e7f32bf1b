import type { MigrationInterface, QueryRunner } from 'typeorm';

const reasons = (...more: string[]): string =>
  ['WANTS_NOBODY', 'NO_FREE_PLACE', 'NOT_MUTUAL', 'OTHERS_PREFERRED', ...more]
    .map((reason) => `'${reason}'`)
    .join(', ');

const change = (list: string): string => `
  alter table matching.mentoring_member drop constraint mentoring_member_unpaired_check,
    add constraint mentoring_member_unpaired_check check (unpaired in (${list}))`;

export class LetMembersLeaveMentoring1797000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(change(reasons('HAS_LEFT')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(change(reasons()));
  }
}
