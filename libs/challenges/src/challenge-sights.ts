import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import { type ChallengeSight, challengeSight } from './challenge.policy.js';
import { type HelpSight, helpSight, intermediariesOf } from './help.policy.js';
import { HelperRepository } from './helper.repository.js';

/** What an actor sees, with the facts from the database that the rules ask for. */
@Injectable()
export class ChallengeSights {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly helpers: HelperRepository,
  ) {}

  async of(actor: Actor): Promise<ChallengeSight> {
    return challengeSight(actor, await this.programmes.managedBy(actor), await this.helpedBy(actor));
  }

  /** Inside a transaction, for one challenge. @param manages whether the actor manages its programme. */
  async forOne(tx: Tx, actor: Actor, challenge: Challenge, manages: boolean): Promise<ChallengeSight> {
    const managed = manages ? [challenge.programmeId] : [];
    return challengeSight(actor, managed, await this.helpedBy(actor, tx));
  }

  /** How much of the work on each challenge the actor sees; null for nothing. */
  async help(
    actor: Actor,
    challenges: readonly Challenge[],
  ): Promise<{ readonly challengeId: string; readonly sight: HelpSight | null }[]> {
    const managed = await this.programmes.managedBy(actor);
    const helps = intermediariesOf(actor).length > 0;
    const helpers = helps ? await this.helpers.ofChallenges(challenges.map(({ id }) => id)) : [];
    return challenges.map((challenge) => {
      const helping = helpers
        .filter(({ challengeId, endedAt }) => challengeId === challenge.id && endedAt === null)
        .map(({ organisationId }) => organisationId);
      const sight = helpSight(actor, challenge, managed.includes(challenge.programmeId), helping);
      return { challengeId: challenge.id, sight };
    });
  }

  private helpedBy(actor: Actor, tx?: Tx): Promise<string[]> {
    return this.helpers.challengesHelpedBy(intermediariesOf(actor), tx);
  }
}
