import { Injectable } from '@nestjs/common';
import type { Challenge } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { Submission } from '#libs/submissions';
import { AssignmentRepository } from './assignment.repository.js';
import { ConflictRepository } from './conflict.repository.js';
import { DirectoryRepository } from './directory.repository.js';
import { Evaluations } from './evaluations.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** How many more reviews somebody can take. */
interface Room {
  /** Open reviews, over all challenges. */
  readonly load: number;
  /** More reviews in this programme: by the reviewer's own limit and by that in the programme. */
  readonly free: number;
  /** The limit that leaves the least. */
  readonly capacity: number;
}

/** Who can take a review, and how many. */
@Injectable()
export class AbleReviewers {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly assignments: AssignmentRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * The reviewer, locked: no conflict is found between this look and the commit.
   * @throws RuleError `input.unknown_id`, `review.conflict_of_interest`, `review.not_blind`,
   *   `review.intermediary_in_programme`, and what {@link Evaluations.standingOf} says.
   */
  async require(tx: Tx, reviewerId: string, challenge: Challenge, submission: Submission): Promise<Reviewer> {
    const reviewer = await this.reviewers.findForUpdate(tx, reviewerId);
    if (!reviewer) throw RuleError.of('input.unknown_id', ['reviewerId']);
    if (await this.conflicts.isLive(tx, reviewerId, submission.organisationId))
      throw RuleError.of('review.conflict_of_interest', ['reviewerId']);
    const able = await this.reviewers.ableToReview(tx, challenge.ministryId, [reviewerId]);
    if (able.length === 0) throw RuleError.of('review.not_blind', ['reviewerId']);
    if ((await this.evaluations.helpersAmong(tx, challenge.programmeId, able)).size > 0)
      throw RuleError.of('review.intermediary_in_programme', ['reviewerId']);
    const standing = (await this.evaluations.standingOf(tx, challenge.programmeId, able)).get(reviewerId);
    if (standing) throw new RuleError([{ ...standing, path: ['reviewerId'] }]);
    return reviewer;
  }

  async roomsOf(
    tx: Tx,
    reviewers: readonly Reviewer[],
    programmeId: string,
  ): Promise<ReadonlyMap<string, Room>> {
    const ids = reviewers.map(({ id }) => id);
    const loads = new Map(
      (await this.assignments.openLoads(ids, tx)).map((row) => [row.reviewerId, row.load]),
    );
    const here = new Map(
      (await this.assignments.openLoadsIn(tx, programmeId, ids)).map((row) => [row.reviewerId, row.load]),
    );
    const limits = new Map(
      (await this.directory.capacitiesIn(tx, programmeId, ids)).map((row) => [row.reviewerId, row.capacity]),
    );
    return new Map(
      reviewers.map(({ id, capacity }) => {
        const load = loads.get(id) ?? 0;
        const own = Math.max(0, capacity - load);
        const limit = limits.get(id);
        const inProgramme = limit === undefined ? own : Math.max(0, limit - (here.get(id) ?? 0));
        const isTighter = limit !== undefined && inProgramme < own;
        return [id, { load, free: Math.min(own, inProgramme), capacity: isTighter ? limit : capacity }];
      }),
    );
  }
}
