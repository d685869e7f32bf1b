import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { ChallengeFollow } from './challenge-follow.entity.js';

/** A follower whose challenge closes soon. */
export interface DueFollow extends ChallengeFollow {
  readonly closesAt: Date;
}

@Injectable()
export class ChallengeFollowRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether it was inserted; not when the person follows already. */
  async insertUnlessKnown(tx: Tx, follow: ChallengeFollow): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ChallengeFollow)
      .values(follow)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length > 0;
  }

  find(tx: Tx, challengeId: string, personId: string): Promise<ChallengeFollow | null> {
    return tx.findOneBy(ChallengeFollow, { challengeId, personId });
  }

  findById(tx: Tx, id: string): Promise<ChallengeFollow | null> {
    return tx.findOneBy(ChallengeFollow, { id });
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(ChallengeFollow, id);
  }

  /** Those who followed at an instant. */
  allOf(tx: Tx, challengeId: string, at: Date): Promise<ChallengeFollow[]> {
    const where = { challengeId, createdAt: LessThanOrEqual(at) };
    return tx.find(ChallengeFollow, { where, order: { id: 'ASC' } });
  }

  /** Those of the challenges that the person follows. */
  ofPerson(personId: string, challengeIds: readonly string[]): Promise<ChallengeFollow[]> {
    return this.database.reader.findBy(ChallengeFollow, { personId, challengeId: In([...challengeIds]) });
  }

  /** The newest first. */
  pageOf(personId: string, request: PageRequest): Promise<Page<ChallengeFollow>> {
    const query = this.database.reader
      .createQueryBuilder(ChallengeFollow, 'follow')
      .where('follow.person_id = :personId', { personId });
    return pageByKeyset(query, request, [
      { expression: 'follow.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'follow.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /**
   * Followers of challenges that close within the hours and who were not told of this deadline. Who began to follow
   * inside that time has just read the deadline.
   */
  dueForDeadline(hours: number, limit: number): Promise<DueFollow[]> {
    return this.database.reader.query(
      `select follow.id, follow.person_id as "personId", follow.challenge_id as "challengeId",
         follow.created_at as "createdAt", challenge.closes_at as "closesAt"
       from challenges.challenge challenge
       join matching.challenge_follow follow on follow.challenge_id = challenge.id
         and follow.created_at <= challenge.closes_at - make_interval(hours => $1)
       where challenge.state = 'PUBLISHED' and challenge.closes_at > platform.clock()
         and challenge.closes_at <= platform.clock() + make_interval(hours => $1)
         and not exists (select from matching.notice notice where notice.key =
           format('follow-%s-deadline-%s', follow.id, (extract(epoch from challenge.closes_at) * 1000)::bigint))
       order by challenge.closes_at, follow.id limit $2`,
      [hours, limit],
    );
  }
}
