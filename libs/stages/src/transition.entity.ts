import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EffectKind } from '#libs/engine';

/** One transition of one object. Append-only; its key is used once in a run. */
@Entity({ schema: 'stages', name: 'transition' })
export class TransitionRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** The act that led to it. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  kind!: EffectKind;

  /** Stage, stage instance, gate or exit. */
  @Column({ type: 'text', nullable: true })
  onKey!: string | null;

  /** Challenge or submission. */
  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;
}
