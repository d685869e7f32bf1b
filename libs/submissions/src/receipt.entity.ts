import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Proof that content was handed in. Append-only: the database refuses update, delete and truncate. */
@Entity({ schema: 'submissions', name: 'receipt' })
export class Receipt {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  /** 1 for the first time, 2 for the first resubmission, and so on. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  challengeNumber!: string;

  @Column({ type: 'integer' })
  contentVersion!: number;

  /** The canonical text that was hashed (RFC 8785). Secret like the submission. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'char', length: 64 })
  contentHash!: string;

  /** The instant at which the database found the window open. */
  @Column({ type: 'timestamptz', precision: 3 })
  receivedAt!: Date;
}
