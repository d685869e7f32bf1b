import { Injectable } from '@nestjs/common';
import { type ChallengeCriterion, ChallengesService } from '#libs/challenges';
import { RuleError } from '#libs/kernel';
import { type ProgrammeRules, ProgrammesService } from '#libs/programmes';

/** By what a challenge is scored: its own criteria and the rules of its programme. */
@Injectable()
export class ScoringRules {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
  ) {}

  async of(challengeId: string): Promise<ProgrammeRules & { readonly criteria: ChallengeCriterion[] }> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) throw RuleError.of('input.unknown_id', ['challengeId']);
    const criteria = await this.challenges.criteriaOf([challengeId]);
    return { ...(await this.programmes.rulesOf(challenge.programmeId)), criteria };
  }
}
