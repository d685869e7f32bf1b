import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, HelpersService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { ProgrammesService } from '#libs/programmes';
import type { InviterFacts } from './challenge-invitation.policy.js';

/** What an actor has to do with a challenge besides the roles in its ministry. */
@Injectable()
export class ChallengeHelpers {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly helpers: HelpersService,
  ) {}

  async factsOf(actor: Actor, challenge: Challenge, tx?: Tx): Promise<InviterFacts> {
    const manages = await this.programmes.isManager(actor, challenge.programmeId, tx);
    return { manages, intermediaryIds: await this.helpers.helpingOf(actor, challenge.id, tx) };
  }
}
