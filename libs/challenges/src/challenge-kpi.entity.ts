import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';

/** A figure that a pilot must move from its baseline to its target. */
@Entity({ schema: 'challenges', name: 'challenge_kpi' })
export class ChallengeKpi {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'double precision' })
  baseline!: number;

  @Column({ type: 'double precision' })
  target!: number;

  /** Calendar day, `YYYY-MM-DD`. */
  @Column({ type: 'date' })
  dueOn!: string;

  /** Where the figures come from. */
  @Column({ type: 'text' })
  source!: string;
}
