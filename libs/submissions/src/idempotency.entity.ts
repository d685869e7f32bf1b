import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was answered to a client's key. Append-only, kept for ever. */
@Entity({ schema: 'submissions', name: 'idempotency' })
export class IdempotencyRecord {
  @PrimaryColumn({ type: 'uuid' })
  organisationId!: string;

  @PrimaryColumn({ type: 'text' })
  act!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** SHA-256 of the canonical request: the same key with another request is a mistake of the client. */
  @Column({ type: 'char', length: 64 })
  requestHash!: string;

  @Column({ type: 'jsonb' })
  response!: { readonly receiptId: string };

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
