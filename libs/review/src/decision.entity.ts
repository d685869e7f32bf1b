import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/i18n';
import type { RankedSubmission } from './ranking.scoring.js';

/** Everything that a decision rests on, as it was at that moment. */
export interface DecisionSnapshot {
  readonly rules: {
    readonly awards: number;
    readonly minimumPassingScore: number | null;
    readonly reviewersPerSubmission: number;
  };
  readonly criteria: readonly {
    readonly id: string;
    readonly name: LocalizedText;
    readonly weight: number;
    readonly scaleMin: number;
    readonly scaleMax: number;
    readonly scaleStep: number;
  }[];
  readonly ranking: readonly RankedSubmission[];
  /** Every score that counted. */
  readonly reviews: readonly {
    readonly assignmentId: string;
    readonly submissionId: string;
    readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
  }[];
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
