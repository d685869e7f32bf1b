import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PilotSide } from './pilot.kinds.js';

/** A year and a half after its decision, both sides are asked what became of a pilot. */
@Entity({ schema: 'pilots', name: 'follow_up' })
export class FollowUp {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'date' })
  untilOn!: string;
}

/** What one side says; never changed. */
@Entity({ schema: 'pilots', name: 'follow_up_answer' })
export class FollowUpAnswer {
  @PrimaryColumn({ type: 'uuid' })
  followUpId!: string;

  @PrimaryColumn({ type: 'text' })
  side!: `${PilotSide}`;

  /** A contract was signed for what was tried. */
  @Column({ type: 'boolean' })
  hasContract!: boolean;

  /** It is still used. */
  @Column({ type: 'boolean' })
  isUsed!: boolean;

  /** The start-up is still trading. */
  @Column({ type: 'boolean' })
  isTrading!: boolean;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'uuid' })
  answeredBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  answeredAt!: Date;
}
