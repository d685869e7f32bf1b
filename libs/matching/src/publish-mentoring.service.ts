import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { RuleError, unwrap } from '#libs/kernel';
import {
  MentorChanged,
  MentoringEnded,
  MentoringRoundCancelled,
  MentoringRoundPublished,
} from './matching.events.js';
import { mentoringMachine } from './mentoring.machine.js';
import { mayEndPair } from './mentoring.policy.js';
import type { MentoringPair } from './mentoring-pair.entity.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';
import type { MentoringRound } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import { MentoringRoundsService } from './mentoring-rounds.service.js';
import { MentoringSidesNow } from './mentoring-sides.js';

/** What becomes of the pairs of a round: published they take places of their mentors, until they end. */
@Injectable()
export class PublishMentoringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: MentoringRoundsService,
    private readonly rounds: MentoringRoundRepository,
    private readonly pairs: MentoringPairRepository,
    private readonly sides: MentoringSidesNow,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws RuleError `input.unknown_id`, `access.forbidden` unless the actor manages the programme; `edit.conflict`,
   *   `mentoring.wrong_state`, `mentoring.places_changed` when the pairs cannot begin as they were made, for instance because
   *   a mentor has fewer free places: they are made anew first.
   */
  publish(actor: Actor, id: string, expectedVersion: number): Promise<MentoringRound> {
    return this.transactions.run(async (tx) => {
      const round = await this.managed.requireManaged(tx, actor, id, expectedVersion);
      const pairs = await this.pairs.ofRounds([id], tx);
      const doPlacesHold = await this.sides.doHold(tx, round, pairs);
      const facts = { isOver: true, haveAllAnswered: true, doPlacesHold };
      const state = unwrap(mentoringMachine.transition(round.state, 'publish', facts));
      const publishedAt = await databaseNow(tx);
      const saved = { ...round, state, publishedAt, version: round.version + 1 };
      await this.rounds.save(tx, saved);
      await this.pairs.begin(tx, id, publishedAt);
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.publish',
        target: { type: 'mentoring_round', id },
        before: { state: round.state },
        after: {
          state,
          pairs: pairs.map(({ organisationId, mentorId }) => ({ organisationId, mentorId })),
        },
      });
      await this.outbox.publish(tx, MentoringRoundPublished, { roundId: id }, actor.correlationId);
      for (const mentorId of mentorsOf(pairs))
        await this.outbox.publish(tx, MentorChanged, { mentorId }, actor.correlationId);
      return saved;
    });
  }

  /** @throws RuleError `input.unknown_id`, `access.forbidden`, `edit.conflict`, `mentoring.wrong_state`. */
  cancel(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<MentoringRound> {
    return this.transactions.run(async (tx) => {
      const round = await this.managed.requireManaged(tx, actor, id, expectedVersion);
      const facts = { isOver: true, haveAllAnswered: true, doPlacesHold: true };
      const state = unwrap(mentoringMachine.transition(round.state, 'cancel', facts));
      const cancelledAt = await databaseNow(tx);
      const version = round.version + 1;
      const saved = { ...round, state, cancelledAt, cancellationReason: reason, version };
      await this.rounds.save(tx, saved);
      await this.pairs.replace(tx, id, []);
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.cancel',
        target: { type: 'mentoring_round', id },
        before: { state: round.state },
        after: { state },
        reason,
      });
      await this.outbox.publish(tx, MentoringRoundCancelled, { roundId: id }, actor.correlationId);
      return saved;
    });
  }

  /**
   * A start-up and its mentor part; the place is free again.
   * @throws RuleError `input.unknown_id` unless the actor is of one side or manages the programme, and the pair was
   *   published; `mentoring.ended_already`.
   */
  async end(actor: Actor, pairId: string, reason: string): Promise<MentoringPair> {
    const sight = await this.managed.sightOf(actor);
    return this.transactions.run(async (tx) => {
      const pair = await this.pairs.findForUpdate(tx, pairId);
      const round = pair?.beganAt ? await this.rounds.findForShare(tx, pair.roundId) : null;
      if (!pair || !round || !mayEndPair(sight, round, pair)) throw RuleError.of('input.unknown_id', ['id']);
      if (pair.endedAt) throw RuleError.of('mentoring.ended_already', ['id']);
      const endedAt = await databaseNow(tx);
      const saved = { ...pair, endedAt, endedBy: actor.personId, endReason: reason };
      await this.pairs.save(tx, saved);
      const { organisationId, mentorId } = pair;
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.end',
        target: { type: 'mentoring_pair', id: pairId },
        after: { organisationId, mentorId },
        reason,
      });
      await this.outbox.publish(tx, MentorChanged, { mentorId }, actor.correlationId);
      await this.outbox.publish(tx, MentoringEnded, { pairId }, actor.correlationId);
      return saved;
    });
  }
}

const mentorsOf = (pairs: readonly MentoringPair[]): string[] =>
  [...new Set(pairs.map(({ mentorId }) => mentorId))].sort();
