import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { AgreedScores } from './agreed-scores.js';
import type { Assignment } from './assignment.entity.js';
import type { AgreedScore } from './consensus.scoring.js';
import { ScoreRepository } from './score.repository.js';
import type { ScoredReview } from './standings.scoring.js';

/** The scores that a ranking rests on: what each reviewer gave, and what the panel agreed on. */
@Injectable()
export class CountedScores {
  constructor(
    private readonly scores: ScoreRepository,
    private readonly agreed: AgreedScores,
  ) {}

  /** Completed reviews with their scores, anchors apart. */
  async reviewsOf(
    completed: readonly Assignment[],
    tx?: Tx,
  ): Promise<{ readonly reviews: ScoredReview[]; readonly anchors: ScoredReview[] }> {
    const scores = await this.scores.findByAssignments(
      completed.map((assignment) => assignment.id),
      tx,
    );
    const scored = (purpose: Assignment['purpose']): ScoredReview[] =>
      completed
        .filter((own) => own.purpose === purpose)
        .map(({ id, submissionId, reviewerId }) => ({
          ...{ assignmentId: id, submissionId, reviewerId },
          scores: scores
            .filter((score) => score.assignmentId === id)
            .map(({ criterionId, score }) => ({ criterionId, score: score ?? Number.NaN })),
        }));
    return { reviews: scored('COUNTED'), anchors: scored('ANCHOR') };
  }

  agreedIn(challengeId: string, tx?: Tx): Promise<readonly AgreedScore[]> {
    return this.agreed.of(challengeId, tx);
  }
}
