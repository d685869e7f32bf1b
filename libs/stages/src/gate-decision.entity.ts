import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GateBasis, GateDecision, Selection } from '#libs/engine';

/** One round of a gate: what the rule came to, and what people decided. */
@Entity({ schema: 'stages', name: 'gate_decision' })
export class GateDecisionRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** Key of the gate. */
  @PrimaryColumn({ type: 'text' })
  gate!: string;

  @PrimaryColumn({ type: 'integer' })
  round!: number;

  /** `void`: prepared anew since, or a candidate left. */
  @Column({ type: 'text' })
  state!: 'prepared' | 'proposed' | 'standstill' | 'settled' | 'void';

  @Column({ type: 'jsonb' })
  basis!: GateBasis;

  @Column({ type: 'jsonb' })
  selection!: Selection;

  @Column({ type: 'jsonb', nullable: true })
  decision!: GateDecision | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  standstillUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  appealUntil!: Date | null;
}
