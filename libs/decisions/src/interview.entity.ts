import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterviewFrame, Span } from './interview-times.rules.js';

export type InterviewRoundState = 'COLLECTING' | 'PUBLISHED' | 'CANCELLED';

/** Where an interview is held: a room, or an address to meet at. */
export interface InterviewRoom {
  readonly name: string;
  readonly place: string;
}

/** Interviews of the start-ups of one challenge at one stage of its programme. */
@Entity({ schema: 'decisions', name: 'interview_round' })
export class InterviewRound {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** As the model of the programme calls it. */
  @Column({ type: 'text' })
  stageId!: string;

  @Column({ type: 'text' })
  state!: InterviewRoundState;

  /** Its instants are milliseconds since 1970. */
  @Column({ type: 'jsonb' })
  frame!: InterviewFrame;

  @Column({ type: 'jsonb' })
  rooms!: readonly InterviewRoom[];

  @Column({ type: 'smallint' })
  panelSize!: number;

  /** Who is invited. */
  @Column({ type: 'uuid', array: true })
  submissionIds!: string[];

  /** Who asks. */
  @Column({ type: 'uuid', array: true })
  reviewerIds!: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  answersDueAt!: Date;

  @Column({ type: 'uuid' })
  openedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  /** Why all of it was called off. */
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** When a start-up (its submission) or a reviewer can come. */
@Entity({ schema: 'decisions', name: 'interview_availability' })
export class InterviewAvailability {
  @PrimaryColumn({ type: 'uuid' })
  roundId!: string;

  @PrimaryColumn({ type: 'uuid' })
  partyId!: string;

  /** IANA zone in which they are. */
  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'jsonb' })
  free!: readonly Span[];

  @Column({ type: 'uuid' })
  givenBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  givenAt!: Date;
}

@Entity({ schema: 'decisions', name: 'interview' })
export class Interview {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt!: Date;

  /** Counted from 0. */
  @Column({ type: 'smallint' })
  room!: number;

  @Column({ type: 'text' })
  state!: 'SCHEDULED' | 'CANCELLED';

  /** Goes up with each change, as calendars want it (RFC 5545 §3.8.7.4). */
  @Column({ type: 'integer' })
  sequence!: number;

  /** Why it was moved or called off. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/** A chair at an interview. Its id is all by which its holder knows the interview: no two see the same one. */
@Entity({ schema: 'decisions', name: 'interview_seat' })
export class InterviewSeat {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  interviewId!: string;

  /** Who asks; null for the start-up. */
  @Column({ type: 'uuid', nullable: true })
  reviewerId!: string | null;

  /** Since when somebody else sits there. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leftAt!: Date | null;
}
