import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LessonKind } from './pilot.kinds.js';

/** What somebody learned from a pilot that has ended. */
@Entity({ schema: 'pilots', name: 'lesson' })
export class Lesson {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'text' })
  kind!: `${LessonKind}`;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
