import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreedGiven } from './meeting.rules.js';

/** A meeting of those who judge a challenge: who was there, what was said, what was agreed on. Never changed. */
@Entity({ schema: 'decisions', name: 'meeting' })
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** Reviewer who led it. */
  @Column({ type: 'uuid' })
  chairId!: string;

  /** Reviewers who were there, the chair among them. */
  @Column({ type: 'uuid', array: true })
  presentIds!: string[];

  /** How many had to be there. */
  @Column({ type: 'smallint' })
  quorum!: number;

  /** How many judge the challenge. */
  @Column({ type: 'smallint' })
  panel!: number;

  @Column({ type: 'text' })
  minutes!: string;

  /** Scores on which they agreed, each with its reason; a later meeting's count before these. */
  @Column({ type: 'jsonb' })
  agreed!: readonly AgreedGiven[];

  @Column({ type: 'timestamptz', precision: 3 })
  heldAt!: Date;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
