import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { ProgrammesService, type RunActor, type RunState } from '#libs/programmes';
import { GateRepository } from './gate.repository.js';
import { runActorOf } from './party.policy.js';

/** Which parts somebody plays in a run. */
@Injectable()
export class RunRoles {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly gates: GateRepository,
  ) {}

  async of(tx: Tx, actor: Actor, programmeId: string, state: RunState): Promise<RunActor> {
    const isManager = await this.programmes.isManager(actor, programmeId, tx);
    const named = actor.personId ? await this.gates.rolesOf(programmeId, actor.personId, tx) : [];
    const challenges = await this.challenges.ofProgramme(programmeId, tx);
    const teams = Object.entries(state.teams).map(([id, { groupId }]) => ({ id, organisationId: groupId }));
    return runActorOf(actor, isManager, named, { challenges, teams });
  }
}
