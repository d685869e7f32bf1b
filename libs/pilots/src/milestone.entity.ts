import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MilestoneState } from './milestone.machine.js';

/** Something that must be reached on the way, with the way to tell. */
@Entity({ schema: 'pilots', name: 'milestone' })
export class Milestone {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  successCriteria!: string;

  @Column({ type: 'text' })
  state!: MilestoneState;
}
