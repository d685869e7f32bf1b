import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { Headcount } from './headcount.js';

/** Somebody of the team, as the start-up presents itself; not an account. */
export interface TeamMember {
  readonly name: string;
  readonly position: string;
}

/** A customer who can be asked. */
export interface PassportReference {
  readonly customer: string;
  readonly description: string;
  readonly year: number | null;
  readonly url: string | null;
}

/** A norm or quality mark that the start-up holds: ISO 27001, a medical device class. */
export interface Certificate {
  readonly name: string;
  readonly issuer: string;
  /** Calendar day, `YYYY-MM-DD`; null when it does not end. */
  readonly expiresOn: string | null;
}

/** How a start-up presents itself; one per organisation. */
@Entity({ schema: 'startups', name: 'passport' })
export class Passport {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'jsonb' })
  description!: LocalizedText;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'smallint', nullable: true })
  foundedYear!: number | null;

  /** Null when the start-up does not say. */
  @Column({ type: 'text', nullable: true })
  headcount!: `${Headcount}` | null;

  /** District or region of its main seat, in the words of the start-up. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'jsonb' })
  team!: TeamMember[];

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ type: 'text', array: true })
  technologies!: string[];

  /** Technology readiness level, 1 to 9. */
  @Column({ type: 'smallint' })
  trl!: number;

  /** ISO 639-1, lower case: the languages in which the start-up works. */
  @Column({ type: 'text', array: true })
  languages!: string[];

  /** ISO 3166-1 alpha-2, upper case: the countries in which it works. */
  @Column({ type: 'text', array: true })
  countries!: string[];

  @Column({ type: 'jsonb' })
  references!: PassportReference[];

  @Column({ type: 'jsonb' })
  certificates!: Certificate[];

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
