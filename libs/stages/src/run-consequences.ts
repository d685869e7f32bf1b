import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AmendChallengeService, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { type Effect, endsJudging, type Transition } from '#libs/engine';
import { Outbox } from '#libs/events';
import { ProgrammeFromModelService } from '#libs/programmes';
import { SubmissionsService } from '#libs/submissions';
import { compete, OpenCallsService } from './open-calls.service.js';
import { GateSettled } from './run.events.js';
import type { RunBook } from './run-book.js';

/** What a run's transitions mean for its programme, and for the submissions and challenges in it. */
@Injectable()
export class RunConsequences {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
    private readonly programmes: ProgrammeFromModelService,
    private readonly amendments: AmendChallengeService,
    private readonly calls: OpenCallsService,
    private readonly outbox: Outbox,
  ) {}

  async follow(tx: Tx, actor: Actor, book: RunBook): Promise<void> {
    // A run begins with the dates of its programme; from then on the programme has those of its run.
    if (book.row && book.before.plan !== book.state.plan)
      await this.programmes.followRun(tx, book.programmeId, book.model, book.state.plan);
    for (const step of book.steps) {
      // A blind review writes the outcomes of its decision itself, with the reasons that it gave to each.
      if (step.act.kind === 'recordReviewed') continue;
      // What becomes of submissions is said before their challenge ends: one that is cancelled is sealed for good.
      for (const effect of step.effects)
        if (effect.kind !== 'challengeEnded') await this.followOne(tx, actor, book, step, effect);
      for (const { kind, subjectId } of step.effects)
        if (kind === 'challengeEnded' && subjectId) await this.endChallenge(tx, actor, book, subjectId);
      // Last: once a window is open again its submissions are sealed, and nothing more is said about them.
      for (const effect of step.effects) await this.reopen(tx, actor, book, step, effect);
    }
  }

  private async reopen(
    tx: Tx,
    actor: Actor,
    book: RunBook,
    step: Transition,
    { kind, on, subjectId }: Effect,
  ): Promise<void> {
    if (kind === 'questionsReopened' && on && subjectId) {
      const until = endOf(book, on);
      if (until) await this.amendments.reopenQuestions(tx, actor, subjectId, until);
    }
    if (kind === 'rescheduled' || kind === 'stageReopened')
      await this.calls.follow(
        tx,
        actor,
        book,
        on,
        kind === 'rescheduled' && 'reason' in step.act ? step.act.reason : null,
      );
    if (kind !== 'windowReopened') return;
    const reason = step.act.kind === 'reframe' ? REOPENED.reframed : REOPENED.tooFew;
    const ids = subjectId ? [subjectId] : Object.keys(book.state.challenges);
    for (const id of ids) {
      const challenge = await this.challenges.find(id, tx);
      if (challenge?.state === 'IN_EVALUATION') await this.amendments.reopenWindow(tx, actor, id, reason);
    }
  }

  private async followOne(
    tx: Tx,
    actor: Actor,
    book: RunBook,
    step: Transition,
    effect: Effect,
  ): Promise<void> {
    const { kind, on, subjectId } = effect;
    if (kind === 'stageEnded' && on) await this.calls.conclude(tx, actor, book, on);
    if (kind === 'gateSettled' && on) await this.settle(tx, actor, book, on);
    if (!subjectId) return;
    if (kind === 'out') await this.sendOut(tx, actor, book, step, subjectId);
    else if (kind === 'passed' && on && isWin(book, on)) {
      const [state] = (await this.submissions.statesOf(tx, [subjectId])).values();
      if (state === 'SUBMITTED')
        await this.submissions.recordOutcome(tx, actor, subjectId, 'AWARDED', reasonOf(book, step, on));
    }
  }

  private async sendOut(
    tx: Tx,
    actor: Actor,
    book: RunBook,
    step: Transition,
    teamId: string,
  ): Promise<void> {
    const [own] = await this.submissions.belongingsOf(tx, [teamId]);
    const challenge = own && (await this.challenges.find(own.challengeId, tx));
    if (challenge?.state === 'CANCELLED') return;
    const status = book.state.teams[teamId]?.status;
    const given = 'reason' in step.act && step.act.reason ? step.act.reason : null;
    if (status === 'withdrawn' || status === 'disqualified') {
      const way = status === 'withdrawn' ? 'withdraw' : 'disqualify';
      await this.submissions.recordLeaving(tx, actor, teamId, way, given ?? status);
      return;
    }
    if (own?.state !== 'SUBMITTED') return;
    const gate = lastGateOf(book, teamId);
    const reason = given ?? (gate === null ? 'The challenge has ended.' : reasonOf(book, step, gate));
    await this.submissions.recordOutcome(tx, actor, teamId, 'NOT_AWARDED', reason);
  }

  private async settle(tx: Tx, actor: Actor, book: RunBook, gate: string): Promise<void> {
    const { programmeId } = book;
    await this.outbox.publish(tx, GateSettled, { programmeId, gate }, actor.correlationId);
    await this.closeJudging(tx, actor, book, gate);
  }

  /** After the last gate of a challenge nobody is judged any more: the challenge is decided. */
  private async closeJudging(tx: Tx, actor: Actor, book: RunBook, gate: string): Promise<void> {
    const run = book.state.gates[gate];
    if (!run || !endsJudging(book.model, run.stageId)) return;
    const teams = (run.basis?.candidateIds ?? []).filter((id) => book.state.teams[id]);
    const ids = new Set((await this.submissions.belongingsOf(tx, teams)).map((own) => own.challengeId));
    for (const id of ids) await this.markDecided(tx, actor, id);
  }

  private async endChallenge(tx: Tx, actor: Actor, book: RunBook, challengeId: string): Promise<void> {
    const status = book.state.challenges[challengeId]?.status;
    if (status === 'ended') await this.markDecided(tx, actor, challengeId);
    else
      await this.challenges.cancelIn(
        tx,
        actor,
        challengeId,
        REASONS[status ?? 'cancelled'] ?? REASONS.cancelled,
      );
  }

  private async markDecided(tx: Tx, actor: Actor, challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId, tx);
    if (challenge?.state === 'IN_EVALUATION') await this.challenges.markDecided(tx, actor, challengeId);
  }
}

