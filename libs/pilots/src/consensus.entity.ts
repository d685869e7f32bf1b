import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsensusItem } from './consensus.rules.js';
import type { ReviewPhase } from './pilot.kinds.js';

/** What the reviewers agreed on, beside what each gave alone; never changed. */
@Entity({ schema: 'pilots', name: 'consensus' })
export class Consensus {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  round!: number;

  @Column({ type: 'text' })
  phase!: `${ReviewPhase}`;

  @Column({ type: 'jsonb' })
  items!: readonly (ConsensusItem & { readonly mean: number })[];

  /** Mean over the items, 0 to 5. */
  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'text' })
  minutes!: string;

  /** The reviewer who led the meeting. */
  @Column({ type: 'uuid' })
  chairId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  agreedAt!: Date;
}
