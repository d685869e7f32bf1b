import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a mail of this context is about. */
export type NoticeKind =
  | 'INVITATION'
  | 'ALERT'
  | 'CHALLENGE_PUBLISHED'
  | 'CHALLENGE_AMENDED'
  | 'CHALLENGE_CANCELLED'
  | 'QUESTION_ANSWERED'
  | 'DEADLINE_SOON';

/** One mail to one person. */
@Entity({ schema: 'matching', name: 'notice' })
export class Notice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** What it is about: the same news is told once. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid', array: true })
  challengeIds!: string[];

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
