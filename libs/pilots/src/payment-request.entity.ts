import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from './milestone.entity.js';
import type { PaymentRequestState } from './payment-request.machine.js';

/** The start-up asks for what was agreed for a milestone that the ministry has accepted. */
@Entity({ schema: 'pilots', name: 'payment_request' })
export class PaymentRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  milestoneId!: string;

  @Column({ type: 'numeric', precision: 15, scale: 2, transformer: decimal })
  amount!: number;

  /** ISO 4217. */
  @Column({ type: 'text' })
  currency!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'text' })
  state!: PaymentRequestState;

  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  settledReason!: string | null;
}
