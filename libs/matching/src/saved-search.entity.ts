import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertFrequency } from './alert.kinds.js';

/** A search for challenges that a person wants to be told about. */
@Entity({ schema: 'matching', name: 'saved_search' })
export class SavedSearch {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Words in any language; empty: any challenge that passes the filters. */
  @Column({ type: 'text' })
  query!: string;

  /** One of them is enough; empty: any. */
  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'uuid', nullable: true })
  ministryId!: string | null;

  @Column({ type: 'text' })
  frequency!: `${AlertFrequency}`;

  /** IANA zone in which the hour is meant. */
  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'smallint' })
  hour!: number;

  /** ISO 8601: 1 Monday to 7 Sunday. */
  @Column({ type: 'smallint' })
  weekday!: number;

  /** Whether it tells anything; a link in its mails ends that. */
  @Column({ type: 'boolean' })
  isActive!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  lastRunAt!: Date;

  /** When the next digest is due; null when it tells at once or not at all. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextRunAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
