import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { SolutionState } from './solution.machine.js';

/** An entry of the public catalogue: something that a start-up can deliver. */
@Entity({ schema: 'startups', name: 'solution' })
export class Solution {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'jsonb' })
  summary!: LocalizedText;

  @Column({ type: 'jsonb' })
  description!: LocalizedText;

  @Column({ type: 'text', array: true })
  tags!: string[];

  /** Technology readiness level, 1 to 9. */
  @Column({ type: 'smallint', nullable: true })
  trl!: number | null;

  @Column({ type: 'text' })
  state!: SolutionState;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason!: string | null;

  /** Key in the source of an import; unique in the organisation. */
  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  /** SHA-256 of the imported row: the same row again changes nothing, not even what was edited by hand since. */
  @Column({ type: 'text', nullable: true })
  sourceDigest!: string | null;

  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
