import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProgrammeModel } from '#libs/models';
import type { ModelVersionState } from './model.states.js';

/** One version of a model. Once approved it is never changed: programmes are run from it. */
@Entity({ schema: 'programmes', name: 'model_version' })
export class ModelVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  modelId!: string;

  /** From 1, without gaps. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: `${ModelVersionState}`;

  @Column({ type: 'jsonb' })
  content!: ProgrammeModel;

  /** SHA-256 of the canonical JSON of the content. */
  @Column({ type: 'text' })
  hash!: string;

  /** What changed against the version before, in the words of whoever made it. */
  @Column({ type: 'text' })
  changeNote!: string;

  /** Grows with every saved draft. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** Null for a model that ships with the platform. */
  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  /** Everybody who saved this version: none of them may approve it. */
  @Column({ type: 'uuid', array: true })
  editorIds!: string[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retiredAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  retiredBy!: string | null;

  @Column({ type: 'text', nullable: true })
  retirementReason!: string | null;
}
