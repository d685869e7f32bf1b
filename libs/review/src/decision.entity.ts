import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { RankingCalibration } from './ranking.calibration.js';
import type { RankedSubmission, WeightedCriterion } from './ranking.scoring.js';
import type { ScoreBasis } from './review.kinds.js';

/** Everything that a decision rests on, as it was at that moment. */
export interface DecisionSnapshot {
  readonly rules: {
    readonly awards: number;
    readonly minimumPassingScore: number | null;
    readonly reviewersPerSubmission: number;
  };
  readonly criteria: readonly (WeightedCriterion & {
    readonly name: LocalizedText;
    readonly scaleStep: number;
  })[];
  /** What was chosen before the opening to decide; absent in older decisions: the raw scores. */
  readonly scoreBasis?: `${ScoreBasis}`;
  /** Whether the ranks go by calibrated scores. */
  readonly isCalibrated?: boolean;
  /** Absent in older decisions. */
  readonly calibration?: RankingCalibration | null;
  readonly ranking: readonly RankedSubmission[];
  /** Every score that counted. */
  readonly reviews: readonly {
    readonly assignmentId: string;
    readonly submissionId: string;
    /** Tells reviewers apart without naming them, 1 for the first; absent in older decisions. */
    readonly reviewer?: number;
    readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
  }[];
  /** Scores that only show how their reviewers score. */
  readonly anchors?: DecisionSnapshot['reviews'];
}

/** The decision on a challenge; never changed. */
@Entity({ schema: 'review', name: 'decision' })
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;

  /** How the choice among equals was made; null when there was none. */
  @Column({ type: 'text', nullable: true })
  tieReason!: string | null;

  @Column({ type: 'jsonb' })
  snapshot!: DecisionSnapshot;
}
