import { Injectable } from '@nestjs/common';
import { type Actor } from '#libs/access';
import type { Page, PageRequest, Tx } from '#libs/database';
import type { Challenge } from './challenge.entity.js';
import { ChallengeRepository, type ChallengeSelection } from './challenge.repository.js';
import type { ChallengeOrder } from './challenge.states.js';
import type { ChallengeCriterion } from './challenge-criterion.entity.js';
import type { ChallengeKpi } from './challenge-kpi.entity.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import type { ChallengeQuestion } from './challenge-question.entity.js';
import { ChallengeSights } from './challenge-sights.js';
import type { ChallengeVersion } from './challenge-version.entity.js';
import { EndChallengeService } from './end-challenge.service.js';
import {
  ImportChallengesService,
  type ImportedChallenge,
  type ImportOutcome,
} from './import-challenges.service.js';

/**
 * What other contexts ask about challenges. Inside a transaction pass `tx`: a second connection for a read would keep a
 * full pool waiting for itself.
 */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
    private readonly sights: ChallengeSights,
    private readonly end: EndChallengeService,
    private readonly imports: ImportChallengesService,
  ) {}

  find(id: string, tx?: Tx): Promise<Challenge | null> {
    return this.challenges.find(id, tx);
  }

  /** Without what is unknown; in any order. */
  findByIds(ids: readonly string[], tx?: Tx): Promise<Challenge[]> {
    return this.challenges.findByIds(ids, tx);
  }

  /** The challenge, kept as it is until the transaction ends. */
  findForShare(tx: Tx, id: string): Promise<Challenge | null> {
    return this.challenges.findForShare(tx, id);
  }

  /** Challenges of a programme that were approved, the earliest first. */
  ofProgramme(programmeId: string, tx: Tx): Promise<Challenge[]> {
    return this.challenges.ofProgramme(programmeId, tx);
  }

  /** Open calls of a programme that were not cancelled, drafts included, by batch. */
  callsOf(programmeId: string, tx: Tx): Promise<Challenge[]> {
    return this.challenges.callsOf(programmeId, tx);
  }

  /** Cancels what is undecided, inside the transaction of whoever has asked whether the actor may. */
  cancelIn(tx: Tx, actor: Actor, challengeId: string, reason: string): Promise<void> {
    return this.end.cancelIn(tx, actor, challengeId, reason);
  }

  /** Criteria of several challenges, by challenge and then by position. */
  criteriaOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeCriterion[]> {
    return this.parts.criteriaOf(challengeIds, tx);
  }

  kpisOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeKpi[]> {
    return this.parts.kpisOf(challengeIds, tx);
  }

  questionsOf(challengeIds: readonly string[], tx?: Tx): Promise<ChallengeQuestion[]> {
    return this.parts.questionsOf(challengeIds, tx);
  }

  /** The published texts of several challenges, the newest first. */
  versionsOf(challengeIds: readonly string[]): Promise<ChallengeVersion[]> {
    return this.parts.versionsOf(challengeIds);
  }

  /** Records that the decision of a challenge in evaluation was released; only a manager of its programme may. */
  markDecided(tx: Tx, actor: Actor, challengeId: string): Promise<Challenge> {
    return this.end.markDecided(tx, actor, challengeId);
  }

  /** See {@link EndChallengeService.reconsiderIn}. */
  reconsiderIn(tx: Tx, actor: Actor, challengeId: string, reason: string): Promise<void> {
    return this.end.reconsiderIn(tx, actor, challengeId, reason);
  }

  /** Stores drafts in bulk; see {@link ImportChallengesService.import}. */
  importChallenges(
    actor: Actor,
    rows: readonly ImportedChallenge[],
    options: { readonly dryRun: boolean },
  ): Promise<ImportOutcome[]> {
    return this.imports.import(actor, rows, options);
  }

  /** The challenge, or null when it is unknown or hidden from the actor. */
  async findVisible(
    actor: Actor,
    by: { readonly id: string } | { readonly number: string },
  ): Promise<Challenge | null> {
    return this.challenges.findVisible(await this.sights.of(actor), by);
  }

  /** Challenges that the actor may see. */
  async page(
    actor: Actor,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    return this.challenges.pageVisible(await this.sights.of(actor), filter, order, request);
  }

  /** Challenges of the ministries that the actor belongs to and of the programmes that the actor manages. */
  async pageOwn(
    actor: Actor,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    return this.challenges.pageOwn(await this.sights.of(actor), filter, order, request);
  }

  /** Challenges that the actor's intermediaries help with now, drafts included. */
  async pageHelped(
    actor: Actor,
    filter: ChallengeSelection,
    order: ChallengeOrder,
    request: PageRequest,
  ): Promise<Page<Challenge>> {
    const { challengeIds } = await this.sights.of(actor);
    return this.challenges.pageHelped(challengeIds, filter, order, request);
  }
}
