import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AmendChallengeService, ChallengesService } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import type { RunAct, RunActor } from '#libs/engine';
import { RuleError } from '#libs/kernel';
import { GateBlinds } from './gate-blinds.js';
import { GateConflicts } from './gate-conflicts.js';
import type { RunBook } from './run-book.js';
import { RunKeeper } from './run-keeper.js';
import { RunRoles } from './run-roles.js';

export interface Reframing {
  readonly programmeId: string;
  readonly challengeId: string;
  readonly expectedVersion: number;
  readonly texts: Parameters<AmendChallengeService['reframe']>[4];
  readonly isMaterial: boolean;
  readonly reason: string;
}

/** Acts of people on a run. Whether an act is theirs, and possible now, the interpreter says. */
@Injectable()
export class RunActsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keeper: RunKeeper,
    private readonly roles: RunRoles,
    private readonly challenges: ChallengesService,
    private readonly amendments: AmendChallengeService,
    private readonly conflicts: GateConflicts,
    private readonly blinds: GateBlinds,
  ) {}

  /**
   * One act, at the instant of the database's clock. @throws RuleError with everything that speaks against it, and
   * `gate.not_impartial` to one in conflict with a candidate of the gate that is decided on.
   */
  act(actor: Actor, programmeId: string, act: RunAct): Promise<string> {
    return this.with(actor, programmeId, async (book, by, tx) => {
      const isOfAppeal = act.kind === 'appeal' || act.kind === 'resolveAppeal';
      const meant = await this.meant(tx, actor, book, by, act);
      // The platform's own model is decided in the review, which keeps appeals with their grounds and rulings.
      if (isOfAppeal && book.modelVersionId === null) throw RuleError.of('gate.of_review');
      book.do(meant, { at: book.now.getTime(), by });
      // Asked last: whoever has no part in the decision is told that, and nothing of ties.
      if (meant.kind === 'propose' || meant.kind === 'return' || meant.kind === 'promote')
        await this.conflicts.requireImpartialAt(tx, actor.personId, book.state, meant.gate);
    });
  }

  /** Frames a challenge anew during a stage that allows it: its text and the run in one transaction. */
  reframe(actor: Actor, given: Reframing): Promise<string> {
    const { programmeId, challengeId, expectedVersion, texts, isMaterial, reason } = given;
    return this.with(actor, programmeId, async (book, by, tx) => {
      const challenge = await this.challenges.find(challengeId, tx);
      if (challenge?.programmeId !== programmeId) throw RuleError.of('input.unknown_id', ['challengeId']);
      const framing = challenge.contentVersion + 1;
      book.do({ kind: 'reframe', challengeId, framing, isMaterial }, { at: book.now.getTime(), by });
      await this.amendments.reframe(tx, actor, challengeId, expectedVersion, texts, reason);
    });
  }

  /** What somebody says about teams, who may know them by aliases. @throws RuleError `input.unknown_id`. */
  meant<T>(tx: Tx, actor: Actor, book: RunBook, by: RunActor, given: T): Promise<T> {
    return this.blinds.understood(tx, actor, by, book, given);
  }

  /** Work on a run by somebody with a part in it. @returns the id of the programme, to read it again. */
  async with(
    actor: Actor,
    programmeId: string,
    work: (book: RunBook, by: RunActor, tx: Tx) => Promise<void> | void,
  ): Promise<string> {
    await this.transactions.run((tx) =>
      this.keeper.work(tx, actor, programmeId, async (book) =>
        work(book, await this.roles.of(tx, actor, programmeId, book.state), tx),
      ),
    );
    return programmeId;
  }
}
