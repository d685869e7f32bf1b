import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { MilestoneState } from './milestone.machine.js';

/** PostgreSQL hands exact decimals over as text. */
export const decimal: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

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

  /** What is paid once the milestone is accepted; null where nothing is. */
  @Column({ type: 'numeric', precision: 15, scale: 2, nullable: true, transformer: decimal })
  paymentAmount!: number | null;

  /** ISO 4217. */
  @Column({ type: 'text', nullable: true })
  paymentCurrency!: string | null;
}
