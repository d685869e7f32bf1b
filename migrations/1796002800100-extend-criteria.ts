import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendCriteria1796002800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every criterion that was written before counts with its weight, and describes no level of its scale.
      alter table challenges.challenge_criterion
        add column kind text not null default 'SCORED' check (kind in ('SCORED', 'PASS_FAIL', 'INFORMATIVE')),
        add column threshold double precision,
        add column anchors jsonb not null default '[]' check (jsonb_typeof(anchors) = 'array'),
        add column minimum_rationale integer check (minimum_rationale between 1 and 4000),
        drop constraint challenge_criterion_weight_check,
        add check (weight between 0 and 100),
        add check ((kind = 'SCORED') = (weight > 0)),
        add check (threshold is null or (kind = 'SCORED' and threshold > scale_min and threshold <= scale_max));
      alter table challenges.challenge_criterion
        alter column kind drop default,
        alter column anchors drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table challenges.challenge_criterion
        drop column kind, drop column threshold, drop column anchors, drop column minimum_rationale
    `);
  }
}
