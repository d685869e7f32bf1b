import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalState } from '#libs/decisions';
import type { PilotOutcome } from './pilot.kinds.js';

/** What shall become of a pilot, as one person has prepared it; known only to those who decide. */
@Entity({ schema: 'pilots', name: 'pilot_proposal' })
export class PilotProposal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  round!: number;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  outcome!: `${PilotOutcome}`;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ type: 'date', nullable: true })
  newEndsOn!: string | null;

  @Column({ type: 'text', nullable: true })
  exitId!: string | null;

  /** Digest of scores and measurements that it rests on: what is released is what was proposed. */
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
}
