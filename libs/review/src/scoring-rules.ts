import { Injectable } from '@nestjs/common';
import { type ChallengeCriterion, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { type ProgrammeRules, ProgrammesService } from '#libs/programmes';
import type { ScoreBasis } from './review.kinds.js';
import { ReviewRoundRepository } from './review-round.repository.js';

/** By what a challenge is scored. */
export interface RulesOfScoring extends ProgrammeRules {
  readonly criteria: ChallengeCriterion[];
  /** What was chosen before the opening to decide. */
  readonly scoreBasis: `${ScoreBasis}`;
}

/** By what a challenge is scored: its own criteria, the rules of its programme, and what was settled for its reviews. */
@Injectable()
export class ScoringRules {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly rounds: ReviewRoundRepository,
  ) {}

  /** Inside a transaction that holds the challenge pass `tx`: an addendum to the rubric then waits for it. */
  async of(challengeId: string, tx?: Tx): Promise<RulesOfScoring> {
    const challenge = await this.challenges.find(challengeId, tx);
    if (!challenge) throw RuleError.of('input.unknown_id', ['challengeId']);
    const criteria = await this.challenges.criteriaOf([challengeId], tx);
    const rules = await this.programmes.rulesOf(challenge.programmeId, tx);
    const { basis: scoreBasis } = await this.rounds.of(challengeId, tx);
    return { ...rules, criteria, scoreBasis };
  }
}
