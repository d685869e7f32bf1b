import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService, JudgingBar } from '#libs/challenges';
import type { Tx } from '#libs/database';
import type { RunActor, RunState } from '#libs/engine';
import { ProgrammesService } from '#libs/programmes';
import { GateRepository } from './gate.repository.js';
import { helps, runActorOf } from './party.policy.js';

/** Which parts somebody plays in a run. */
@Injectable()
export class RunRoles {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly gates: GateRepository,
    private readonly bar: JudgingBar,
  ) {}

  /** Whether the person was named as one who helps, whatever else. */
  async helpsIn(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
    return (await this.gates.rolesOf(programmeId, personId, tx)).some(helps);
  }

  async of(tx: Tx, actor: Actor, programmeId: string, state: RunState): Promise<RunActor> {
    const isManager = await this.programmes.isManager(actor, programmeId, tx);
    const named = actor.personId ? await this.gates.rolesOf(programmeId, actor.personId, tx) : [];
    const all = await this.challenges.ofProgramme(programmeId, tx);
    const challenges = all.filter(({ kind }) => kind === 'CHALLENGE');
    const calls = all.filter(({ kind }) => kind === 'OPEN_CALL');
    const isBarred = await this.bar.isBarred(tx, programmeId, actor.personId);
    const teams = Object.entries(state.teams).map(([id, { groupId }]) => ({ id, organisationId: groupId }));
    // Whoever helps, or helped, with a challenge of the programme stays one who helps.
    const parts = isBarred ? [...named, 'intermediary' as const] : named;
    return runActorOf(actor, isManager, parts, { challenges, calls, teams });
  }
}
