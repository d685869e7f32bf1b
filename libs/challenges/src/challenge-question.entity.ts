import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { QuestionKind } from './challenge.states.js';

/** One question of the form that a submission answers. */
@Entity({ schema: 'challenges', name: 'challenge_question' })
export class ChallengeQuestion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  kind!: `${QuestionKind}`;

  @Column({ type: 'jsonb' })
  prompt!: LocalizedText;

  @Column({ type: 'boolean' })
  isRequired!: boolean;

  /** Characters that a text answer may have. */
  @Column({ type: 'integer', nullable: true })
  maxLength!: number | null;

  /** What a choice may be taken from; empty for other kinds. */
  @Column({ type: 'jsonb' })
  choices!: LocalizedText[];

  @Column({ type: 'double precision', nullable: true })
  minimum!: number | null;

  @Column({ type: 'double precision', nullable: true })
  maximum!: number | null;
}
