import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The record of a decision, as it was when it was released; never changed. */
@Entity({ schema: 'decisions', name: 'record' })
export class DecisionRecord {
  @PrimaryColumn({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** Canonical JSON (RFC 8785): the very text that was hashed. */
  @Column({ type: 'text' })
  content!: string;

  /** SHA-256 of the content. */
  @Column({ type: 'char', length: 64 })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt!: Date;
}
