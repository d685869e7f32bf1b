import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Interview, InterviewAvailability, InterviewRound, InterviewSeat } from './interview.entity.js';
import type { Span } from './interview-times.rules.js';

/** A chair with what its holder may know besides who else sits there. */
export interface TakenSeat {
  readonly seat: InterviewSeat;
  readonly interview: Interview;
  readonly round: InterviewRound;
}

/** An interview elsewhere of somebody who is asked again. */
export interface BusySpan extends Span {
  readonly partyId: string;
}

/** For whom somebody answers: the own profile as a reviewer, and the start-ups. */
export interface Invited {
  readonly reviewerId: string | null;
  readonly organisationIds: readonly string[];
}

/** A conflict of interest hides an interview from who would ask, whenever it was found. */
const NOT_IN_CONFLICT = `not exists (
  select from submissions.submission submission
  join review.live_conflict conflict on conflict.organisation_id = submission.organisation_id
  where submission.id = interview.submission_id and conflict.reviewer_id = seat.reviewer_id)`;

@Injectable()
export class InterviewRepository {
  constructor(private readonly database: Database) {}

  async insertRound(tx: Tx, round: InterviewRound): Promise<void> {
    await tx.insert(InterviewRound, round);
  }

  async saveRound(tx: Tx, { id, state, endReason, version }: InterviewRound): Promise<void> {
    await tx.update(InterviewRound, id, { state, endReason, version });
  }

  findRound(id: string): Promise<InterviewRound | null> {
    return this.database.reader.findOneBy(InterviewRound, { id });
  }

