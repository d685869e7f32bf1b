import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which a jury compares the submissions of a challenge two at a time: a demo day. */
@Entity({ schema: 'review', name: 'pairwise_round' })
export class PairwiseRound {
  @PrimaryColumn({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;
}

/** The name under which one judge knows one submission. */
@Entity({ schema: 'review', name: 'pairwise_entry' })
export class PairwiseEntry {
  /** Random; all that the judge ever sees of the submission's identity. */
  @PrimaryColumn({ type: 'uuid' })
  alias!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  /** Copied from the submission, because every look at the row asks for conflicts. */
  @Column({ type: 'uuid' })
  organisationId!: string;
}

/** One judge preferred one submission to another; never changed. */
@Entity({ schema: 'review', name: 'comparison' })
export class ComparisonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid' })
  winnerId!: string;

  @Column({ type: 'uuid' })
  loserId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  comparedAt!: Date;
}
