import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterFacts } from './letter.rules.js';
import type { LetterTexts } from './letter-writer.js';

/** What a start-up is told of the decision on its submission: as it was written then, for ever. */
@Entity({ schema: 'decisions', name: 'letter' })
export class Letter {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'jsonb' })
  facts!: LetterFacts;

  @Column({ type: 'jsonb' })
  texts!: LetterTexts;

  @Column({ type: 'timestamptz', precision: 3 })
  issuedAt!: Date;

  /** When the mail was taken over; null until then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
