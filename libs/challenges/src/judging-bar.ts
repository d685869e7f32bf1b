import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { HelperRepository } from './helper.repository.js';

/** Whoever helps, or helped, with a challenge of a programme neither judges nor decides in it. */
@Injectable()
export class JudgingBar {
  constructor(private readonly helpers: HelperRepository) {}

  /**
   * Who of these people may not judge in the programme. Whoever asks and then names a judge in the same transaction is
   * safe from an intermediary that is assigned meanwhile: it waits.
   */
  async among(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    await this.helpers.queue(tx, programmeId);
    return this.helpers.helpersAmong(tx, programmeId, personIds);
  }

  /** At the moment of judging itself: somebody may have joined an intermediary since being named. */
  async isBarred(tx: Tx, programmeId: string, personId: string | null): Promise<boolean> {
    return personId !== null && (await this.helpers.helpersAmong(tx, programmeId, [personId])).has(personId);
  }

  /** @throws RuleError `helper.may_not_decide`; the system decides nothing and passes. */
  async requireMayDecide(tx: Tx, actor: Actor, programmeId: string): Promise<void> {
    if (await this.isBarred(tx, programmeId, actor.personId)) throw RuleError.of('helper.may_not_decide');
  }
}
