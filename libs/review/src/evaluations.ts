import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';

/** Challenges between opening and decision: the only time in which reviewers are assigned. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * The challenge, locked so that it cannot be decided meanwhile, for a manager of its programme.
   * @throws RuleError `input.unknown_id` at `challengeId`, `access.forbidden`, `review.not_in_evaluation`.
   */
  async requireManaged(tx: Tx, actor: Actor, challengeId: string): Promise<Challenge> {
    const challenge = await this.challenges.findForShare(tx, challengeId);
    if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
    await this.programmes.requireManager(tx, actor, challenge.programmeId);
    if (challenge.state !== 'IN_EVALUATION') throw RuleError.of('review.not_in_evaluation');
    return challenge;
  }

  /** Whether the challenge is in evaluation, and stays so until the transaction ends. */
  async isOpen(tx: Tx, challengeId: string): Promise<boolean> {
    return (await this.challenges.findForShare(tx, challengeId))?.state === 'IN_EVALUATION';
  }
}
