import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService, gateCriteriaOf } from '#libs/challenges';
import type { Tx } from '#libs/database';
import {
  checkScores,
  checkScoring,
  criteriaOf,
  effectDates,
  type GateCriterion,
  gateInForce,
  gateInHand,
} from '#libs/engine';
import { RuleError, requireNone } from '#libs/kernel';
import { workingCalendar } from '#libs/models';
import { ProgrammesService } from '#libs/programmes';
import { SubmissionsService } from '#libs/submissions';
import { GateRepository } from './gate.repository.js';
import { GateConflicts } from './gate-conflicts.js';
import { RunActsService } from './run-acts.service.js';
import type { RunBook } from './run-book.js';

export interface ScoreOfCandidate {
  readonly candidateId: string;
  readonly criterionId: string;
  readonly score: number;
}

/** From the scores of a gate to its decision. */
@Injectable()
export class GatesService {
  constructor(
    private readonly acts: RunActsService,
    private readonly gates: GateRepository,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly submissions: SubmissionsService,
    private readonly conflicts: GateConflicts,
  ) {}

  /**
   * Scores by one who judges at the gate. A later score of the same person replaces the earlier one; what a gate was
   * prepared with stays. A candidate with whom the judge is in conflict is unknown to the judge.
   * @throws RuleError `run.operator_decides_not`, `run.separated_role`, `gate.score_outside_scale` among others.
   */
  recordScores(
    actor: Actor,
    programmeId: string,
    given: { readonly gate: string; readonly scores: readonly ScoreOfCandidate[] },
  ): Promise<string> {
    return this.acts.with(actor, programmeId, async (book, by, tx) => {
      const { gate, scores } = await this.acts.meant(tx, actor, book, by, given);
      requireNone(checkScoring(book.model, book.state, gate, by));
      const { candidateIds, criteria, stage } = await this.inHand(tx, book, gate);
      const reviewerId = actor.personId;
      if (!reviewerId) throw RuleError.of('access.unauthenticated');
      const hidden = (await this.conflicts.of(tx, [reviewerId]))(reviewerId);
      const known = candidateIds.filter((id) => !hidden.has(book.state.teams[id]?.groupId ?? ''));
      requireNone(checkScores(stage.gate, criteria, known, scores));
      await this.gates.putScores(
        tx,
        scores.map((own) => ({ ...own, programmeId, gate, reviewerId, recordedAt: book.now })),
      );
    });
  }

  /**
   * Computes what the rule comes to from the scores that are there, but for those of judges who are in conflict with the
   * candidate now. @throws RuleError `gate.scores_missing` among others.
   */
  prepare(actor: Actor, programmeId: string, given: string): Promise<string> {
    return this.acts.with(actor, programmeId, async (book, by, tx) => {
      const gate = await this.acts.meant(tx, actor, book, by, given);
      const { candidateIds, criteria } = await this.inHand(tx, book, gate);
      const rows = await this.gates.scoresOf(programmeId, gate, candidateIds, tx);
      const handedIn = await this.submissions.handedInAt(tx, candidateIds);
      const tiesOf = await this.conflicts.of(tx, [...new Set(rows.map(({ reviewerId }) => reviewerId))]);
      const scores = rows
        // A score is about what was read: one from before another version was handed in counts no more.
        .filter(({ candidateId, recordedAt }) => recordedAt >= (handedIn.get(candidateId) ?? recordedAt))
        .filter(
          ({ candidateId, reviewerId }) =>
            !tiesOf(reviewerId).has(book.state.teams[candidateId]?.groupId ?? ''),
        )
        .map(({ candidateId, criterionId, reviewerId, score }) => ({
          ...{ candidateId, criterionId, reviewerId, score },
        }));
      const wishes = await this.gates.wishesOf(programmeId, tx);
      const notes = candidateIds.flatMap((candidateId) => {
        const preference = wishes.find(({ submissionId }) => submissionId === candidateId)?.rank ?? null;
        const ask = book.state.teams[candidateId]?.ask ?? null;
        return preference === null && ask === null ? [] : [{ candidateId, preference, ask }];
      });
      book.do({ kind: 'prepare', gate, criteria, scores, notes }, { at: book.now.getTime(), by });
    });
  }

  /**
   * Agrees to a proposed decision. With the last agreement that it needs it is made, and its clocks begin.
   * @throws RuleError `gate.not_impartial` to one in conflict with a candidate, among others.
   */
  approve(actor: Actor, programmeId: string, given: string): Promise<string> {
    return this.acts.with(actor, programmeId, async (book, by, tx) => {
      const gate = await this.acts.meant(tx, actor, book, by, given);
      const programme = await this.programmes.find(programmeId, tx);
      const inHand = gateInHand(book.model, book.state, gate);
      if (!programme || !inHand) throw RuleError.of('input.unknown_id', ['gate']);
      const at = book.now.getTime();
      const calendar = workingCalendar(book.model.jurisdiction);
      const dates = effectDates(gateInForce(book.state, inHand.stage), at, programme.zone, calendar);
      book.do({ kind: 'approve', gate, ...dates }, { at, by });
      await this.conflicts.requireImpartialAt(tx, actor.personId, book.state, gate);
    });
  }

  /** Who stands before the gate, and by what they are scored: the model's criteria, or those of the challenge. */
  private async inHand(tx: Tx, book: RunBook, gate: string) {
    const inHand = gateInHand(book.model, book.state, gate);
    if (!inHand) throw RuleError.of('input.unknown_id', ['gate']);
    const own = criteriaOf(inHand.stage.gate);
    return {
      ...inHand,
      criteria: own.length > 0 ? own : await this.criteriaOfChallenge(tx, book, inHand.candidateIds),
    };
  }

  private async criteriaOfChallenge(
    tx: Tx,
    { state }: RunBook,
    candidateIds: readonly string[],
  ): Promise<GateCriterion[]> {
    const ids = new Set(candidateIds.flatMap((id) => state.teams[id]?.challengeId ?? []));
    const [only, ...others] = ids;
    // Several challenges with criteria of their own cannot be measured by one of them.
    if (only === undefined || others.length > 0) return [];
    return gateCriteriaOf(await this.challenges.criteriaOf([only], tx));
  }
}
