import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PilotOutcome } from './pilot.kinds.js';

/** How a KPI stood when it was decided. */
export interface KpiResult {
  readonly kpiId: string;
  readonly value: number;
  /** 0 at the baseline, 1 at the target. */
  readonly attainment: number;
  /** Mean of the reviewers' scores, 0 to 5. */
  readonly score: number;
}

/** The decision on a round of a pilot; never changed. */
@Entity({ schema: 'pilots', name: 'pilot_decision' })
export class PilotDecision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  round!: number;

  @Column({ type: 'text' })
  outcome!: `${PilotOutcome}`;

  @Column({ type: 'text' })
  reasons!: string;

  /** Pilot score, 0 to 5. */
  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'jsonb' })
  results!: readonly KpiResult[];

  @Column({ type: 'date' })
  previousEndsOn!: string;

  @Column({ type: 'date', nullable: true })
  newEndsOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;
}
