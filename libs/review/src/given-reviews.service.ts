import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { ProgrammesService } from '#libs/programmes';
import { AssignmentRepository } from './assignment.repository.js';
import { DecisionRepository } from './decision.repository.js';
import { reviewScore } from './ranking.scoring.js';
import { RankingService } from './ranking.service.js';
import { mayReadGivenReviews } from './review.policy.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { ReviewersService } from './reviewers.service.js';

/** A review that counts, as it was given: before a panel agreed on anything, with the leniency of its reviewer. */
export interface GivenReview {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly reviewerId: string;
  /** What it comes to by the weights of the challenge, 0 to 100. */
  readonly score: number;
}

/** Who gave which score, for those who look after the reviewing. */
@Injectable()
export class GivenReviewsService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly assignments: AssignmentRepository,
    private readonly decisions: DecisionRepository,
    private readonly rounds: ReviewRoundRepository,
    private readonly reviewers: ReviewersService,
    private readonly ranking: RankingService,
  ) {}

  /** Null for whoever may not know; after the decision, the reviews that it rests on. */
  async of(actor: Actor, challengeId: string): Promise<GivenReview[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return null;
    const isManager = await this.programmes.isManager(actor, challenge.programmeId);
    if (!isManager) return null;
    const [all, own, { blindness }] = await Promise.all([
      this.assignments.ofChallenge(challengeId),
      this.reviewers.reviewerOf(actor),
      this.rounds.of(challengeId),
    ]);
    const states = all.filter(({ reviewerId }) => reviewerId === own?.id).map(({ state }) => state);
    if (!mayReadGivenReviews(challenge.state, isManager, { states, blindness })) return null;
    const reviewerOf = new Map(all.map(({ id, reviewerId }) => [id, reviewerId]));
    const { criteria, reviews } = await this.countedIn(challengeId);
    return reviews.flatMap((review) => {
      const { assignmentId, submissionId } = review;
      const reviewerId = reviewerOf.get(assignmentId);
      return reviewerId
        ? [{ assignmentId, submissionId, reviewerId, score: reviewScore(criteria, review) }]
        : [];
    });
  }

  private async countedIn(challengeId: string) {
    const decision = await this.decisions.findByChallenge(challengeId);
    return decision?.snapshot ?? this.ranking.standings(await this.ranking.basisOf(challengeId));
  }
}
