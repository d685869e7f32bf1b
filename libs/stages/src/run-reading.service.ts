import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions } from '#libs/database';
import { advance, legalActs, type RunActor } from '#libs/engine';
import { ProgrammesService } from '#libs/programmes';
import { RunRepository } from './run.repository.js';
import { RunRoles } from './run-roles.js';
import { runSight } from './run-sight.policy.js';
import { type RunView, runView } from './run-view.js';

const JUDGING = ['funder', 'procurer', 'jury', 'panel', 'committee'] as const;

/** A run as somebody sees it. */
@Injectable()
export class RunReadingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunRepository,
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly roles: RunRoles,
  ) {}

  /** Null before the programme was opened and, for a moment, until its run has begun. */
  async view(actor: Actor, programmeId: string): Promise<RunView | null> {
    if (!(await this.programmes.findVisible(actor, programmeId))) return null;
    return this.transactions.run(async (tx) => {
      const run = await this.runs.find(programmeId, tx);
      if (!run) return null;
      const at = (await databaseNow(tx)).getTime();
      // As it is at this instant, also when the job of a clock is a moment late.
      const state = advance(run.model, run.state, at).at(-1)?.state ?? run.state;
      const by = await this.roles.of(tx, actor, programmeId, state);
      const judges = JUDGING.some((role) => by.roles.includes(role)) || ownsCall(by);
      const challenges = await this.challenges.ofProgramme(programmeId, tx);
      const sight = runSight(actor, by.roles.includes('operator'), judges, challenges);
      const acts = actor.kind === 'anonymous' ? [] : legalActs(run.model, state, { at, by });
      return runView(run, run.model, state, sight, acts);
    });
  }
}

/** Whose the open call is decides about everybody who applied, and so sees them. */
const ownsCall = ({ roles, challengeIds }: RunActor): boolean =>
  roles.includes('owner') && challengeIds === null;
