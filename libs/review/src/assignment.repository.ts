import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { isId } from '#libs/kernel';
import { Assignment } from './assignment.entity.js';
import { type AssignmentState, LIVE_STATES, OPEN_STATES } from './assignment.machine.js';

/** What a conflict hides, it hides here already: no row, no count, no alias. */
const IN_CONFLICT = `exists (select from review.live_conflict conflict
  where conflict.reviewer_id = assignment.reviewer_id and conflict.organisation_id = assignment.organisation_id)`;
const LIVE = `assignment.state in ('${LIVE_STATES.join("', '")}')`;
const OPEN = `assignment.state in ('${OPEN_STATES.join("', '")}')`;

@Injectable()
export class AssignmentRepository {
  constructor(private readonly database: Database) {}

  /** Who of these people reviews, or has reviewed, in the programme. */
  async judgesAmong(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = (await tx.query(
      `select distinct reviewer.person_id as id
       from review.assignment assignment
       join challenges.challenge challenge on challenge.id = assignment.challenge_id
       join review.reviewer reviewer on reviewer.id = assignment.reviewer_id
       where challenge.programme_id = $1 and reviewer.person_id = any($2)
         and assignment.state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED')`,
      [programmeId, [...personIds]],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  async insert(tx: Tx, assignments: readonly Assignment[]): Promise<void> {
    await tx.insert(Assignment, [...assignments]);
  }

  async save(tx: Tx, { id, state, completedAt, endedAt, endReason, version }: Assignment): Promise<void> {
    await tx.update(Assignment, id, { state, completedAt, endedAt, endReason, version });
  }

  find(id: string): Promise<Assignment | null> {
    return this.database.reader.findOneBy(Assignment, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<Assignment | null> {
    return tx.findOne(Assignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The reviewer's own, unless it ended or a conflict hides it. */
  findOwn(reviewerId: string, alias: string): Promise<Assignment | null> {
    return this.ownIn(this.database.reader, reviewerId)
      .andWhere('assignment.alias = :alias', { alias })
      .getOne();
  }

  /** As {@link findOwn}, locked. */
  findOwnForUpdate(tx: Tx, reviewerId: string, alias: string): Promise<Assignment | null> {
    return this.ownIn(tx, reviewerId)
      .andWhere('assignment.alias = :alias', { alias })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The reviewer's tasks by alias: an order that says nothing about when or by whom something was submitted. */
  pageOwn(
    reviewerId: string,
    filter: { readonly challengeId?: string | null; readonly openOnly: boolean },
    request: PageRequest,
  ): Promise<Page<Assignment>> {
    const query = this.ownIn(this.database.reader, reviewerId);
    // What is no id is the id of no challenge.
    if (typeof filter.challengeId === 'string')
      query.andWhere(isId(filter.challengeId) ? 'assignment.challenge_id = :challengeId' : 'false', filter);
    if (filter.openOnly) query.andWhere(OPEN);
    return pageByKeyset(query, request, [
      { expression: 'assignment.alias', direction: 'ASC', valueOf: (row) => row.alias },
    ]);
  }

  /** All of a challenge, also the ended ones, in the order in which they were made. */
  pageOfChallenge(challengeId: string, request: PageRequest): Promise<Page<Assignment>> {
    const query = this.database.reader
      .createQueryBuilder(Assignment, 'assignment')
      .where('assignment.challenge_id = :challengeId', { challengeId });
    return pageByKeyset(query, request, [
      { expression: 'assignment.assigned_at', direction: 'ASC', valueOf: (row) => row.assignedAt },
      { expression: 'assignment.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }

  /** All of a challenge, locked: nobody submits, ends or suspends one while they are being counted. */
  ofChallengeForUpdate(tx: Tx, challengeId: string): Promise<Assignment[]> {
    return tx.find(Assignment, {
      where: { challengeId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Those that a conflict between the two must suspend, locked. */
  liveBetweenForUpdate(tx: Tx, reviewerId: string, organisationId: string): Promise<Assignment[]> {
    return tx
      .createQueryBuilder(Assignment, 'assignment')
      .where('assignment.reviewer_id = :reviewerId and assignment.organisation_id = :organisationId', {
        reviewerId,
        organisationId,
      })
      .andWhere(LIVE)
      .orderBy('assignment.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Live ones of a challenge that no conflict hides. */
  valid(challengeId: string, tx?: Tx): Promise<Assignment[]> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(Assignment, 'assignment')
      .where('assignment.challenge_id = :challengeId', { challengeId })
      .andWhere(LIVE)
      .andWhere(`not ${IN_CONFLICT}`)
      .orderBy('assignment.id')
      .getMany();
  }

  /** All of a challenge, also the ended ones. */
  ofChallenge(challengeId: string, tx?: Tx): Promise<Assignment[]> {
    return (tx ?? this.database.reader).find(Assignment, { where: { challengeId }, order: { id: 'ASC' } });
  }

  /** Those of a challenge that ended by a conflict, a recusal or a refusal, the oldest loss first. */
  lostOf(challengeId: string): Promise<Assignment[]> {
    return this.database.reader.find(Assignment, {
      where: { challengeId, state: In(['SUSPENDED', 'RECUSED', 'DECLINED']) },
      order: { endedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those of a submission, or of a whole challenge, in which work is still owed; locked. */
  openForUpdate(
    tx: Tx,
    of: { readonly submissionId: string } | { readonly challengeId: string },
  ): Promise<Assignment[]> {
    const column = 'submissionId' in of ? 'submission_id = :submissionId' : 'challenge_id = :challengeId';
    return tx
      .createQueryBuilder(Assignment, 'assignment')
      .where(`assignment.${column}`, of)
      .andWhere(OPEN)
      .orderBy('assignment.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Submitted reviews of the same submission by others, that no conflict hides and that are not there to learn. */
  peersOf(own: Assignment): Promise<Assignment[]> {
    return this.database.reader
      .createQueryBuilder(Assignment, 'assignment')
      .where(`assignment.submission_id = :submissionId and assignment.state = 'COMPLETED'`, own)
      .andWhere(`assignment.purpose <> 'SHADOW'`)
      .andWhere('assignment.reviewer_id <> :reviewerId', own)
      .andWhere(`not ${IN_CONFLICT}`)
      .orderBy('assignment.id')
      .getMany();
  }

  /** Open reviews of several reviewers, over all challenges; those without any are left out. */
  openLoads(reviewerIds: readonly string[], tx?: Tx): Promise<{ reviewerId: string; load: number }[]> {
    return (tx ?? this.database.reader).query(
      `select reviewer_id as "reviewerId", count(*)::int as load from review.assignment assignment
       where reviewer_id = any($1) and ${OPEN} and not ${IN_CONFLICT} group by reviewer_id`,
      [[...reviewerIds]],
    );
  }

  /** Who stands behind reviews. */
  peopleOf(assignmentIds: readonly string[]): Promise<{ assignmentId: string; personId: string }[]> {
    return this.database.reader.query(
      `select assignment.id as "assignmentId", reviewer.person_id as "personId"
       from review.assignment assignment join review.reviewer reviewer on reviewer.id = assignment.reviewer_id
       where assignment.id = any($1::uuid[])`,
      [[...assignmentIds]],
    );
  }

  /** Who still owes reviews of a challenge, and how many; what a conflict hides is not owed. */
  owedIn(challengeId: string): Promise<{ personId: string; count: number }[]> {
    return this.database.reader.query(
      `select reviewer.person_id as "personId", count(*)::int as count
       from review.assignment assignment join review.reviewer reviewer on reviewer.id = assignment.reviewer_id
       where assignment.challenge_id = $1 and ${OPEN} and not ${IN_CONFLICT}
       group by reviewer.person_id order by reviewer.person_id`,
      [challengeId],
    );
  }

  /** The reviewer's live reviews with what was settled for them, of challenges that are still evaluated. */
  workOf(
    reviewerId: string,
  ): Promise<{ state: AssignmentState; dueAt: Date | null; minutesPerReview: number | null }[]> {
    return this.database.reader.query(
      `select assignment.state, round.due_at as "dueAt", round.minutes_per_review as "minutesPerReview"
       from review.assignment assignment
       join challenges.challenge challenge on challenge.id = assignment.challenge_id
       left join review.round round on round.challenge_id = assignment.challenge_id
       where assignment.reviewer_id = $1 and challenge.state = 'IN_EVALUATION' and ${LIVE} and not ${IN_CONFLICT}`,
      [reviewerId],
    );
  }

  /** As {@link openLoads}, in one programme. */
  openLoadsIn(
    tx: Tx,
    programmeId: string,
    reviewerIds: readonly string[],
  ): Promise<{ reviewerId: string; load: number }[]> {
    return tx.query(
      `select reviewer_id as "reviewerId", count(*)::int as load from review.assignment assignment
       join challenges.challenge challenge on challenge.id = assignment.challenge_id
       where reviewer_id = any($2) and challenge.programme_id = $1 and ${OPEN} and not ${IN_CONFLICT}
       group by reviewer_id`,
      [programmeId, [...reviewerIds]],
    );
  }

  private ownIn(manager: Database['reader'], reviewerId: string) {
    return manager
      .createQueryBuilder(Assignment, 'assignment')
      .where('assignment.reviewer_id = :reviewerId', { reviewerId })
      .andWhere(LIVE)
      .andWhere(`not ${IN_CONFLICT}`);
  }
}
