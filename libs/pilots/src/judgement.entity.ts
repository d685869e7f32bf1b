import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PilotCriterionName } from './pilot-rubric.scoring.js';

/** A reviewer's score for one criterion of the rubric; given once. */
@Entity({ schema: 'pilots', name: 'judgement' })
export class Judgement {
  @PrimaryColumn({ type: 'uuid' })
  reviewId!: string;

  @PrimaryColumn({ type: 'text' })
  criterion!: PilotCriterionName;

  /** 0 to 5 in half steps. */
  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'text' })
  rationale!: string;
}
