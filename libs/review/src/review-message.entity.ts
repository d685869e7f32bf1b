import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a reviewer wrote to the other reviewers of a submission; never changed. */
@Entity({ schema: 'review', name: 'message' })
export class ReviewMessage {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  /** Whose review stands behind it. */
  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt!: Date;
}
