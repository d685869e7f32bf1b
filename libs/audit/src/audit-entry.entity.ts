import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One state change. Append-only: the database refuses update, delete and truncate. */
@Entity({ schema: 'audit', name: 'entry' })
export class AuditEntry {
  /** Grows with each entry, except that sealed ones have random ids: a gap would tell how many there are. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt!: Date;

  @Column({ type: 'text' })
  actorKind!: string;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  /** What the actor did: `challenge.publish`. */
  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text' })
  targetType!: string;

  @Column({ type: 'uuid' })
  targetId!: string;

  @Column({ type: 'jsonb', nullable: true })
  before!: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after!: Record<string, unknown> | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text' })
  correlationId!: string;

  /** Kept for the hash chain: digest of the entry before this one. */
  @Column({ type: 'bytea', nullable: true })
  previousHash!: Buffer | null;

  /** Kept for the hash chain: digest of this entry. */
  @Column({ type: 'bytea', nullable: true })
  hash!: Buffer | null;

  /** What must be opened before anybody is shown this entry; null for all that is not secret. */
  @Column({ type: 'uuid', nullable: true })
  sealedIn!: string | null;
}
