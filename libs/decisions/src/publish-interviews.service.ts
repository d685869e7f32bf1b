import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { digestOf, newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { InterviewChanged } from './decisions.events.js';
import { type InterviewPlan, layOutInterviews, type PlacedInterview } from './interview.assignment.js';
import type { Interview, InterviewRound, InterviewSeat } from './interview.entity.js';
import { InterviewRepository } from './interview.repository.js';
import { checkInterview } from './interview.rules.js';
import { InterviewDesk } from './interview-desk.js';
import { interviewRoundMachine } from './interview-round.machine.js';

/** A plan with its SHA-256, by which it is published: what was looked at and nothing else. */
export interface PreviewedInterviews extends InterviewPlan {
  readonly digest: string;
}

export interface InterviewMove {
  readonly interviewId: string;
  readonly startsAt: Date;
  readonly room: number;
  readonly reviewerIds: readonly string[];
  readonly reason: string;
}

/** Interviews as they are to be held. */
@Injectable()
export class PublishInterviewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewRepository,
    private readonly desk: InterviewDesk,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** What would be published now; nothing is kept. Null for whoever does not manage the programme. */
  async preview(actor: Actor, roundId: string): Promise<PreviewedInterviews | null> {
    const round = await this.interviews.findRound(roundId);
    if (round?.state !== 'COLLECTING') return null;
    try {
      await this.desk.requireManaged(actor, round.challengeId, 'roundId');
    } catch (error) {
      if (error instanceof RuleError) return null;
      throw error;
    }
    return this.transactions.run((tx) => this.plan(tx, round));
  }

  /**
   * Publishes what was previewed; everybody is invited by mail.
   * @throws RuleError `interview.preview_outdated` when an answer, a conflict or a withdrawal has changed it since,
   *   `interview.impossible` when somebody would be left out.
   */
  async publish(actor: Actor, roundId: string, digest: string): Promise<InterviewRound> {
    const { challengeId } = await this.requireRound(actor, roundId);
    return this.transactions.run(async (tx) => {
      const round = await this.desk.requireOpen(tx, challengeId, roundId);
      const state = unwrap(interviewRoundMachine.transition(round.state, 'publish', {}));
      const plan = await this.plan(tx, round);
      if (plan.digest !== digest) throw RuleError.of('interview.preview_outdated', ['digest']);
      if (plan.obstacles.length > 0) throw RuleError.of('interview.impossible');
      const interviews = plan.interviews.map((placed) => interviewOf(round, placed));
      const seats = plan.interviews.flatMap(({ panelIds }, index) =>
        [null, ...panelIds].map((reviewerId) => seatOf(interviews[index] as Interview, reviewerId)),
      );
      await this.interviews.insert(tx, interviews, seats);
      const published = await this.save(tx, actor, 'interview.publish', { ...round, state }, null);
      for (const { id } of seats) await this.tell(tx, actor, id);
      return published;
    });
  }

  /**
   * Moves one interview: another time, another room, other people.
   * @throws RuleError what {@link checkInterview} says against it, `interview.called_off`.
   */
  async move(actor: Actor, given: InterviewMove): Promise<Interview> {
    const known = await this.interviews.find(given.interviewId);
    const { id: roundId, challengeId } = await this.requireRound(actor, known?.roundId, 'interviewId');
    return this.transactions.run(async (tx) => {
      const round = await this.desk.requireOpen(tx, challengeId, roundId);
      unwrap(interviewRoundMachine.transition(round.state, 'move', {}));
      const all = (await this.interviews.ofRounds([roundId], tx)).filter(
        ({ state }) => state === 'SCHEDULED',
      );
      const own = all.find(({ id }) => id === given.interviewId);
      if (!own) throw RuleError.of('interview.called_off', ['interviewId']);
      const seats = await this.interviews.seatsOf(
        all.map(({ id }) => id),
        tx,
      );
      const placed = placedAt(own, given, round);
      const others = all.filter((other) => other !== own).map((other) => placedOf(other, seats));
      requireNone(checkInterview(await this.desk.problemOf(tx, round), others, placed));
      const moved: Interview = {
        ...own,
        ...{ startsAt: given.startsAt, endsAt: new Date(placed.endsAt), room: given.room },
        ...{ sequence: own.sequence + 1, reason: given.reason },
      };
      await this.interviews.save(tx, moved);
      await this.reseat(tx, actor, moved, seats, given.reviewerIds);
      const after = {
        interviewId: own.id,
        startsAt: moved.startsAt,
        room: moved.room,
        panel: given.reviewerIds,
      };
      await this.record(tx, actor, 'interview.move', round, after, given.reason);
      return moved;
    });
  }

  /** Calls off one interview, or all of a round with the round itself. @throws RuleError `interview.called_off`. */
  async cancel(
    actor: Actor,
    roundId: string,
    interviewId: string | null,
    reason: string,
  ): Promise<InterviewRound> {
    const { challengeId } = await this.requireRound(actor, roundId);
    return this.transactions.run(async (tx) => {
      const round = await this.desk.requireOpen(tx, challengeId, roundId);
      const state = unwrap(
        interviewRoundMachine.transition(round.state, interviewId ? 'drop' : 'cancel', {}),
      );
      const live = (await this.interviews.ofRounds([roundId], tx)).filter((own) => own.state === 'SCHEDULED');
      const dropped = interviewId ? live.filter(({ id }) => id === interviewId) : live;
      if (interviewId && dropped.length === 0) throw RuleError.of('interview.called_off', ['interviewId']);
      for (const own of dropped) {
        await this.interviews.save(tx, { ...own, state: 'CANCELLED', sequence: own.sequence + 1, reason });
      }
      for (const { id } of await this.interviews.seatsOf(
        dropped.map(({ id }) => id),
        tx,
      ))
        await this.tell(tx, actor, id);
      const endReason = interviewId ? null : reason;
      return this.save(tx, actor, 'interview.cancel', { ...round, state, endReason }, reason, {
        interviewId,
      });
    });
  }

  private async plan(tx: Tx, round: InterviewRound): Promise<PreviewedInterviews> {
    const plan = layOutInterviews(await this.desk.problemOf(tx, round));
    return { ...plan, digest: digestOf({ interviews: plan.interviews, obstacles: plan.obstacles }) };
  }

  /** @throws RuleError `input.unknown_id`. */
  private async requireRound(
    actor: Actor,
    id: string | undefined,
    path = 'roundId',
  ): Promise<InterviewRound> {
    const round = id === undefined ? null : await this.interviews.findRound(id);
    await this.desk.requireManaged(actor, round?.challengeId, path);
    return round as InterviewRound;
  }

  /** Whoever no longer sits there is told so, and everybody else what has changed. */
  private async reseat(
    tx: Tx,
    actor: Actor,
    { id }: Interview,
    seats: readonly InterviewSeat[],
    reviewerIds: readonly string[],
  ): Promise<void> {
    const own = seats.filter(({ interviewId }) => interviewId === id);
    const leaving = own.filter(({ reviewerId }) => reviewerId !== null && !reviewerIds.includes(reviewerId));
    const added = reviewerIds
      .filter((reviewerId) => !own.some((seat) => seat.reviewerId === reviewerId))
      .map((reviewerId) => seatOf({ id }, reviewerId));
    await this.interviews.leave(
      tx,
      leaving.map((seat) => seat.id),
      await databaseNow(tx),
    );
    await this.interviews.addSeats(tx, added);
    for (const seat of [...own, ...added]) await this.tell(tx, actor, seat.id);
  }

  private async save(
    tx: Tx,
    actor: Actor,
    act: string,
    round: InterviewRound,
    reason: string | null,
    after: Readonly<Record<string, unknown>> = {},
  ): Promise<InterviewRound> {
    const saved = { ...round, version: round.version + 1 };
    await this.interviews.saveRound(tx, saved);
    await this.record(tx, actor, act, saved, { state: saved.state, ...after }, reason);
    return saved;
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    { id, challengeId }: InterviewRound,
    after: Readonly<Record<string, unknown>>,
    reason: string | null,
  ): Promise<void> {
    const target = { type: 'challenge', id: challengeId };
    return this.audit.record(tx, { actor, act, target, after: { roundId: id, ...after }, reason });
  }

  private tell(tx: Tx, actor: Actor, seatId: string): Promise<void> {
    return this.outbox.publish(tx, InterviewChanged, { seatId }, actor.correlationId);
  }
}

