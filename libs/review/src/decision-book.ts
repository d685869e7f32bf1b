import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { type Challenge, gateCriteriaOf } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import type { EffectDates } from '#libs/engine';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { RunsService } from '#libs/stages';
import type { Decision } from './decision.entity.js';
import { DecisionRepository } from './decision.repository.js';
import type { DecisionGiven } from './decision.rules.js';
import { gateBasisOf } from './gate-basis.rules.js';
import type { Outcome } from './outcome.entity.js';
import type { Standings } from './ranking.service.js';
import { DecisionReleased } from './review.events.js';
import type { ScoredReview } from './standings.scoring.js';

/** A decision, and the manager who proposed it. */
export interface ProposedDecision extends DecisionGiven {
  readonly proposedBy: string;
}

/** Writes a decision with everything that it rests on, once. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly runs: RunsService,
  ) {}

  /** The run is locked before the challenge, as whoever else decides in it does. */
  hold(tx: Tx, programmeId: string): Promise<void> {
    return this.runs.hold(tx, programmeId);
  }

  /** The gate of the challenge's run takes the decision; its own rule has to agree with it. */
  recordAtGate(
    tx: Tx,
    actor: Actor,
    { id: challengeId, programmeId }: Challenge,
    { proposedBy, ...given }: ProposedDecision,
    standings: Standings,
  ): Promise<EffectDates> {
    const { criteria, counted, ranking, isCalibrated } = standings;
    return this.runs.recordReviewed(tx, actor, {
      challengeId,
      programmeId,
      proposedBy,
      ...gateBasisOf(gateCriteriaOf(criteria), { reviews: counted, ranking, isCalibrated }),
      candidateIds: ranking.map(({ submissionId }) => submissionId),
      selected: given.awards.map(({ submissionId }) => submissionId),
      reason: given.tieReason?.trim() || given.awards[0]?.reason || given.rejections[0]?.reason || '',
    });
  }

  async write(tx: Tx, actor: Actor, given: ProposedDecision, standings: Standings): Promise<Decision> {
    const { challengeId } = standings;
    const decision: Decision = {
      id: newId(),
      challengeId,
      round: (await this.decisions.countOf(tx, challengeId)) + 1,
      proposedBy: given.proposedBy,
      decidedBy: actor.personId,
      decidedAt: await databaseNow(tx),
      tieReason: given.tieReason ?? null,
      snapshot: snapshotOf(standings),
    };
    const outcomes = outcomesOf(decision, given, standings);
    await this.decisions.insert(tx, decision, outcomes);
    await this.audit.record(tx, {
      actor,
      act: 'decision.release',
      target: { type: 'challenge', id: challengeId },
      after: {
        decisionId: decision.id,
        proposedBy: decision.proposedBy,
        outcomes: outcomes.map(({ submissionId, outcome, score }) => ({ submissionId, outcome, score })),
      },
      reason: decision.tieReason,
    });
    await this.outbox.publish(tx, DecisionReleased, { challengeId }, actor.correlationId);
    return decision;
  }
}

function snapshotOf({ criteria, rules, ...standings }: Standings): Decision['snapshot'] {
  const { scoreBasis, isCalibrated, calibration, ranking, reviews, anchors, agreed } = standings;
  const { awards, minimumPassingScore, reviewersPerSubmission } = rules;
  const reviewerIds = [...new Set([...reviews, ...anchors].map(({ reviewerId }) => reviewerId))];
  // A number tells reviewers apart and says nothing about who they are.
  const numbered = ({ reviewerId, ...review }: ScoredReview) => ({
    ...review,
    reviewer: 1 + reviewerIds.indexOf(reviewerId),
  });
  return {
    rules: { awards, minimumPassingScore, reviewersPerSubmission },
    criteria: criteria.map(({ id, name, kind, weight, scaleMin, scaleMax, scaleStep, threshold }) => ({
      ...{ id, name, kind, weight, scaleMin, scaleMax, scaleStep, threshold },
    })),
    ...{ scoreBasis, isCalibrated, calibration, ranking },
    reviews: reviews.map(numbered),
    anchors: anchors.map(numbered),
    agreed,
  };
}

function outcomesOf(
  decision: Decision,
  given: DecisionGiven,
  { ranking, isCalibrated }: Standings,
): Outcome[] {
  const lists = [
    ['AWARDED', given.awards],
    ['NOT_AWARDED', given.rejections],
  ] as const;
  return lists.flatMap(([outcome, entries]) =>
    entries.map(({ submissionId, reason }): Outcome => {
      const row = ranking.find((candidate) => candidate.submissionId === submissionId);
      if (!row || row.score === null) throw new Error(`submission ${submissionId} has no score to decide on`);
      const { score, criterionMeans } = row;
      const calibratedScore = isCalibrated ? row.calibrated : null;
      return {
        submissionId,
        decisionId: decision.id,
        outcome,
        reason,
        score,
        calibratedScore,
        criterionMeans,
      };
    }),
  );
}
