import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeRequestState } from './change-request.machine.js';
import type { PilotSide } from './pilot.kinds.js';
import type { PlanChanges } from './plan-change.rules.js';

/** What one side wants to change in an agreed plan; the other side accepts or declines. */
@Entity({ schema: 'pilots', name: 'change_request' })
export class ChangeRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  /** Who proposed it. */
  @Column({ type: 'text' })
  side!: `${PilotSide}`;

  @Column({ type: 'jsonb' })
  changes!: PlanChanges;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: ChangeRequestState;

  @Column({ type: 'uuid' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  settledReason!: string | null;

  /** Number of the plan that it made. */
  @Column({ type: 'smallint', nullable: true })
  planNumber!: number | null;
}
