import { Injectable } from '@nestjs/common';
import { type Actor, isMemberOf } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Role } from '#libs/identity';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ReleaseDecisionService } from '#libs/review';
import { RunsService } from '#libs/stages';
import type { Appeal } from './appeal.entity.js';
import { appealMachine } from './appeal.machine.js';
import { checkRuling } from './appeal.policy.js';
import { AppealDesk } from './appeal-desk.js';
import { LetterRepository } from './letter.repository.js';

/** A decision is held against those who made it, and ruled on by others. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: LetterRepository,
    private readonly desk: AppealDesk,
    private readonly runs: RunsService,
    private readonly release: ReleaseDecisionService,
  ) {}

  /**
   * Files an appeal for a start-up, in time. The standstill of the decision stops until it is ruled on (Directive
   * 89/665/EEC art. 2(3)).
   * @throws RuleError `input.unknown_id` unless the letter is the actor's, `appeal.not_provided` where the programme
   *   has no appeal, `appeal.window_over`, `appeal.filed_already`.
   */
  async file(actor: Actor, letterId: string, grounds: string): Promise<Appeal> {
    const letter = await this.letters.find(letterId);
    const isOwn = letter && isMemberOf(actor, letter.organisationId, Role.STARTUP_OWNER);
    if (!isOwn || !actor.personId) throw RuleError.of('input.unknown_id', ['letterId']);
    if (letter.facts.appealUntil === null) throw RuleError.of('appeal.not_provided');
    const { decisionId, challengeId, submissionId, organisationId } = letter;
    const filedBy = actor.personId;
    const programmeId = await this.desk.programmeOf(challengeId);
    return this.transactions.run(async (tx) => {
      await this.release.hold(tx, programmeId);
      await this.desk.requireStanding(tx, decisionId);
      await inTime(this.runs.appealReviewed(tx, actor, { programmeId, submissionId, reason: grounds }));
      const appeal: Appeal = {
        id: newId(),
        ...{ letterId, decisionId, challengeId, submissionId, organisationId, grounds, filedBy },
        state: appealMachine.initial,
        filedAt: await databaseNow(tx),
        ...{ reasons: null, ruledBy: null, ruledAt: null },
      };
      await this.desk.file(tx, actor, appeal);
      return appeal;
    });
  }

  /**
   * Rules on an appeal, by somebody of the body that hears them who had no part in the decision. Upheld, the decision is
   * void: its submissions wait for another one and the challenge is in evaluation once more. Rejected, the standstill
   * runs on with what remained.
   * @throws RuleError `input.unknown_id` to whoever does not hear appeals here, `appeal.not_independent`,
   *   `appeal.ruled_already`.
   */
  async rule(actor: Actor, id: string, isUpheld: boolean, reasons: string): Promise<Appeal> {
    const known = await this.desk.heard(actor, id);
    if (!known) throw RuleError.of('input.unknown_id', ['id']);
    const { programmeId, appeal } = known;
    const { submissionId, challengeId, decisionId } = appeal;
    return this.transactions.run(async (tx) => {
      await this.release.hold(tx, programmeId);
      const locked = await this.desk.requireLocked(tx, id);
      const state = unwrap(appealMachine.transition(locked.state, isUpheld ? 'uphold' : 'reject', {}));
      requireNone(checkRuling(actor, await this.desk.involvedIn(tx, challengeId, decisionId)));
      await this.runs.resolveReviewed(tx, actor, { programmeId, submissionId, reason: reasons, isUpheld });
      if (isUpheld) await this.reopen(tx, actor, locked, reasons);
      const ruledAt = await databaseNow(tx);
      const ruled: Appeal = { ...locked, state, reasons, ruledBy: actor.personId, ruledAt };
      await this.desk.rule(tx, actor, ruled);
      return ruled;
    });
  }

  private async reopen(tx: Tx, actor: Actor, appeal: Appeal, reasons: string): Promise<void> {
    await this.release.reopen(tx, actor, appeal.decisionId, reasons);
    // What others hold against the same decision has what it asked for.
    for (const other of await this.desk.otherOpenOf(tx, appeal))
      await this.desk.rule(tx, actor, {
        ...other,
        state: unwrap(appealMachine.transition(other.state, 'uphold', {})),
        reasons,
        ruledBy: actor.personId,
        ruledAt: await databaseNow(tx),
      });
  }
}

/** The engine knows of gates; a start-up of its appeal. */
async function inTime(filing: Promise<void>): Promise<void> {
  try {
    await filing;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const codes: Readonly<Record<string, string>> = {
      'gate.no_appeal': 'appeal.window_over',
      'gate.appealed_already': 'appeal.filed_already',
    };
    throw new RuleError(error.violations.map((own) => ({ code: codes[own.code] ?? own.code })));
  }
}
