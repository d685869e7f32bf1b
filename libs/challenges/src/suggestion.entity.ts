import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { SuggestionState } from './challenge.states.js';

/** A better wording of one text of a draft, from the intermediary that helps with it. */
@Entity({ schema: 'challenges', name: 'suggestion' })
export class Suggestion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** The intermediary. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Which text: `problem`, `framing.whyNow`, `criteria.0.description`. */
  @Column({ type: 'text' })
  fieldPath!: string;

  /** The text that it was written for. */
  @Column({ type: 'jsonb' })
  basedOn!: LocalizedText;

  /** Languages that are not named stay as they are. */
  @Column({ type: 'jsonb' })
  proposed!: LocalizedText;

  @Column({ type: 'text' })
  state!: `${SuggestionState}`;

  @Column({ type: 'text', nullable: true })
  declineReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  resolvedBy!: string | null;
}
