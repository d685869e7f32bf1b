import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/i18n';

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

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
