import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DismissReason, FeedbackKind, MatchDirection } from './feedback.kinds.js';

/** Something that became of a suggestion. Append-only: the database refuses update and delete. */
@Entity({ schema: 'matching', name: 'feedback_event' })
export class FeedbackEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: `${FeedbackKind}`;

  /** Null when the start-up never stood in a list for this challenge. */
  @Column({ type: 'text', nullable: true })
  direction!: `${MatchDirection}` | null;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** The start-up. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid', nullable: true })
  solutionId!: string | null;

  /** Who acted; null for what the platform learned from the opening and the decision. */
  @Column({ type: 'uuid', nullable: true })
  viewerId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  listId!: string | null;

  /** Place in the list as it was served, from 1. */
  @Column({ type: 'smallint', nullable: true })
  position!: number | null;

  @Column({ type: 'double precision', nullable: true })
  score!: number | null;

  /** The addends of the score by feature. */
  @Column({ type: 'jsonb', nullable: true })
  contributions!: Readonly<Record<string, number>> | null;

  /** The weights that made it; null for those that the platform ships with. */
  @Column({ type: 'uuid', nullable: true })
  weightsId!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: `${DismissReason}` | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** With RESTORED: the dismissal that it takes back. */
  @Column({ type: 'uuid', nullable: true })
  restoresId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt!: Date;
}
