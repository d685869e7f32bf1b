import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { RankingService } from './ranking.service.js';

/** A review that was lost, of a submission that lacks reviewers since. */
export interface Replacement {
  readonly assignment: Assignment;
  readonly endedAt: Date;
  readonly missing: number;
}

/** What a manager still has to fill. A task ends by itself when the submission has its reviewers again. */
@Injectable()
export class ReplacementsService {
  constructor(
    private readonly ranking: RankingService,
    private readonly assignments: AssignmentRepository,
  ) {}

  /** For managers of the programme; null for everybody else. The oldest loss first. */
  async of(actor: Actor, challengeId: string): Promise<Replacement[] | null> {
    const coverage = await this.ranking.coverageOf(actor, challengeId);
    if (!coverage) return null;
    const missing = new Map(coverage.map((row) => [row.submissionId, row.missing]));
    return (await this.assignments.lostOf(challengeId)).flatMap((assignment) => {
      const lacks = missing.get(assignment.submissionId) ?? 0;
      const { endedAt } = assignment;
      return lacks > 0 && endedAt ? [{ assignment, endedAt, missing: lacks }] : [];
    });
  }
}
