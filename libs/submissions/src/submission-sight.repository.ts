import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  cursorOf,
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
} from '#libs/database';
import { SubmissionRow } from './submission.entity.js';
import type { ReadScope } from './submission.policy.js';
import { HANDED_IN } from './submission.repository.js';

/** The seal as a WHERE. It stands in each query below, so that counts and pages obey it too. */
const visible = (alias: string): string =>
  `(${alias}.organisation_id = any(:teams)
    or (${alias}.state in ${HANDED_IN} and submissions.is_opened(${alias}.challenge_id)
      and (:isAuditor or exists (select from challenges.challenge challenge
        where challenge.id = ${alias}.challenge_id
          and (challenge.ministry_id = any(:ministries) or challenge.programme_id = any(:programmes))))))`;

const isEmpty = ({ teams, ministries, programmes, isAuditor }: ReadScope): boolean =>
  !isAuditor && teams.length + ministries.length + programmes.length === 0;

type Place = Pick<SubmissionRow, 'id' | 'createdAt'>;

const NEWEST_FIRST: readonly KeysetOrder<Place>[] = [
  { expression: 'submission.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
  { expression: 'submission.id', direction: 'DESC', valueOf: (row) => row.id },
];

const OLDEST_FIRST: readonly KeysetOrder<Place>[] = [
  { expression: 'submission.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
  { expression: 'submission.id', direction: 'ASC', valueOf: (row) => row.id },
];

/** What readers are shown. */
@Injectable()
export class SubmissionSightRepository {
  constructor(private readonly database: Database) {}

  async findVisible(scope: ReadScope, ids: readonly string[]): Promise<SubmissionRow[]> {
    if (isEmpty(scope)) return [];
    return this.visibleTo(scope)
      .andWhere('submission.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  /** The start-ups' own, newest first. */
  pageOf(teams: readonly string[], request: PageRequest): Promise<Page<SubmissionRow>> {
    const query = this.database.reader
      .createQueryBuilder(SubmissionRow, 'submission')
      .where('submission.organisation_id = any(:teams)', { teams: [...teams] });
    return pageByKeyset(query, request, NEWEST_FIRST);
  }

  /** Of one challenge, oldest first. */
  pageOfChallenge(scope: ReadScope, challengeId: string, request: PageRequest): Promise<Page<SubmissionRow>> {
    const query = this.visibleTo(scope).andWhere('submission.challenge_id = :challengeId', { challengeId });
    return pageByKeyset(query, request, OLDEST_FIRST);
  }

  /** The first rows of several challenges at once, one more than `first` each, in the order of {@link pageOfChallenge}. */
  async firstOfChallenges(
    scope: ReadScope,
    challengeIds: readonly string[],
    first: number,
  ): Promise<SubmissionRow[]> {
    if (isEmpty(scope)) return [];
    const ranked = `select one.id, row_number() over (partition by one.challenge_id order by one.created_at, one.id)
      as place from submissions.submission one where one.challenge_id = any(:challengeIds) and ${visible('one')}`;
    return this.database.reader
      .createQueryBuilder(SubmissionRow, 'submission')
      .where(`submission.id in (select ranked.id from (${ranked}) ranked where ranked.place <= :limit)`)
      .setParameters({ ...parametersOf(scope), challengeIds: [...challengeIds], limit: first + 1 })
      .orderBy('submission.created_at')
      .addOrderBy('submission.id')
      .getMany();
  }

  /** How many of each challenge the reader sees; challenges without any are left out. */
  async countOfChallenges(
    scope: ReadScope,
    challengeIds: readonly string[],
  ): Promise<{ challengeId: string; count: number }[]> {
    if (isEmpty(scope)) return [];
    return this.visibleTo(scope)
      .andWhere('submission.challenge_id = any(:challengeIds)', { challengeIds: [...challengeIds] })
      .select('submission.challenge_id', 'challengeId')
      .addSelect('count(*)::int', 'count')
      .groupBy('submission.challenge_id')
      .getRawMany<{ challengeId: string; count: number }>();
  }

  /** The cursor of a row in the list of its challenge. */
  cursorInChallenge(row: Place): string {
    return cursorOf(row, OLDEST_FIRST);
  }

  private visibleTo(scope: ReadScope): SelectQueryBuilder<SubmissionRow> {
    return this.database.reader
      .createQueryBuilder(SubmissionRow, 'submission')
      .where(visible('submission'), parametersOf(scope));
  }
}

const parametersOf = ({ teams, ministries, programmes, isAuditor }: ReadScope) => ({
  teams: [...teams],
  ministries: [...ministries],
  programmes: [...programmes],
  isAuditor,
});
