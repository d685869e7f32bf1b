import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Reviewer } from './reviewer.entity.js';

export interface ReviewerFilter {
  /** A tag that must be among the expertise. */
  readonly expertise?: string | null;
}

/**
 * Who can review a challenge blind: people who are reviewers now, and who have no role that shows them who wrote a
 * submission of it.
 */
const CAN_REVIEW = `
  exists (select from identity.person join identity.membership m on m.person_id = person.id
    where person.id = reviewer.person_id and person.state = 'ACTIVE' and m.role = 'REVIEWER' and m.ended_at is null)`;
const SEES_AUTHORS = `
  exists (select from identity.membership m where m.person_id = reviewer.person_id and m.ended_at is null
    and (m.role in ('PROGRAMME_MANAGER', 'AUDITOR')
      or (m.role in ('MINISTRY_OFFICER', 'MINISTRY_APPROVER') and m.organisation_id = :ministryId)))`;

@Injectable()
export class ReviewerRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, reviewer: Reviewer): Promise<void> {
    await tx.insert(Reviewer, reviewer);
  }

  async save(tx: Tx, reviewer: Reviewer): Promise<void> {
    const { id, personId: _, createdAt: __, ...changed } = reviewer;
    await tx.update(Reviewer, id, changed);
  }

  find(id: string): Promise<Reviewer | null> {
    return this.database.reader.findOneBy(Reviewer, { id });
  }

  findByIds(ids: readonly string[], tx?: Tx): Promise<Reviewer[]> {
    return (tx ?? this.database.reader).findBy(Reviewer, { id: In([...ids]) });
  }

  findByPerson(personId: string): Promise<Reviewer | null> {
    return this.database.reader.findOneBy(Reviewer, { personId });
  }

  findByPersonForUpdate(tx: Tx, personId: string): Promise<Reviewer | null> {
    return tx.findOne(Reviewer, { where: { personId }, lock: { mode: 'pessimistic_write' } });
  }

  findForUpdate(tx: Tx, id: string): Promise<Reviewer | null> {
    return tx.findOne(Reviewer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** In the order of their ids, so that two transactions never wait for each other. */
  lockAll(tx: Tx, ids: readonly string[]): Promise<Reviewer[]> {
    return tx.find(Reviewer, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Newest first. */
  page(filter: ReviewerFilter, request: PageRequest): Promise<Page<Reviewer>> {
    const query = this.database.reader.createQueryBuilder(Reviewer, 'reviewer');
    if (filter.expertise)
      query.where('reviewer.expertise @> array[:expertise]', { expertise: filter.expertise });
    return pageByKeyset(query, request, [
      { expression: 'reviewer.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'reviewer.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /**
   * Reviewers who can judge submissions to the ministry blind, locked in the order of their ids so that two plans
   * never wait for each other. @param ids only among these; null for all.
   */
  async ableToReview(tx: Tx, ministryId: string, ids: readonly string[] | null): Promise<Reviewer[]> {
    const query = tx
      .createQueryBuilder(Reviewer, 'reviewer')
      .where(CAN_REVIEW)
      .andWhere(`not ${SEES_AUTHORS}`, { ministryId })
      .orderBy('reviewer.id')
      .setLock('pessimistic_write');
    if (ids) query.andWhere('reviewer.id = any(:ids)', { ids: [...ids] });
    return query.getMany();
  }

  /** Where reviewers work besides reviewing: the first organisation, by id, in which they hold another role. */
  async institutionsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; organisationId: string }[] = await tx.query(
      `select distinct on (reviewer.id) reviewer.id, m.organisation_id as "organisationId"
       from review.reviewer join identity.membership m on m.person_id = reviewer.person_id
       where reviewer.id = any($1) and m.role <> 'REVIEWER' and m.ended_at is null
       order by reviewer.id, m.organisation_id`,
      [[...ids]],
    );
    return new Map(rows.map((row) => [row.id, row.organisationId]));
  }
}
