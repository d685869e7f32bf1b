import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { type Page, type PageRequest, Transactions } from '#libs/database';
import { type RunAct, replay } from '#libs/engine';
import { Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { RunRepository } from './run.repository.js';
import type { RunActRow } from './run-act.entity.js';
import type { TransitionRow } from './transition.entity.js';

/** A run, played once more from its log. */
export interface ReplayedRun {
  readonly acts: readonly { readonly kind: RunAct['kind']; readonly byPerson: boolean }[];
  /** How many transitions are stored. */
  readonly transitions: number;
  /** Whether what comes out is what is stored. */
  readonly isSame: boolean;
}

/** The log of a run, for those who answer for it and those who check them. */
@Injectable()
export class RunLogService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Acts in the order in which they took effect. @throws RuleError `input.unknown_id`, `access.forbidden`. */
  async page(actor: Actor, programmeId: string, request: PageRequest): Promise<Page<RunActRow>> {
    await this.requireReader(actor, programmeId);
    return this.runs.pageOfActs(programmeId, request);
  }

  /** What one act led to. */
  transitionsOf(programmeId: string, numbers: readonly number[]): Promise<TransitionRow[]> {
    return this.runs.transitionsOf(programmeId, numbers);
  }

  /** As {@link replayed}, for an auditor or somebody who runs the programme. */
  async check(actor: Actor, programmeId: string): Promise<ReplayedRun> {
    await this.requireReader(actor, programmeId);
    return this.replayed(programmeId);
  }

  /**
   * Plays the log of a run once more, from its first act, and compares what comes out with what is stored.
   * @throws RuleError `run.not_started`; RangeError when the log holds an act that was not legal.
   */
  replayed(programmeId: string): Promise<ReplayedRun> {
    return this.transactions.run(async (tx) => {
      const run = await this.runs.lock(tx, programmeId);
      if (!run) throw RuleError.of('run.not_started');
      const log = await this.runs.actsOf(programmeId, tx);
      // By the model that it began with; a migration in the log brings the next one along.
      const programme = await this.programmes.find(programmeId, tx);
      if (!programme) throw RuleError.of('input.unknown_id', ['programmeId']);
      const { model } = await this.programmes.modelOf(programme, tx);
      return {
        acts: log.map(({ kind, actorId }) => ({ kind, byPerson: actorId !== null })),
        transitions: await this.runs.countTransitions(programmeId, tx),
        isSame: isDeepStrictEqual(JSON.parse(JSON.stringify(replay(model, log))), run.state),
      };
    });
  }

  private async requireReader(actor: Actor, programmeId: string): Promise<void> {
    if (!(await this.programmes.findVisible(actor, programmeId)))
      throw RuleError.of('input.unknown_id', ['programmeId']);
    if (hasRole(actor, Role.AUDITOR) || (await this.programmes.isManager(actor, programmeId))) return;
    throw RuleError.of('access.forbidden');
  }
}
