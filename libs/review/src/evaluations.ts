import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService, JudgingBar } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import { RuleError, requireNone, type Violation } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { DirectoryRepository } from './directory.repository.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { standingViolation } from './reviewer-standing.rules.js';

/** Challenges between opening and decision: the only time in which reviewers are assigned. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly bar: JudgingBar,
    private readonly reviewers: ReviewerRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * The challenge, locked so that it cannot be decided meanwhile, for a manager of its programme.
   * @throws RuleError `input.unknown_id` at `challengeId`, `access.forbidden`, `review.not_in_evaluation`.
   */
  async requireManaged(tx: Tx, actor: Actor, challengeId: string): Promise<Challenge> {
    const challenge = await this.challenges.findForShare(tx, challengeId);
    if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
    await this.programmes.requireManager(tx, actor, challenge.programmeId);
    if (challenge.state !== 'IN_EVALUATION') throw RuleError.of('review.not_in_evaluation');
    return challenge;
  }

  /** Ids of those reviewers who belong to an intermediary of the programme and so never judge in it. */
  async helpersAmong(tx: Tx, programmeId: string, reviewers: readonly Reviewer[]): Promise<Set<string>> {
    const barred = await this.bar.among(
      tx,
      programmeId,
      reviewers.map(({ personId }) => personId),
    );
    return new Set(reviewers.filter(({ personId }) => barred.has(personId)).map(({ id }) => id));
  }

  /**
   * Everybody who is named must be able to review; without names, everybody who is. Locked.
   * @throws RuleError `review.not_blind`, `review.intermediary_in_programme`, or what {@link standingViolation} says, for
   *   each of the named who cannot review.
   */
  async juryOf(
    tx: Tx,
    { ministryId, programmeId }: Pick<Challenge, 'ministryId' | 'programmeId'>,
    ids: readonly string[] | null,
  ): Promise<Reviewer[]> {
    const able = await this.reviewers.ableToReview(tx, ministryId, ids);
    const helpers = await this.helpersAmong(tx, programmeId, able);
    const known = new Set(able.map((reviewer) => reviewer.id));
    const standing = await this.standingOf(tx, programmeId, able);
    requireNone(
      (ids ?? []).flatMap((id, index) => {
        const path = ['reviewerIds', String(index)];
        if (helpers.has(id)) return [{ code: 'review.intermediary_in_programme', path }];
        if (!known.has(id)) return [{ code: 'review.not_blind', path }];
        const violation = standing.get(id);
        return violation ? [{ ...violation, path }] : [];
      }),
    );
    return able.filter(({ id }) => !helpers.has(id) && !standing.has(id));
  }

  /** Why reviewers cannot be assigned in a programme now: no register of interests that holds, or no consent. */
  async standingOf(
    tx: Tx,
    programmeId: string,
    reviewers: readonly Reviewer[],
  ): Promise<ReadonlyMap<string, Violation>> {
    const now = await databaseNow(tx);
    const ids = reviewers.map(({ id }) => id);
    const invitations = new Map(
      (await this.directory.invitationsIn(tx, programmeId, ids)).map((own) => [own.reviewerId, own.state]),
    );
    return new Map(
      reviewers.flatMap(({ id, registerExpiresAt }) => {
        const standing = { registerExpiresAt, invitation: invitations.get(id) ?? null };
        const violation = standingViolation(standing, now);
        return violation ? [[id, violation] as const] : [];
      }),
    );
  }

  /** @throws RuleError `review.intermediary_in_programme` for whoever joined one after being assigned. */
  async requireNoHelper(tx: Tx, actor: Actor, challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId, tx);
    if (challenge && (await this.bar.isBarred(tx, challenge.programmeId, actor.personId)))
      throw RuleError.of('review.intermediary_in_programme');
  }

  /** Whether the challenge is in evaluation, and stays so until the transaction ends. */
  async isOpen(tx: Tx, challengeId: string): Promise<boolean> {
    return (await this.challenges.findForShare(tx, challengeId))?.state === 'IN_EVALUATION';
  }
}
