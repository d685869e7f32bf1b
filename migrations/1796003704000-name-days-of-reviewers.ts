import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameDaysOfReviewers1796003704000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Days end in "on" and instants in "at", here as in the API.
      alter table review.conflict rename column since to starts_on;
      alter table review.conflict rename column until to ends_on;
      alter table review.reviewer rename column register_valid_until to register_expires_at;
      alter table review.interest_register rename column valid_until to expires_at;
      update review.reviewer set absences = (
        select coalesce(jsonb_agg(jsonb_build_object('startsOn', absence -> 'from', 'endsOn', absence -> 'until')), '[]')
        from jsonb_array_elements(absences) absence)
      where absences <> '[]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update review.reviewer set absences = (
        select coalesce(jsonb_agg(jsonb_build_object('from', absence -> 'startsOn', 'until', absence -> 'endsOn')), '[]')
        from jsonb_array_elements(absences) absence)
      where absences <> '[]';
      alter table review.interest_register rename column expires_at to valid_until;
      alter table review.reviewer rename column register_expires_at to register_valid_until;
      alter table review.conflict rename column ends_on to until;
      alter table review.conflict rename column starts_on to since;
    `);
  }
}
