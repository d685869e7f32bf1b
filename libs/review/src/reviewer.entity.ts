import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/i18n';
import type { ReviewerKind } from './review.kinds.js';

/** A work of the past that shows what a reviewer knows. */
export interface PastWork {
  readonly title: string;
  readonly text: string;
}

/** Days on which a reviewer cannot review, the last one too. */
export interface Absence {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A person who scores submissions and pilots. */
@Entity({ schema: 'review', name: 'reviewer' })
export class Reviewer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  /** Topics, as tags in lower case. */
  @Column({ type: 'text', array: true })
  expertise!: string[];

  @Column({ type: 'text' })
  biography!: string;

  /** Languages in which the reviewer can read submissions. */
  @Column({ type: 'text', array: true })
  languages!: Locale[];

  /** Open reviews at most, over all challenges. */
  @Column({ type: 'smallint' })
  capacity!: number;

  @Column({ type: 'jsonb' })
  pastWork!: PastWork[];

  @Column({ type: 'jsonb' })
  absences!: Absence[];

  /** What a manager says of the reviewer; a plan can ask for one of each. */
  @Column({ type: 'text', array: true })
  kinds!: `${ReviewerKind}`[];

  /** Null before the first register of interests. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  registerExpiresAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  registerRemindedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
