import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FieldChange } from './challenge-diff.rules.js';

/** What was published, word for word: the first publication and each addendum. Never changed. */
@Entity({ schema: 'challenges', name: 'challenge_version' })
export class ChallengeVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'integer' })
  contentVersion!: number;

  @Column({ type: 'jsonb' })
  content!: Record<string, unknown>;

  /** Against the version before; empty for the first. */
  @Column({ type: 'jsonb' })
  changes!: FieldChange[];

  /** Why the addendum was needed; null for the first version. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  publishedBy!: string | null;
}
