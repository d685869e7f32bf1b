import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';

/** What submissions are scored by, and how much it counts. */
@Entity({ schema: 'challenges', name: 'challenge_criterion' })
export class ChallengeCriterion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'jsonb' })
  description!: LocalizedText;

  /** Whole per cent; those of a challenge sum to 100. */
  @Column({ type: 'smallint' })
  weight!: number;

  @Column({ type: 'double precision' })
  scaleMin!: number;

  @Column({ type: 'double precision' })
  scaleMax!: number;

  @Column({ type: 'double precision' })
  scaleStep!: number;
}
