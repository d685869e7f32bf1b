import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';

/** A KPI of the challenge, copied when the pilot was opened: what was framed is what is judged. */
@Entity({ schema: 'pilots', name: 'kpi' })
export class PilotKpi {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'double precision' })
  baseline!: number;

  @Column({ type: 'double precision' })
  target!: number;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  source!: string;

  /** How it is measured; null until the plan says so. */
  @Column({ type: 'text', nullable: true })
  method!: string | null;

  /** Organisation that measures it, never the vendor; null until the plan says so. */
  @Column({ type: 'uuid', nullable: true })
  measurerId!: string | null;
}
