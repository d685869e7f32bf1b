import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/i18n';

@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  displayName!: string;

  @Column({ type: 'text' })
  locale!: Locale;

  /** Argon2id in the PHC string format; null for people who sign in elsewhere. */
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text' })
  state!: 'ACTIVE' | 'DISABLED';

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
