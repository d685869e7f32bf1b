import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContent } from './plan.rules.js';

/** What both sides agree on before a pilot begins. Milestones and KPIs belong to it and have tables of their own. */
@Entity({ schema: 'pilots', name: 'plan' })
export class Plan {
  @PrimaryColumn({ type: 'uuid' })
  pilotId!: string;

  /** Who will use it, and how many. */
  @Column({ type: 'text' })
  users!: string;

  /** Which data the start-up gets, and under which terms. */
  @Column({ type: 'text' })
  dataAccess!: string;

  /** What may go wrong, and what is done about it. */
  @Column({ type: 'text' })
  risks!: string;

  @Column({ type: 'smallint' })
  reportEveryDays!: number;

  /** 0 until both sides have agreed; then it is frozen, and each accepted change request makes the next one. */
  @Column({ type: 'smallint' })
  number!: number;

  @Column({ type: 'uuid', nullable: true })
  ministryAgreedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ministryAgreedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  vendorAgreedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  vendorAgreedAt!: Date | null;
}

/** A plan as it was agreed; never changed. */
@Entity({ schema: 'pilots', name: 'plan_version' })
export class PlanVersion {
  @PrimaryColumn({ type: 'uuid' })
  pilotId!: string;

  @PrimaryColumn({ type: 'smallint' })
  number!: number;

  @Column({ type: 'jsonb' })
  content!: PlanContent;

  /** Why it was changed; null for the first one. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  agreedAt!: Date;
}
