import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';

/** A person who helps start-ups with advice. */
@Entity({ schema: 'matching', name: 'mentor' })
export class Mentor {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'jsonb' })
  biography!: LocalizedText;

  /** Topics, as tags in lower case. */
  @Column({ type: 'text', array: true })
  expertise!: string[];

  /** ISO 639-1, lower case. */
  @Column({ type: 'text', array: true })
  languages!: string[];

  /** ISO 3166-1 alpha-2, upper case. */
  @Column({ type: 'text', array: true })
  countries!: string[];

  /** Start-ups at a time; 0 while there is no time for any. */
  @Column({ type: 'smallint' })
  capacity!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
