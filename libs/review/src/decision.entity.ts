import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { AgreedScore } from './consensus.scoring.js';
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
  /** What the panel agreed on, which the ranking counts in place of what was given; absent before there were meetings. */
  readonly agreed?: readonly AgreedScore[];
  /** What each reviewer gave. */
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

/** A decision on a challenge; never changed. It stands unless a {@link Reopening} says otherwise. */
@Entity({ schema: 'review', name: 'decision' })
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** Counts the decisions on the challenge: a further one follows when an earlier one became void. */
  @Column({ type: 'smallint' })
  round!: number;

  /** Who proposed it; null where one person decided, as before that needed two. */
  @Column({ type: 'uuid', nullable: true })
  proposedBy!: string | null;

  /** Who released it. */
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
