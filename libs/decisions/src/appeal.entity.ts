import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealState } from './appeal.machine.js';

/** What a start-up holds against the decision on its submission, and what was ruled on it. */
@Entity({ schema: 'decisions', name: 'appeal' })
export class Appeal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  letterId!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  state!: AppealState;

  @Column({ type: 'text' })
  grounds!: string;

  @Column({ type: 'uuid' })
  filedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  filedAt!: Date;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ type: 'uuid', nullable: true })
  ruledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ruledAt!: Date | null;
}
