import { Injectable } from '@nestjs/common';
import { AssignmentRepository } from './assignment.repository.js';
import { DecisionRepository } from './decision.repository.js';
import { calibrateRanking, type RankingCalibration } from './ranking.calibration.js';
import { RankingService } from './ranking.service.js';

/** Calibrated scores of a challenge, from the reviews that count. */
@Injectable()
export class CalibrationService {
  constructor(
    private readonly ranking: RankingService,
    private readonly decisions: DecisionRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** For those who read the ranking: the caller has asked. After the decision, from the scores that it rests on. */
  async ofRanking(challengeId: string): Promise<RankingCalibration | null> {
    const decision = await this.decisions.findByChallenge(challengeId);
    if (!decision) return (await this.ranking.standings(await this.ranking.basisOf(challengeId))).calibration;
    if (decision.snapshot.calibration !== undefined) return decision.snapshot.calibration;
    // A decision from before calibrated scores were kept with it.
    const { criteria, rules, reviews } = decision.snapshot;
    const reviewers = new Map(
      (await this.assignments.ofChallenge(challengeId)).map(({ id, reviewerId }) => [id, reviewerId]),
    );
    return calibrateRanking(
      criteria,
      reviews.map(({ assignmentId, submissionId, scores }) => ({
        submissionId,
        reviewerId: reviewers.get(assignmentId) ?? assignmentId,
        scores,
      })),
      rules.awards,
    );
  }
}