const REASONS: Readonly<Record<string, string>> & { readonly cancelled: string } = {
  cancelled: 'Too few submissions met the conditions of the programme.',
  notSelected: 'The challenge was not selected.',
  withdrawn: 'The ministry took the challenge back.',
};

const REOPENED = {
  reframed: 'The challenge was framed anew in substance: its window opens once more.',
  tooFew: 'Fewer submissions than the programme needs met its conditions: the window opens once more.',
} as const;

/** When a stage instance closes: by its clock, or as it is planned. */
function endOf({ state }: RunBook, key: string): Date | null {
  const run = state.stages[key];
  const clock = run?.clocks.pending.find(({ name }) => name === 'closes');
  const at = clock?.at ?? state.plan[run?.stageId ?? '']?.closesAt;
  return at === undefined ? null : new Date(at);
}

/**
 * Whether passing here is what the programme awards: no further gate lies ahead. Where teams never compete, everybody who
 * applied takes part, each in a scope of its own.
 */
function isWin({ model, state }: RunBook, key: string): boolean {
  const stageId = state.stages[key]?.stageId;
  const stage = model.stages.find(({ id }) => id === stageId);
  if (!stage || !endsJudging(model, stage.id)) return false;
  return stage.gate !== undefined || (stage.intake !== undefined && !compete(model));
}

const NO_COMPETITION = 'Nobody competes in this programme: whoever applied takes part.';

/** The gate at which the team was judged last. */
function lastGateOf({ model, state }: RunBook, teamId: string): string | null {
  const places = state.teams[teamId]?.places ?? {};
  const judged = model.stages.filter(({ id, gate }) => gate && places[id]?.outcome === 'notSelected');
  return places[judged.at(-1)?.id ?? '']?.at ?? null;
}

function reasonOf({ model, state }: RunBook, step: Transition, on: string): string {
  const gate = state.gates[on] ?? state.gates[on.split('/')[0] ?? ''];
  const given = 'reason' in step.act && typeof step.act.reason === 'string' ? step.act.reason : null;
  return gate?.decision?.reason ?? given ?? (compete(model) ? 'As the gate decided.' : NO_COMPETITION);
}
