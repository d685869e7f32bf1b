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

/** What scores say without the leniency of those who gave them, as it was looked at beside the raw mean. */
export interface CalibratedScore {
  /** 0 to 5, as all of these. */
  readonly raw: number;
  readonly calibrated: number;
  /** Ends of the 80 % interval. */
  readonly low: number;
  readonly high: number;
  /** Reviews of the programme's pilots on which it rests. */
  readonly ratings: number;
  /** Whether they are enough, and linked, so that it may be used at all. */
  readonly isSound: boolean;
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

  /** Mean over reviewers of what they gave, 0 to 5. */
  @Column({ type: 'double precision' })
  score!: number;

  /** Overall attainment of the KPIs, 0 to 1; null in decisions from before it was computed. */
  @Column({ type: 'double precision', nullable: true })
  attainment!: number | null;

  /** What the reviewers agreed on, 0 to 5; null without a consensus. */
  @Column({ type: 'double precision', nullable: true })
  consensus!: number | null;

  /** Attainment and judgement together, 0 to 5. */
  @Column({ type: 'double precision', nullable: true })
  combined!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  calibrated!: CalibratedScore | null;

  /** The way out to procurement, as the model of the programme calls it; null where there is none. */
  @Column({ type: 'text', nullable: true })
  exitId!: string | null;

  @Column({ type: 'text', nullable: true })
  exitKind!: string | null;

  @Column({ type: 'jsonb' })
  results!: readonly KpiResult[];

  @Column({ type: 'date' })
  previousEndsOn!: string;

  @Column({ type: 'date', nullable: true })
  newEndsOn!: string | null;

  /** Null in decisions from before two people were needed. */
  @Column({ type: 'uuid', nullable: true })
  proposedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;
}
