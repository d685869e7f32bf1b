import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { Anchor, CriterionKindName } from './rubric.rules.js';

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

  @Column({ type: 'text' })
  kind!: CriterionKindName;

  /** Whole per cent; those of a challenge sum to 100. 0 for what is not scored. */
  @Column({ type: 'smallint' })
  weight!: number;

  @Column({ type: 'double precision' })
  scaleMin!: number;

  @Column({ type: 'double precision' })
  scaleMax!: number;

  @Column({ type: 'double precision' })
  scaleStep!: number;

  /** A mean below it fails a submission. */
  @Column({ type: 'double precision', nullable: true })
  threshold!: number | null;

  /** What levels of the scale mean. */
  @Column({ type: 'jsonb' })
  anchors!: Anchor[];

  /** Characters that a rationale needs at least; null: as the programme says. */
  @Column({ type: 'integer', nullable: true })
  minimumRationale!: number | null;
}
