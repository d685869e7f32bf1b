import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActFacts, RunAct } from '#libs/engine';

/** One act of a run, with what the interpreter was told. Append-only; replayed, the acts give the state. */
@Entity({ schema: 'stages', name: 'act' })
export class RunActRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  kind!: RunAct['kind'];

  @Column({ type: 'jsonb' })
  act!: RunAct;

  @Column({ type: 'jsonb' })
  facts!: ActFacts;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  /** For a clock its own instant, however late its job ran. */
  @Column({ type: 'timestamptz', precision: 3 })
  takesEffectAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
