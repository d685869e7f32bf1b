import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ModelKind } from './model.states.js';

/** A programme model of the library. What it says stands in its versions. */
@Entity({ schema: 'programmes', name: 'model' })
export class Model {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The model's own id in its language, `civtech-scotland`; unique. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: `${ModelKind}`;

  /** The version from which it was derived; only own models have one. */
  @Column({ type: 'uuid', nullable: true })
  derivedFromId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
