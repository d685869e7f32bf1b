import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reviewer's statement of interests for a year, with the terms to which the reviewer agreed. Never changed. */
@Entity({ schema: 'review', name: 'interest_register' })
export class InterestRegister {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'text' })
  termsVersion!: string;

  /** Conflicts that were declared with it. */
  @Column({ type: 'integer' })
  declared!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  filedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
