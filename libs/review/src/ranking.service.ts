import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, type ChallengeCriterion, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { type ProgrammeRules, ProgrammesService } from '#libs/programmes';
import { AssignmentRepository } from './assignment.repository.js';
import type { AgreedScore } from './consensus.scoring.js';
import { CountedScores } from './counted-scores.js';
import { DecisionRepository } from './decision.repository.js';
import type { RankedSubmission } from './ranking.scoring.js';
import type { ScoreBasis } from './review.kinds.js';
import { mayReadRanking } from './review.policy.js';
import { ScoringRules } from './scoring-rules.js';
import { type ComputedStandings, type ScoredReview, standingsOf } from './standings.scoring.js';
import { SubmissionPool } from './submission-pool.js';

/** What is fixed when scores are counted: by what, and which submissions. */
export interface RankingBasis {
  readonly challengeId: string;
  readonly criteria: ChallengeCriterion[];
  readonly rules: ProgrammeRules;
  /** What was chosen before the opening to decide. */
  readonly scoreBasis: `${ScoreBasis}`;
  readonly submissionIds: readonly string[];
}

/** The scores that count, and what follows from them. */
export interface Standings extends RankingBasis, ComputedStandings {
  readonly reviews: readonly ScoredReview[];
  /** Reviews that only show how their reviewers score. */
  readonly anchors: readonly ScoredReview[];
  /** What the panel agreed on: it counts in place of what was given. */
  readonly agreed: readonly AgreedScore[];
  /** Assigned reviews that are neither submitted nor ended. */
  readonly openReviews: number;
}

/** The ranked table as it is shown. */
export interface Ranking {
  readonly challengeId: string;
  readonly isDecided: boolean;
  readonly scoreBasis: `${ScoreBasis}`;
  readonly isCalibrated: boolean;
  readonly awards: number;
  readonly minimumPassingScore: number | null;
  readonly openReviews: number;
  readonly rows: readonly RankedSubmission[];
}

/** Whether a submission has the reviewers that the programme promises. */
export interface Coverage {
  readonly submissionId: string;
  readonly required: number;
  /** Assigned and able to review. */
  readonly assigned: number;
  readonly completed: number;
  /** Lost to conflicts. */
  readonly suspended: number;
  /** Reviewers that have to be found. */
  readonly missing: number;
}

@Injectable()
export class RankingService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly assignments: AssignmentRepository,
    private readonly counted: CountedScores,
    private readonly decisions: DecisionRepository,
    private readonly rules: ScoringRules,
    private readonly pool: SubmissionPool,
  ) {}

  /** Null when the actor may not see it. After the decision it stays as it was decided on. */
  async rankingOf(actor: Actor, challengeId: string): Promise<Ranking | null> {
    const challenge = await this.readable(actor, challengeId);
    if (!challenge) return null;
    const decision = await this.decisions.findByChallenge(challengeId);
    if (decision) {
      const { rules, ranking, scoreBasis = 'RAW', isCalibrated = false } = decision.snapshot;
      const rows = ranking.map((row) => ({ ...NOT_ASKED_THEN, ...row }));
      return {
        ...{ challengeId, isDecided: true, openReviews: 0, rows, scoreBasis, isCalibrated },
        ...cutOf(rules),
      };
    }
    const { rules, ranking, openReviews, scoreBasis, isCalibrated } = await this.standings(
      await this.basisOf(challengeId),
    );
    return {
      ...{ challengeId, isDecided: false, openReviews, rows: ranking, scoreBasis, isCalibrated },
      ...cutOf(rules),
    };
  }

  async basisOf(challengeId: string): Promise<RankingBasis> {
    const { criteria, scoreBasis, ...rules } = await this.rules.of(challengeId);
    const submissionIds = (await this.pool.waiting(challengeId)).map((submission) => submission.id);
    return { challengeId, criteria, rules, scoreBasis, submissionIds };
  }

  /** What a decision has to rest on, computed from what is stored now. */
  async standings(basis: RankingBasis, tx?: Tx): Promise<Standings> {
    const { challengeId, criteria, rules, scoreBasis, submissionIds } = basis;
    const valid = (await this.assignments.valid(challengeId, tx)).filter((assignment) =>
      submissionIds.includes(assignment.submissionId),
    );
    const completed = valid.filter((assignment) => assignment.state === 'COMPLETED');
    const { reviews, anchors } = await this.counted.reviewsOf(completed, tx);
    const agreed = await this.counted.agreedIn(challengeId, tx);
    const given = { criteria, submissionIds, reviews, anchors, agreed, rules, scoreBasis };
    const openReviews = valid.filter(
      ({ state, purpose }) => purpose === 'COUNTED' && state !== 'COMPLETED',
    ).length;
    return { ...basis, ...standingsOf(given), reviews, anchors, agreed, openReviews };
  }

  /** For managers of the programme from the opening on; null for everybody else. */
  async coverageOf(actor: Actor, challengeId: string): Promise<Coverage[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId))) return null;
    const { reviewersPerSubmission: required } = await this.programmes.rulesOf(challenge.programmeId);
    const all = (await this.assignments.ofChallenge(challengeId)).filter(
      ({ purpose }) => purpose === 'COUNTED',
    );
    const valid = new Set((await this.assignments.valid(challengeId)).map((assignment) => assignment.id));
    return (await this.pool.waiting(challengeId)).map(({ id: submissionId }) => {
      const own = all.filter((assignment) => assignment.submissionId === submissionId);
      const able = own.filter((assignment) => valid.has(assignment.id));
      return {
        submissionId,
        required,
        assigned: able.length,
        completed: able.filter((assignment) => assignment.state === 'COMPLETED').length,
        // Also those that a conflict hides although nobody declared it: own membership.
        suspended: own.filter(
          (entry) => entry.state === 'SUSPENDED' || (isLive(entry) && !valid.has(entry.id)),
        ).length,
        missing: Math.max(0, required - able.length),
      };
    });
  }

  private async readable(actor: Actor, challengeId: string): Promise<Challenge | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return null;
    const isManager = await this.programmes.isManager(actor, challenge.programmeId);
    return mayReadRanking(actor, challenge, isManager) ? challenge : null;
  }
}

/** What rows of decisions from before it was looked at say about it. */
const NOT_ASKED_THEN = { calibrated: null, failedCriteria: [] };

const isLive = ({ endedAt }: { readonly endedAt: Date | null }): boolean => endedAt === null;

const cutOf = ({ awards, minimumPassingScore }: Pick<ProgrammeRules, 'awards' | 'minimumPassingScore'>) => ({
  awards,
  minimumPassingScore,
});
