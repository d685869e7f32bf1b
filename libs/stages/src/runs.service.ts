import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import {
  advance,
  askCurrencyOf,
  checkCall,
  type EffectDates,
  effectDates,
  type GateCriterion,
  type GateScore,
  gateBefore,
  gateInForce,
  hearsAppeals,
  openCallOf,
  type TeamRun,
} from '#libs/engine';
import { RuleError, type Violation } from '#libs/kernel';
import { type ProgrammeModel, workingCalendar } from '#libs/models';
import { ProgrammesService } from '#libs/programmes';
import { type Anonymity, anonymityOf } from './blind-teams.rules.js';
import { RunRepository } from './run.repository.js';
import type { RunBook } from './run-book.js';
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
  /** The manager who proposed what the actor releases. */
  readonly proposedBy: string;
}

interface AppealOfTeam {
  readonly programmeId: string;
  readonly submissionId: string;
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
   * The gate of the challenge takes the decision of its blind review; the engine asks whether its own rule agrees, and
   * lets standstill and appeal window begin where the programme has them.
   * @throws RuleError `gate.no_candidates` when nobody stands before a gate, `gate.second_person`,
   *   `gate.not_by_ranking` among others.
   */
  recordReviewed(tx: Tx, actor: Actor, given: ReviewedDecision): Promise<EffectDates> {
    const { challengeId, programmeId, criteria, scores, candidateIds, selected, reason } = given;
    return this.keeper.work(tx, actor, programmeId, async (book) => {
      const team = candidateIds.find((id) => isOf(book.state.teams[id], challengeId));
      const gate = team === undefined ? null : gateBefore(book.model, book.state, team);
      if (gate === null) {
        // A challenge to which nobody handed in has nobody before its gate, and nothing to decide there.
        if (candidateIds.length === 0) return { standstillUntil: null, appealUntil: null };
        throw RuleError.of('gate.no_candidates');
      }
      const by = await this.roles.of(tx, actor, programmeId, book.state);
      const at = (await databaseNow(tx)).getTime();
      const dates = await this.datesOf(tx, book, gate, at);
      const proposedBy = { personId: given.proposedBy, roles: ['operator' as const], challengeIds: [] };
      const act = { gate, criteria, scores, selected, reason, proposedBy, ...dates };
      book.do({ kind: 'recordReviewed', ...act }, { at, by });
      return dates;
    });
  }

  /** The working days of the model's country, in the zone of the programme. */
  private async datesOf(tx: Tx, book: RunBook, gate: string, at: number): Promise<EffectDates> {
    const programme = await this.programmes.find(book.programmeId, tx);
    const stage = book.model.stages.find(({ id }) => id === gate.split('/')[0]);
    if (!programme || !stage?.gate) throw RuleError.of('gate.no_candidates');
    const inForce = gateInForce(book.state, { ...stage, gate: stage.gate });
    return effectDates(inForce, at, programme.zone, workingCalendar(book.model.jurisdiction));
  }

  /**
   * A team appeals against the decision of a blind review, in the transaction of whoever keeps the appeal. Standstill
   * and appeal window stop until it is ruled on.
   * @throws RuleError `gate.no_appeal` when the window is over or there was none, `gate.appealed_already`.
   */
  appealReviewed(tx: Tx, actor: Actor, { programmeId, submissionId, reason }: AppealOfTeam): Promise<void> {
    return this.keeper.work(tx, actor, programmeId, async (book) => {
      const by = await this.roles.of(tx, actor, programmeId, book.state);
      const act = { gate: gateOf(book, submissionId), teamId: submissionId, reason };
      book.do({ kind: 'appeal', ...act }, { at: book.now.getTime(), by });
    });
  }

  /** What was ruled on it: upheld, the gate waits for another decision; dismissed, the clocks run on. */
  resolveReviewed(
    tx: Tx,
    actor: Actor,
    { programmeId, submissionId, reason, isUpheld }: AppealOfTeam & { readonly isUpheld: boolean },
  ): Promise<void> {
    return this.keeper.work(tx, actor, programmeId, async (book) => {
      const by = await this.roles.of(tx, actor, programmeId, book.state);
      const act = { gate: gateOf(book, submissionId), teamId: submissionId, reason, isUpheld };
      book.do({ kind: 'resolveAppeal', ...act }, { at: book.now.getTime(), by });
    });
  }

  /** Whether somebody runs the programme, or hears appeals in it. */
  async followsAppeals(actor: Actor, programmeId: string): Promise<boolean> {
    const run = await this.runs.find(programmeId);
    if (!run || !actor.personId) return false;
    const by = await this.transactions.run((tx) => this.roles.of(tx, actor, programmeId, run.state));
    return by.roles.includes('operator') || hearsAppeals(run.model, by);
  }

  /** Whether the decision about a submission is in effect: nothing stands still any more, and no appeal is open. */
  async isInEffect(tx: Tx, programmeId: string, submissionId: string): Promise<boolean> {
    const run = await this.runs.find(programmeId, tx);
    if (!run) return true;
    // A clock that is due has rung, however late its job runs.
    const due = advance(run.model, run.state, (await databaseNow(tx)).getTime());
    return !Object.values((due.at(-1)?.state ?? run.state).gates).some(
      ({ state, basis }) => state === 'standstill' && basis?.candidateIds.includes(submissionId),
    );
  }

  /** Start-ups that a gate let through, by challenge; what is not in effect yet is not among them. */
  async passedAt(programmeId: string, gate: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const passed = new Map<string, string[]>();
    const state = (await this.runs.find(programmeId))?.state;
    const stageId = state?.gates[gate]?.stageId;
    if (!state || stageId === undefined) return passed;
    for (const { challengeId, groupId, places } of Object.values(state.teams)) {
      const place = places[stageId];
      if (challengeId === null || place?.outcome !== 'passed') continue;
      if (gate !== stageId && place.at !== gate) continue;
      passed.set(challengeId, [...(passed.get(challengeId) ?? []), groupId]);
    }
    return passed;
  }

  /** Start-ups that a gate has let through, with effect, and that have not left the programme since. */
  async selectedIn(programmeId: string, tx?: Tx): Promise<string[]> {
    const run = await this.runs.find(programmeId, tx);
    const gated = new Set((run?.model.stages ?? []).filter(({ gate }) => gate).map(({ id }) => id));
    const teams = Object.values(run?.state.teams ?? {}).filter(
      ({ status, places }) =>
        ['active', 'finished', 'exited'].includes(status) &&
        Object.entries(places).some(([stage, { outcome }]) => gated.has(stage) && outcome === 'passed'),
    );
    return [...new Set(teams.map(({ groupId }) => groupId))].sort();
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
   * How strictly the model of a programme hides who applies: the strictest of its gates, for whoever was named before one
   * of them is hidden at none.
   */
  async anonymityIn(tx: Tx, programmeId: string): Promise<Anonymity> {
    const running = await this.runs.modelOf(programmeId, tx);
    if (running) return anonymityOf(running);
    const programme = await this.programmes.find(programmeId, tx);
    return programme ? anonymityOf((await this.programmes.modelOf(programme, tx)).model) : 'none';
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

/** The gate whose decision a team can appeal against: the one before which it stands. */
function gateOf({ model, state }: RunBook, teamId: string): string {
  const gate = gateBefore(model, state, teamId);
  if (gate === null) throw RuleError.of('gate.no_appeal');
  return gate;
}

/** Whether a team answered the challenge; whoever applied to the programme itself did so through its open call. */
const isOf = (team: TeamRun | undefined, challengeId: string): boolean =>
  team !== undefined && (team.challengeId === null || team.challengeId === challengeId);
