import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { attainmentOf, countedValue, overallAttainment } from './kpi-attainment.scoring.js';
import type { Pilot } from './pilot.entity.js';
import type { ReviewPhase } from './pilot.kinds.js';
import type { KpiResult } from './pilot-decision.entity.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { pilotScore } from './pilot-score.scoring.js';

/** One reviewer's scores by subject: the id of a KPI, or the name of a criterion. */
export interface CountedReview {
  readonly reviewerId: string;
  readonly items: readonly { readonly subject: string; readonly score: number }[];
}

/** What was measured and given in a phase of the present round. */
export interface Figures {
  readonly reviews: readonly CountedReview[];
  /** Mean over reviewers of what they gave, 0 to 5; null without a review. */
  readonly judgement: number | null;
  /** Overall attainment of the KPIs, 0 to 1; null while one of them is not measured. */
  readonly attainment: number | null;
  readonly results: readonly KpiResult[];
  /** Means over reviewers by subject. */
  readonly means: ReadonlyMap<string, number>;
}

/** Counts what was measured and given. Scores of reviewers who may no longer judge do not count. */
@Injectable()
export class PilotFigures {
  constructor(
    private readonly readiness: PilotReadiness,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
  ) {}

  async of(tx: Tx, pilot: Pilot, phase: `${ReviewPhase}`): Promise<Figures> {
    const reviews = await this.counted(tx, pilot, phase);
    const means = meansOf(reviews);
    const kpis = await this.parts.kpisOf([pilot.id], tx);
    const ids = kpis.map((kpi) => kpi.id);
    const measurements = await this.parts.measurementsOf(ids, tx);
    const results = kpis.flatMap((kpi): KpiResult[] => {
      const value = countedValue(measurements, kpi.id, pilot.round);
      const score = means.get(kpi.id);
      if (value === null || score === undefined) return [];
      return [{ kpiId: kpi.id, value, attainment: attainmentOf(kpi, value), score }];
    });
    return {
      ...{ reviews, results, means },
      judgement: pilotScore(reviews.map(({ items }) => items)),
      attainment: overallAttainment(kpis, measurements, pilot.round),
    };
  }

  private async counted(tx: Tx, pilot: Pilot, phase: `${ReviewPhase}`): Promise<CountedReview[]> {
    const able = await this.readiness.ableReviewers(tx, pilot);
    const own = (await this.reviews.reviewsOf([pilot.id], tx)).filter(
      (review) => review.round === pilot.round && review.phase === phase && able.includes(review.reviewerId),
    );
    const ids = own.map((review) => review.id);
    const scores = await this.reviews.scoresOf(ids, tx);
    const judgements = await this.reviews.judgementsOf(ids, tx);
    return own.map(({ id, reviewerId }) => ({
      reviewerId,
      items: [
        ...scores
          .filter(({ reviewId }) => reviewId === id)
          .map(({ kpiId, score }) => ({ subject: kpiId, score })),
        ...judgements
          .filter(({ reviewId }) => reviewId === id)
          .map(({ criterion, score }) => ({ subject: criterion, score })),
      ],
    }));
  }
}

function meansOf(reviews: readonly CountedReview[]): Map<string, number> {
  const given = new Map<string, number[]>();
  for (const { items } of reviews)
    for (const { subject, score } of items) given.set(subject, [...(given.get(subject) ?? []), score]);
  return new Map(
    [...given].map(([subject, scores]) => [
      subject,
      scores.reduce((sum, score) => sum + score, 0) / scores.length,
    ]),
  );
}
