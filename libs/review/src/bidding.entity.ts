import { Column, Entity, PrimaryColumn } from 'typeorm';

/** While it is open, reviewers say which submissions of a challenge they would like to review. */
@Entity({ schema: 'review', name: 'bidding' })
export class Bidding {
  @PrimaryColumn({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;
}
