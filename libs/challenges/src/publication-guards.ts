import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { requireNone, type Violation } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';

/** What speaks against the publication of a challenge now. */
export type PublicationGuard = (tx: Tx, challenge: Challenge, now: Date) => Promise<Violation[]>;

/**
 * Who else has a say before a challenge is published. Contexts downstream register their rule when the application
 * starts: where challenges compete, only those that were selected are published.
 */
@Injectable()
export class PublicationGuards {
  private readonly guards: PublicationGuard[] = [];

  register(guard: PublicationGuard): void {
    this.guards.push(guard);
  }

  /** @throws RuleError with everything that speaks against it. */
  async requireFree(tx: Tx, challenge: Challenge, now: Date): Promise<void> {
    for (const guard of this.guards) requireNone(await guard(tx, challenge, now));
  }
}
