import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import {
  askCurrencyOf,
  checkCall,
  type GateCriterion,
  type GateScore,
  gateBefore,
  openCallOf,
  type TeamRun,
} from '#libs/engine';
import { RuleError, type Violation } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { ProgrammesService } from '#libs/programmes';
import { RunRepository } from './run.repository.js';
import { RunKeeper } from './run-keeper.js';
import { RunRoles } from './run-roles.js';

/** A decision that a blind review has come to. */
export interface ReviewedDecision {
  readonly challengeId: string;
  readonly programmeId: string;
  readonly criteria: readonly GateCriterion[];
  readonly scores: readonly GateScore[];
  readonly candidateIds: readonly string[];
  readonly selected: readonly string[];
  readonly reason: string;
}

/** What other contexts ask about runs, and tell them. */
@Injectable()
export class RunsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keeper: RunKeeper,
    private readonly runs: RunRepository,
    private readonly roles: RunRoles,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Lets the clocks of a run ring that are due, and takes in what happened elsewhere. Run twice, it does nothing twice. */
  async catchUp(programmeId: string, correlationId: string): Promise<void> {
    const actor = systemActor('the clock of a stage', correlationId);
    const programme = await this.programmes.find(programmeId);
    if (!programme?.openedAt) return;
    await this.transactions.run((tx) => this.keeper.work(tx, actor, programmeId, () => undefined));
  }

  /** Takes the lock of a run before others are taken, so that two decisions never wait for each other. */
  async hold(tx: Tx, programmeId: string): Promise<void> {
    await this.runs.lock(tx, programmeId);
  }

  /**
   * The gate of the challenge takes the decision of its blind review; the engine asks whether its own rule agrees.
   * @throws RuleError `gate.no_candidates` when nobody stands before a gate, `gate.not_by_ranking` among others.
   */
  recordReviewed(tx: Tx, actor: Actor, given: ReviewedDecision): Promise<void> {
    const { challengeId, programmeId, criteria, scores, candidateIds, selected, reason } = given;
    return this.keeper.work(tx, actor, programmeId, async (book) => {
      const team = candidateIds.find((id) => isOf(book.state.teams[id], challengeId));
      const gate = team === undefined ? null : gateBefore(book.model, book.state, team);
      if (gate === null) {
        // A challenge to which nobody handed in has nobody before its gate, and nothing to decide there.
        if (candidateIds.length === 0) return;
        throw RuleError.of('gate.no_candidates');
      }
      const by = await this.roles.of(tx, actor, programmeId, book.state);
      book.do(
        {
          kind: 'recordReviewed',
          gate,
          criteria,
          scores,
          selected,
          reason,
          standstillUntil: null,
          appealUntil: null,
        },
        { at: (await databaseNow(tx)).getTime(), by },
      );
    });
  }

  /** What speaks against the publication of a challenge at an instant: it has to be selected first, or consulted on. */
  async checkPublication(tx: Tx, { id, programmeId, kind }: Challenge, at: Date): Promise<Violation[]> {
    const run = await this.runs.find(programmeId, tx);
    if (kind === 'OPEN_CALL') return run && openCallOf(run.model) ? [] : [{ code: 'run.no_open_call' }];
    return run?.status === 'running' ? checkCall(run.model, run.state, id, at.getTime()) : [];
  }

  /** In which currency the teams of a programme have to say how much they ask for; null where they need not. */
  async askCurrencyIn(programmeId: string, tx?: Tx): Promise<string | null> {
    const running = await this.runs.modelOf(programmeId, tx);
    if (running) return askCurrencyOf(running);
    const programme = await this.programmes.find(programmeId, tx);
    return programme && askCurrencyOf((await this.programmes.modelOf(programme, tx)).model);
  }

  /**
   * The team of a submission leaves by an exit, by whoever runs or owns it. Does nothing where it has left so already.
   * @throws RuleError `run.exit_not_reached`, `run.not_active`, `access.forbidden`.
   */
  takeExit(
    tx: Tx,
    actor: Actor,
    programmeId: string,
    { teamId, exitId }: { readonly teamId: string; readonly exitId: string },
  ): Promise<void> {
    return this.keeper.work(tx, actor, programmeId, async (book) => {
      if (book.state.teams[teamId]?.exitId === exitId) return;
      const by = await this.roles.of(tx, actor, programmeId, book.state);
      book.do({ kind: 'takeExit', teamId, exitId }, { at: book.now.getTime(), by });
    });
  }

  /** Whether a manager has named the person one who helps in the programme: as a mentor, or as an intermediary. */
  helpsIn(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
    return this.roles.helpsIn(tx, programmeId, personId);
  }

  /** The exits that the team of a submission has reached, in the model's order; empty without a run. */
  async exitsOf(programmeId: string, submissionId: string): Promise<ProgrammeModel['exits']> {
    const run = await this.runs.find(programmeId);
    const places = run?.state.teams[submissionId]?.places ?? {};
    return (run?.model.exits ?? []).filter(({ from }) =>
      from.some((stage) => places[stage]?.outcome === 'passed'),
    );
  }
}

/** Whether a team answered the challenge; whoever applied to the programme itself did so through its open call. */
const isOf = (team: TeamRun | undefined, challengeId: string): boolean =>
  team !== undefined && (team.challengeId === null || team.challengeId === challengeId);