  roundForUpdate(tx: Tx, id: string): Promise<InterviewRound | null> {
    return tx.findOne(InterviewRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The oldest first. */
  roundsOf(challengeId: string): Promise<InterviewRound[]> {
    return this.database.reader.find(InterviewRound, {
      where: { challengeId },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Rounds that wait for an answer of these, with the submission that is asked about; null for the reviewer. */
  requestsFor({
    reviewerId,
    organisationIds,
  }: Invited): Promise<{ id: string; submissionId: string | null }[]> {
    return this.database.reader.query(
      `select id, null as "submissionId", opened_at from decisions.interview_round
       where state = 'COLLECTING' and reviewer_ids @> array[$1::uuid] and $1::uuid is not null
       union all
       select round.id, submission.id, opened_at from decisions.interview_round round
       join submissions.submission submission on submission.id = any(round.submission_ids)
       where round.state = 'COLLECTING' and submission.state = 'SUBMITTED' and submission.organisation_id = any($2)
       order by opened_at, id, "submissionId"`,
      [reviewerId, [...organisationIds]],
    );
  }

  roundsByIds(ids: readonly string[]): Promise<InterviewRound[]> {
    return this.database.reader.findBy(InterviewRound, { id: In([...ids]) });
  }

  async saveAvailability(tx: Tx, given: InterviewAvailability): Promise<void> {
    await tx.upsert(InterviewAvailability, { ...given, free: [...given.free] }, ['roundId', 'partyId']);
  }

  availabilityOf(roundIds: readonly string[], tx?: Tx): Promise<InterviewAvailability[]> {
    return (tx ?? this.database.reader).findBy(InterviewAvailability, { roundId: In([...roundIds]) });
  }

  async insert(tx: Tx, interviews: readonly Interview[], seats: readonly InterviewSeat[]): Promise<void> {
    await tx.insert(Interview, [...interviews]);
    await tx.insert(InterviewSeat, [...seats]);
  }

  async addSeats(tx: Tx, seats: readonly InterviewSeat[]): Promise<void> {
    if (seats.length > 0) await tx.insert(InterviewSeat, [...seats]);
  }

  async save(tx: Tx, { id, startsAt, endsAt, room, state, sequence, reason }: Interview): Promise<void> {
    await tx.update(Interview, id, { startsAt, endsAt, room, state, sequence, reason });
  }

  async leave(tx: Tx, seatIds: readonly string[], leftAt: Date): Promise<void> {
    if (seatIds.length > 0) await tx.update(InterviewSeat, { id: In([...seatIds]) }, { leftAt });
  }

  /** Chairs of a reviewer, locked, in interviews that are still to be held with a start-up or about a submission. */
  seatsWith(
    tx: Tx,
    reviewerId: string,
    from: { readonly organisationId?: string; readonly submissionId?: string },
  ): Promise<{ id: string; interviewId: string; roundId: string; challengeId: string }[]> {
    return tx.query(
      `select seat.id, interview.id as "interviewId", round.id as "roundId", round.challenge_id as "challengeId"
       from decisions.interview_seat seat
       join decisions.interview on interview.id = seat.interview_id
       join decisions.interview_round round on round.id = interview.round_id
       join submissions.submission submission on submission.id = interview.submission_id
       where seat.reviewer_id = $1 and seat.left_at is null and interview.state = 'SCHEDULED'
         and interview.starts_at > platform.clock()
         and (submission.organisation_id = $2 or submission.id = $3)
       order by seat.id for update of seat`,
      [reviewerId, from.organisationId ?? null, from.submissionId ?? null],
    );
  }

  find(id: string): Promise<Interview | null> {
    return this.database.reader.findOneBy(Interview, { id });
  }

  /** By time and room. */
  ofRounds(roundIds: readonly string[], tx?: Tx): Promise<Interview[]> {
    return (tx ?? this.database.reader).find(Interview, {
      where: { roundId: In([...roundIds]) },
      order: { startsAt: 'ASC', room: 'ASC', id: 'ASC' },
    });
  }

  /** Chairs that are taken. */
  seatsOf(interviewIds: readonly string[], tx?: Tx): Promise<InterviewSeat[]> {
    return (tx ?? this.database.reader).find(InterviewSeat, {
      where: { interviewId: In([...interviewIds]), leftAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Who asks in interviews, without those who may no longer. */
  sittingAt(interviewIds: readonly string[]): Promise<{ interviewId: string; reviewerId: string }[]> {
    return this.database.reader.query(
      `select seat.interview_id as "interviewId", seat.reviewer_id as "reviewerId"
       from decisions.interview_seat seat join decisions.interview on interview.id = seat.interview_id
       where interview.id = any($1) and seat.reviewer_id is not null and seat.left_at is null and ${NOT_IN_CONFLICT}
       order by seat.reviewer_id`,
      [[...interviewIds]],
    );
  }

  /** When reviewers, and start-ups by a submission of theirs, sit in interviews of other rounds. */
  busyElsewhere(tx: Tx, round: InterviewRound): Promise<BusySpan[]> {
    const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
    const span = `${milliseconds('interview.starts_at')} as "startsAt", ${milliseconds('interview.ends_at')} as "endsAt"`;
    return tx.query(
      `select seat.reviewer_id as "partyId", ${span}
       from decisions.interview_seat seat join decisions.interview on interview.id = seat.interview_id
       where seat.reviewer_id = any($2) and seat.left_at is null and interview.state = 'SCHEDULED'
         and interview.round_id <> $1
       union all
       select own.id, ${span}
       from submissions.submission own
       join submissions.submission other on other.organisation_id = own.organisation_id
       join decisions.interview on interview.submission_id = other.id
       where own.id = any($3) and interview.state = 'SCHEDULED' and interview.round_id <> $1`,
      [round.id, round.reviewerIds, round.submissionIds],
    );
  }

  /** Interviews at which these sit, by time: without those that a conflict of interest hides. */
  async attendedBy({ reviewerId, organisationIds }: Invited, seatId?: string): Promise<TakenSeat[]> {
    const found: { id: string }[] = await this.database.reader.query(
      `select seat.id from decisions.interview_seat seat
       join decisions.interview on interview.id = seat.interview_id
       where (seat.reviewer_id = $1 and seat.left_at is null and ${NOT_IN_CONFLICT}
           or seat.reviewer_id is null and interview.submission_id in (
             select id from submissions.submission where organisation_id = any($2)))
         and ($3::uuid is null or seat.id = $3)
       order by interview.starts_at, seat.id`,
      [reviewerId, [...organisationIds], seatId ?? null],
    );
    const seats = await this.taken(found.map(({ id }) => id));
    return found.flatMap(({ id }) => seats.find(({ seat }) => seat.id === id) ?? []);
  }

  /** Also of who has left. */
  async taken(seatIds: readonly string[]): Promise<TakenSeat[]> {
    const { reader } = this.database;
    const seats = await reader.findBy(InterviewSeat, { id: In([...seatIds]) });
    const interviews = await reader.findBy(Interview, {
      id: In(seats.map(({ interviewId }) => interviewId)),
    });
    const rounds = await this.roundsByIds(interviews.map(({ roundId }) => roundId));
    return seats.flatMap((seat) => {
      const interview = interviews.find(({ id }) => id === seat.interviewId);
      const round = rounds.find(({ id }) => id === interview?.roundId);
      return interview && round ? [{ seat, interview, round }] : [];
    });
  }
}
