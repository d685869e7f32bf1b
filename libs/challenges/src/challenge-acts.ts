import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import type { Tx } from '#libs/database';
import { type EventType, Outbox } from '#libs/events';
import { RuleError, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import {
  ChallengeAmended,
  ChallengeApproved,
  ChallengeCancelled,
  ChallengeClosed,
  ChallengeDecided,
  ChallengePublished,
  ChallengeReconsidered,
  ChallengeReopened,
  EvaluationOpened,
} from './challenge.events.js';
import { type ChallengeAct, type ChallengeFacts, challengeMachine } from './challenge.machine.js';
import { type GuardedAct, isSeen, mayAct } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeSights } from './challenge-sights.js';
import { ChallengeTexts } from './challenge-texts.js';

const EVENTS: Readonly<Partial<Record<ChallengeAct, readonly EventType<{ challengeId: string }>[]>>> = {
  approve: [ChallengeApproved],
  publish: [ChallengePublished],
  amend: [ChallengeAmended],
  reframe: [ChallengeAmended],
  reopen: [ChallengeAmended, ChallengeReopened],
  close: [ChallengeClosed],
  openEvaluation: [EvaluationOpened],
  decide: [ChallengeDecided],
  reconsider: [ChallengeReconsidered],
  cancel: [ChallengeCancelled],
};

export interface Move {
  readonly facts?: Partial<ChallengeFacts>;
  /** Columns that change besides the state. */
  readonly changes?: Partial<Challenge>;
  readonly reason?: string | null;
  /** For the audit log, if it is not the columns that change. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** What every use case of a challenge does in the same way: lock, check the right, move, record, publish. */
@Injectable()
export class ChallengeActs {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly programmes: ProgrammesService,
    private readonly sights: ChallengeSights,
    private readonly texts: ChallengeTexts,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The locked row, for an actor who may do this to it.
   * @throws RuleError `input.unknown_id` when it is unknown or hidden, `access.forbidden` when it is not the actor's.
   */
  async take(tx: Tx, actor: Actor, act: GuardedAct, id: string): Promise<Challenge> {
    const { challenge, manages } = await this.takeSeen(tx, actor, id);
    unwrap(mayAct(actor, act, challenge, manages));
    return challenge;
  }

  /**
   * The locked row, for an actor who sees it; what the actor may do is still to be asked.
   * @throws RuleError `input.unknown_id` when it is unknown or hidden.
   */
  async takeSeen(
    tx: Tx,
    actor: Actor,
    id: string,
    path: readonly string[] = ['id'],
  ): Promise<{ readonly challenge: Challenge; readonly manages: boolean }> {
    const challenge = await this.challenges.findForUpdate(tx, id);
    if (!challenge) throw RuleError.of('input.unknown_id', path);
    const manages = await this.programmes.isManager(actor, challenge.programmeId, tx);
    // The guard has checked the scope of a token already: whoever may write need not have the reading scope too.
    const sight = await this.sights.forOne(tx, { ...actor, scopes: null }, challenge, manages);
    if (!isSeen(sight, challenge)) throw RuleError.of('input.unknown_id', path);
    return { challenge, manages };
  }

  /** Changes the state as the machine says, with its audit entry and its event. */
  async move(tx: Tx, actor: Actor, challenge: Challenge, act: ChallengeAct, move: Move): Promise<Challenge> {
    const facts = { isAuthor: false, isDue: false, ...move.facts };
    const state = unwrap(challengeMachine.transition(challenge.state, act, facts));
    const moved = await this.save(tx, challenge, { ...move.changes, state });
    await this.record(tx, actor, auditName(act), challenge.id, {
      before: { state: challenge.state },
      after: { state, ...(move.after ?? move.changes) },
      reason: move.reason,
    });
    for (const event of EVENTS[act] ?? [])
      await this.outbox.publish(tx, event, { challengeId: challenge.id }, actor.correlationId);
    return moved;
  }

  /** Changes a challenge that stays in its state, with its audit entry; whoever follows it hears of it. */
  async amendInPlace(
    tx: Tx,
    actor: Actor,
    challenge: Challenge,
    act: string,
    { changes, after, reason }: Move,
  ): Promise<Challenge> {
    const amended = await this.save(tx, challenge, changes ?? {});
    await this.record(tx, actor, act, challenge.id, { after, reason });
    await this.outbox.publish(tx, ChallengeAmended, { challengeId: challenge.id }, actor.correlationId);
    return amended;
  }

  async save(tx: Tx, challenge: Challenge, changes: Partial<Challenge>): Promise<Challenge> {
    const saved: Challenge = { ...challenge, ...changes, version: challenge.version + 1 };
    await this.challenges.save(tx, saved);
    await this.texts.put(tx, saved);
    return saved;
  }

  record(
    tx: Tx,
    actor: Actor,
    act: string,
    id: string,
    change: {
      readonly before?: Readonly<Record<string, unknown>>;
      readonly after?: Readonly<Record<string, unknown>>;
      readonly reason?: string | null;
    },
  ): Promise<void> {
    const reason = change.reason ?? actor.reason;
    return this.audit.record(tx, { actor, act, target: { type: 'challenge', id }, ...change, reason });
  }
}

/** `openEvaluation` is written `challenge.open_evaluation`, as the action is called. */
const auditName = (act: ChallengeAct): string =>
  `challenge.${act.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** @throws RuleError `edit.conflict` when somebody saved since the version was read. */
export function requireVersion(challenge: Challenge, expectedVersion: number | null | undefined): void {
  if (typeof expectedVersion === 'number' && expectedVersion !== challenge.version)
    throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: challenge.version });
}

/** @throws RuleError when nobody is signed in: some acts are a person's own. */
export function requirePerson(actor: Actor): string {
  if (!actor.personId) throw RuleError.of('access.unauthenticated');
  return actor.personId;
}
