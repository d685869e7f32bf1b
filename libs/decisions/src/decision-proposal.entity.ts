import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalState } from './decision-proposal.machine.js';

/** What is decided about one submission, and why. */
export interface ProposedOutcome {
  readonly submissionId: string;
  readonly reason: string;
}

/** A decision on all submissions of a challenge that one person has prepared and a second one has to release. */
@Entity({ schema: 'decisions', name: 'proposal' })
export class DecisionProposal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'jsonb' })
  awards!: readonly ProposedOutcome[];

  @Column({ type: 'jsonb' })
  rejections!: readonly ProposedOutcome[];

  @Column({ type: 'text', nullable: true })
  tieReason!: string | null;

  /** Digest of the reviews that it rests on: what is released is what was proposed. */
  @Column({ type: 'char', length: 64 })
  basisDigest!: string;

  @Column({ type: 'uuid' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt!: Date;

  /** Who released or returned it. */
  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  /** What it became. */
  @Column({ type: 'uuid', nullable: true })
  decisionId!: string | null;
}