const interviewOf = ({ id: roundId }: InterviewRound, placed: PlacedInterview): Interview => ({
  id: newId(),
  ...{ roundId, submissionId: placed.teamId, room: placed.room },
  startsAt: new Date(placed.startsAt),
  endsAt: new Date(placed.endsAt),
  ...{ state: 'SCHEDULED', sequence: 0, reason: null },
});

const seatOf = ({ id: interviewId }: Pick<Interview, 'id'>, reviewerId: string | null): InterviewSeat => ({
  id: newId(),
  ...{ interviewId, reviewerId, leftAt: null },
});

const placedOf = (own: Interview, seats: readonly InterviewSeat[]): PlacedInterview => ({
  startsAt: own.startsAt.getTime(),
  endsAt: own.endsAt.getTime(),
  ...{ teamId: own.submissionId, room: own.room },
  panelIds: seats
    .filter(({ interviewId }) => interviewId === own.id)
    .flatMap(({ reviewerId }) => reviewerId ?? []),
});

function placedAt(
  { submissionId }: Interview,
  given: InterviewMove,
  { frame }: InterviewRound,
): PlacedInterview {
  const startsAt = given.startsAt.getTime();
  const endsAt = startsAt + frame.minutes * 60_000;
  return { startsAt, endsAt, teamId: submissionId, room: given.room, panelIds: given.reviewerIds };
}
