import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, LocalizedText } from '#libs/i18n';
import type { InquiryState } from './challenge.states.js';

/** A question that a start-up asks in public about a challenge. Who asked is shown to nobody. */
@Entity({ schema: 'challenges', name: 'inquiry' })
export class Inquiry {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'text' })
  language!: Locale;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'text' })
  state!: `${InquiryState}`;

  @Column({ type: 'jsonb', nullable: true })
  answer!: LocalizedText | null;

  @Column({ type: 'text', nullable: true })
  declineReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  resolvedBy!: string | null;
}
