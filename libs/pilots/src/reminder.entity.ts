import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './pilot.kinds.js';

/** Something of which the people of a pilot are reminded, once. */
@Entity({ schema: 'pilots', name: 'reminder' })
export class Reminder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'text' })
  kind!: `${ReminderKind}`;

  /** The report or follow-up. */
  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
