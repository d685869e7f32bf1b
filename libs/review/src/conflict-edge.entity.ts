import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictKind, ConflictSource } from './review.kinds.js';

/** A tie of the conflict graph between a reviewer and an organisation. Ended, never deleted. */
@Entity({ schema: 'review', name: 'conflict_edge' })
export class ConflictEdge {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  kind!: `${ConflictKind}`;

  @Column({ type: 'text' })
  source!: `${ConflictSource}`;

  /** Organisation through which the tie goes; null for a direct one. */
  @Column({ type: 'uuid', nullable: true })
  viaId!: string | null;

  /** The declaration, where there is one. */
  @Column({ type: 'uuid', nullable: true })
  conflictId!: string | null;

  /** Kept by a manager, whatever becomes of its source. */
  @Column({ type: 'boolean' })
  isPinned!: boolean;

  @Column({ type: 'text', nullable: true })
  pinReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  foundAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
