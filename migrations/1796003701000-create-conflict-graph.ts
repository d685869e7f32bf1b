import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConflictGraph1796003701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The period of a declared tie; it counts for some years after its end.
      alter table review.conflict
        add column since date,
        add column until date,
        add check (since is null or until is null or since <= until);

      -- Who owns a part of whom, as imported. The owner is told by name: 'IL 514000001', an e-mail address, or in words.
      create table review.ownership_link (
        id uuid primary key,
        company_id uuid not null references identity.organisation,
        owner text not null,
        share double precision check (share > 0 and share <= 100),
        imported_by uuid references identity.person,
        imported_at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create unique index ownership_link_once on review.ownership_link (company_id, owner) where ended_at is null;
      create index ownership_link_by_importer on review.ownership_link (imported_by);
      create trigger ownership_link_is_never_deleted before delete on review.ownership_link
        for each row execute function review.refuse_change();

      -- The graph: every tie that holds or held, with where it comes from. A pinned one stays when its source is gone.
      create table review.conflict_edge (
        id uuid primary key,
        reviewer_id uuid not null references review.reviewer,
        organisation_id uuid not null references identity.organisation,
        kind text not null check (kind in ('EMPLOYMENT', 'OWNERSHIP', 'FAMILY', 'FINANCIAL', 'SUPERVISION',
          'COLLABORATION', 'SAME_UNIT', 'PRIOR_INVOLVEMENT', 'OTHER')),
        source text not null check (source in ('DECLARED', 'MEMBERSHIP', 'PAST_EMPLOYMENT', 'SHARED_ORGANISATION',
          'OWNERSHIP', 'PAST_AWARD')),
        via_id uuid references identity.organisation,
        conflict_id uuid references review.conflict,
        is_pinned boolean not null,
        pin_reason text,
        found_at timestamptz(3) not null,
        ended_at timestamptz(3),
        check ((source = 'DECLARED') = (conflict_id is not null)),
        check (not is_pinned or pin_reason is not null),
        check (not is_pinned or ended_at is null)
      );
      create unique index conflict_edge_once on review.conflict_edge (reviewer_id, organisation_id, source, kind)
        where ended_at is null;
      create index conflict_edge_by_reviewer on review.conflict_edge (reviewer_id, found_at desc, id desc);
      create index conflict_edge_by_organisation on review.conflict_edge (organisation_id) where ended_at is null;
      create index conflict_edge_by_via on review.conflict_edge (via_id);
      create index conflict_edge_by_conflict on review.conflict_edge (conflict_id);
      create trigger conflict_edge_is_never_deleted before delete on review.conflict_edge
        for each row execute function review.refuse_change();

      insert into review.conflict_edge
        select gen_random_uuid(), reviewer_id, organisation_id, kind, 'DECLARED', null, id, false, null,
          declared_at, null from review.conflict where ended_at is null;

      -- The one answer to who is in conflict with whom. Own membership is asked for itself: it hides at once even where
      -- it was written past the services.
      create or replace view review.live_conflict as
        select reviewer_id, organisation_id from review.conflict_edge where ended_at is null
        union
        select reviewer.id, membership.organisation_id
        from review.reviewer join identity.membership on membership.person_id = reviewer.person_id
        where membership.ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view review.live_conflict as
        select reviewer_id, organisation_id from review.conflict where ended_at is null
        union
        select reviewer.id, membership.organisation_id
        from review.reviewer join identity.membership on membership.person_id = reviewer.person_id
        where membership.ended_at is null;
      drop table review.conflict_edge;
      drop table review.ownership_link;
      alter table review.conflict drop column since, drop column until;
    `);
  }
}
