import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import type { Tx } from '#libs/database';
import { RuleError, unwrap } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import type { GuardedAct } from './challenge.policy.js';
import { mayAct } from './challenge.policy.js';
import { ChallengeActs } from './challenge-acts.js';
import { mayHelp } from './help.policy.js';
import { HelperRepository } from './helper.repository.js';

/** A locked challenge, and the intermediary in whose name the actor is there; null for the ministry and the programme. */
export interface Seat {
  readonly challenge: Challenge;
  readonly organisationId: string | null;
}

/** Where a ministry and its intermediary work on a draft: who sits there, and what is written into the log. */
@Injectable()
export class HelpDesk {
  constructor(
    private readonly acts: ChallengeActs,
    private readonly helpers: HelperRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * For somebody who helps with the challenge now.
   * @throws RuleError `helper.not_assigned`; `input.unknown_id` for whoever does not even see it.
   */
  async asHelper(
    tx: Tx,
    actor: Actor,
    challengeId: string,
    organisationId: string | null,
  ): Promise<{ readonly challenge: Challenge; readonly organisationId: string }> {
    const { challenge } = await this.acts.takeSeen(tx, actor, challengeId, ['challengeId']);
    const helping = await this.helpers.helping(challengeId, tx);
    return { challenge, organisationId: unwrap(mayHelp(actor, helping, organisationId)) };
  }

  /** For whoever may do the act, or helps with the challenge now. @throws RuleError `access.forbidden`. */
  async asEither(tx: Tx, actor: Actor, challengeId: string, act: GuardedAct): Promise<Seat> {
    const { challenge, manages } = await this.acts.takeSeen(tx, actor, challengeId, ['challengeId']);
    const allowed = mayAct(actor, act, challenge, manages);
    if (allowed.ok) return { challenge, organisationId: null };
    const own = mayHelp(actor, await this.helpers.helping(challengeId, tx), null);
    if (!own.ok) throw new RuleError(allowed.error);
    return { challenge, organisationId: own.value };
  }

  record(
    tx: Tx,
    actor: Actor,
    act: string,
    target: { readonly type: string; readonly id: string },
    change: {
      readonly before?: Readonly<Record<string, unknown>>;
      readonly after?: Readonly<Record<string, unknown>>;
      readonly reason?: string | null;
    },
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target, ...change, reason: change.reason ?? actor.reason });
  }
}

/** Wordings are worked on until the text is public. @throws RuleError `challenge.wrong_state`. */
export function requireUnpublished({ state, publishedAt }: Challenge, act: string): void {
  if (publishedAt !== null || state === 'CANCELLED')
    throw RuleError.of('challenge.wrong_state', undefined, { state, act });
}
