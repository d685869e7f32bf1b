import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { ConflictEdge } from './conflict-edge.entity.js';
import type { GraphFacts } from './conflict-graph.rules.js';

const PEOPLE = 'select id, email from identity.person where id = any($1) order by id';

/** Of the people, and of everybody who competes and shares an organisation with one of them now. */
const MEMBERSHIPS = `
  select m.person_id as "personId", m.organisation_id as "organisationId", o.kind as "organisationKind", m.role,
    m.ended_at as "endedAt"
  from identity.membership m join identity.organisation o on o.id = m.organisation_id
  where m.person_id = any($1)
    or (m.ended_at is null and m.person_id in (
      select person_id from identity.membership
      where ended_at is null and role in ('STARTUP_OWNER', 'STARTUP_MEMBER')
      intersect
      select companion.person_id from identity.membership own
      join identity.membership companion on companion.organisation_id = own.organisation_id
      where own.person_id = any($1) and own.ended_at is null and companion.ended_at is null))`;

/** The tie lasts through its last day, wherever in the world that is. */
const DECLARED = `
  select c.id, r.person_id as "personId", c.organisation_id as "organisationId", c.kind,
    (c.ends_on + 1)::timestamptz as until
  from review.conflict c join review.reviewer r on r.id = c.reviewer_id
  where r.person_id = any($1) and c.ended_at is null`;

/** An owner that registers later is known from then on. */
const OWNERSHIP = `
  select link.company_id as "companyId", coalesce(o.id::text, p.id::text, link.owner) as owner,
    o.id is not null as "isOwnerOrganisation", link.share
  from review.ownership_link link
  left join identity.organisation o on o.country || ' ' || upper(o.registration_number) = link.owner
  left join identity.person p on p.email = link.owner
  where link.ended_at is null`;

const AWARDS = `
  select s.organisation_id as "organisationId", d.decided_at as "awardedAt",
    array(select lower(member ->> 'email') from jsonb_array_elements(s.submitted_content -> 'team') member) as emails
  from review.outcome outcome
  join review.decision d on d.id = outcome.decision_id
  join submissions.submission s on s.id = outcome.submission_id
  where outcome.outcome = 'AWARDED' and exists (
    select from jsonb_array_elements(s.submitted_content -> 'team') member
    join identity.person p on p.email = lower(member ->> 'email') where p.id = any($1))`;

/** Reviewers whose ties a membership of the person in the organisation can change. */
const TOUCHED = `
  select reviewer.id from review.reviewer where person_id = $1
  union
  select reviewer.id from review.reviewer
  join identity.membership own on own.person_id = reviewer.person_id and own.ended_at is null
  where exists (select from identity.membership where person_id = $1 and role in ('STARTUP_OWNER', 'STARTUP_MEMBER'))
    and own.organisation_id in (
      select organisation_id from identity.membership where person_id = $1 and ended_at is null
      union select $2::uuid)`;

/** What the graph is drawn from, and its edges as they are kept. */
@Injectable()
export class ConflictGraphRepository {
  constructor(private readonly database: Database) {}

  async factsOf(tx: Tx, personIds: readonly string[]): Promise<GraphFacts> {
    const ids = [[...personIds]];
    return {
      people: await tx.query(PEOPLE, ids),
      memberships: await tx.query(MEMBERSHIPS, ids),
      declared: await tx.query(DECLARED, ids),
      ownership: await tx.query(OWNERSHIP),
      awards: await tx.query(AWARDS, ids),
    };
  }

  async touchedBy(tx: Tx, personId: string, organisationId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(TOUCHED, [personId, organisationId]);
    return rows.map(({ id }) => id);
  }

  /** Everybody, with the person behind. */
  allReviewers(tx: Tx): Promise<{ id: string; personId: string }[]> {
    return tx.query('select id, person_id as "personId" from review.reviewer order by id');
  }

  /** Edges that hold now, also the pinned ones. */
  liveOf(tx: Tx, reviewerIds: readonly string[]): Promise<ConflictEdge[]> {
    return tx.find(ConflictEdge, {
      where: { reviewerId: In([...reviewerIds]), endedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async insert(tx: Tx, edges: readonly ConflictEdge[]): Promise<void> {
    if (edges.length > 0) await tx.insert(ConflictEdge, [...edges]);
  }

  async end(tx: Tx, ids: readonly string[], endedAt: Date): Promise<void> {
    if (ids.length > 0) await tx.update(ConflictEdge, { id: In([...ids]) }, { endedAt });
  }

  async savePin(tx: Tx, { id, isPinned, pinReason }: ConflictEdge): Promise<void> {
    await tx.update(ConflictEdge, id, { isPinned, pinReason });
  }

  findForUpdate(tx: Tx, id: string): Promise<ConflictEdge | null> {
    return tx.findOne(ConflictEdge, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of a reviewer, the newest first, ended ones too. */
  page(reviewerId: string, request: PageRequest): Promise<Page<ConflictEdge>> {
    const query = this.database.reader
      .createQueryBuilder(ConflictEdge, 'edge')
      .where('edge.reviewer_id = :reviewerId', { reviewerId });
    return pageByKeyset(query, request, [
      { expression: 'edge.found_at', direction: 'DESC', valueOf: (row) => row.foundAt },
      { expression: 'edge.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /** Organisations with which people who have a profile are tied by a pinned edge, whatever else is known of them. */
  pinnedOf(tx: Tx, personIds: readonly string[]): Promise<{ personId: string; organisationId: string }[]> {
    return tx.query(
      `select r.person_id as "personId", edge.organisation_id as "organisationId"
       from review.conflict_edge edge join review.reviewer r on r.id = edge.reviewer_id
       where r.person_id = any($1) and edge.is_pinned and edge.ended_at is null`,
      [[...personIds]],
    );
  }
}
