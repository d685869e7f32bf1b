import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import { AssignmentRepository } from '../assignment.repository.js';
import type { Conflict } from '../conflict.entity.js';
import { ConflictRepository } from '../conflict.repository.js';
import { DecisionRepository } from '../decision.repository.js';
import { DirectoryRepository } from '../directory.repository.js';
import type { Outcome } from '../outcome.entity.js';
import type { ProgrammeCapacity } from '../programme-capacity.entity.js';
import type { ReviewRound } from '../review-round.entity.js';
import { ReviewRoundRepository } from '../review-round.repository.js';
import type { Reviewer } from '../reviewer.entity.js';
import { ReviewerRepository } from '../reviewer.repository.js';
import type { Score } from '../score.entity.js';
import { ScoreRepository } from '../score.repository.js';
import type { ScoreVersion } from '../score-version.entity.js';

/** Data loaders of this context. */
@Injectable()
export class ReviewLoaders {
  constructor(
    private readonly reviewers: ReviewerRepository,
    private readonly conflictRows: ConflictRepository,
    private readonly assignments: AssignmentRepository,
    private readonly scoreRows: ScoreRepository,
    private readonly decisions: DecisionRepository,
    private readonly rounds: ReviewRoundRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  reviewer(context: RequestContext): DataLoader<string, Reviewer | null> {
    return context.loader(
      'review.reviewer',
      (ids) => this.reviewers.findByIds(ids),
      (row) => row.id,
    );
  }

  conflicts(context: RequestContext): DataLoader<string, Conflict[]> {
    return context.listLoader(
      'review.conflicts',
      (ids) => this.conflictRows.findByReviewers(ids),
      (row) => row.reviewerId,
    );
  }

  capacities(context: RequestContext): DataLoader<string, ProgrammeCapacity[]> {
    return context.listLoader(
      'review.capacities',
      (ids) => this.directory.capacitiesOf(ids),
      (row) => row.reviewerId,
    );
  }

  /** Open reviews of a reviewer; null for none. */
  load(context: RequestContext): DataLoader<string, { reviewerId: string; load: number } | null> {
    return context.loader(
      'review.load',
      (ids) => this.assignments.openLoads(ids),
      (row) => row.reviewerId,
    );
  }

  scores(context: RequestContext): DataLoader<string, Score[]> {
    return context.listLoader(
      'review.scores',
      (ids) => this.scoreRows.findByAssignments(ids),
      (row) => row.assignmentId,
    );
  }

  scoreVersions(context: RequestContext): DataLoader<string, ScoreVersion[]> {
    return context.listLoader(
      'review.score_versions',
      (ids) => this.scoreRows.versionsOf(ids),
      (row) => row.assignmentId,
    );
  }

  round(context: RequestContext): DataLoader<string, ReviewRound | null> {
    return context.loader(
      'review.round',
      (ids) => this.rounds.ofAll(ids),
      (row) => row.challengeId,
    );
  }

  outcome(context: RequestContext): DataLoader<string, Outcome | null> {
    return context.loader(
      'review.outcome',
      (ids) => this.decisions.outcomesOfSubmissions(ids),
      (row) => row.submissionId,
    );
  }

  outcomesOfDecision(context: RequestContext): DataLoader<string, Outcome[]> {
    return context.listLoader(
      'review.outcomes_of_decision',
      (ids) => this.decisions.outcomesOf(ids),
      (row) => row.decisionId,
    );
  }
}
