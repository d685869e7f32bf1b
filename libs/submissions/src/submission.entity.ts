import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubmissionState } from './submission.machine.js';
import type { SubmissionContent } from './submission.rules.js';

/** A start-up's answer to a challenge. Never shown as it is: `submission.view.ts` decides what of it who sees. */
@Entity({ schema: 'submissions', name: 'submission' })
export class SubmissionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid', nullable: true })
  startedBy!: string | null;

  @Column({ type: 'text' })
  state!: SubmissionState;

  /** What the team works on. Only the team ever sees it. */
  @Column({ type: 'jsonb' })
  draftContent!: SubmissionContent;

  /** What was handed in last and counts. */
  @Column({ type: 'jsonb', nullable: true })
  submittedContent!: SubmissionContent | null;

  /** Version of the challenge's text that `submittedContent` answers. */
  @Column({ type: 'integer', nullable: true })
  contentVersion!: number | null;

  /** SHA-256 of the canonical form of what was handed in last. */
  @Column({ type: 'char', length: 64, nullable: true })
  contentHash!: string | null;

  /** How often content was handed in. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  editedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;
}
