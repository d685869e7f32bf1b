import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, LocalizedText } from '#libs/i18n';
import type { ProgrammeRules } from './programme.rules.js';
import type { ProgrammeState } from './programme.states.js';

@Entity({ schema: 'programmes', name: 'programme' })
export class Programme {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Chosen by people, `GOV-2027`; unique. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'uuid' })
  operatorId!: string;

  @Column({ type: 'text' })
  originalLanguage!: Locale;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'jsonb' })
  summary!: LocalizedText;

  /** IANA zone in which its dates are meant. */
  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'jsonb' })
  rules!: ProgrammeRules;

  /** The version of a model from which it is run; null for the platform's own as the release carries it. */
  @Column({ type: 'uuid', nullable: true })
  modelVersionId!: string | null;

  @Column({ type: 'text' })
  state!: `${ProgrammeState}`;

  @Column({ type: 'text', nullable: true })
  cancellationReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** Public since then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
