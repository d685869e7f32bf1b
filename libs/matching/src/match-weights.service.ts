import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Page, type PageRequest, Transactions, type Tx } from '#libs/database';
import { Role } from '#libs/identity';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { MATCH_WEIGHTS } from './match.scoring.js';
import type { MatchWeightsVersion } from './match-weights.entity.js';
import { MatchWeightsRepository } from './match-weights.repository.js';
import { type Observation, type RefitEvaluation, refit, type Weights } from './refit.scoring.js';
import { checkWeights, valuesOf } from './weights.rules.js';
import type { WeightsAdoption } from './weights-adoption.entity.js';

/** Weights in use; no id for those that the platform ships with. */
export interface WeightsInUse {
  readonly id: string | null;
  readonly weights: typeof MATCH_WEIGHTS;
}

/**
 * Weights of suggestions: written or fitted, and put to use by a person alone. Every version stays, so every step can
 * be taken back.
 */
@Injectable()
export class MatchWeightsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: MatchWeightsRepository,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditLog,
  ) {}

  /** @param programmeId null: of the platform. */
  async inUse(programmeId: string | null): Promise<WeightsInUse> {
    const current = await this.versions.current(programmeId);
    // A version from before a part was added lacks it: what nobody weighed counts nothing.
    return current
      ? { id: current.id, weights: { ...NOTHING, ...current.weights } as typeof MATCH_WEIGHTS }
      : { id: null, weights: MATCH_WEIGHTS };
  }

  /** As {@link inUse}; null unless the actor may decide about them. */
  async inUseFor(actor: Actor, programmeId: string | null): Promise<WeightsInUse | null> {
    return (await this.mayDecide(actor, programmeId)) ? this.inUse(programmeId) : null;
  }

  async page(
    actor: Actor,
    programmeId: string | null,
    request: PageRequest,
  ): Promise<Page<MatchWeightsVersion> | null> {
    return (await this.mayDecide(actor, programmeId)) ? this.versions.page(programmeId, request) : null;
  }

  /** Writes a version by hand; it changes nothing before it is adopted. */
  propose(
    actor: Actor,
    programmeId: string | null,
    weights: Weights,
    reason: string,
  ): Promise<MatchWeightsVersion> {
    requireNone(checkWeights(weights, MATCH_WEIGHTS));
    return this.store(actor, programmeId, { source: 'HAND', weights, evaluation: null, reason });
  }

  /**
   * Fits a version to what became of suggestions; it changes nothing before it is adopted.
   * @throws RuleError `matching.refit_too_little` with what there is and what is needed.
   */
  async refit(actor: Actor, programmeId: string | null, reason: string): Promise<MatchWeightsVersion> {
    await this.require(actor, programmeId);
    const { weights: current } = await this.inUse(programmeId);
    const outcome = refit(await this.observations(programmeId), current);
    if (!outcome.isEnough) {
      const { positives, negatives, needed } = outcome;
      throw RuleError.of('matching.refit_too_little', undefined, { positives, negatives, needed });
    }
    const { weights, evaluation } = outcome;
    return this.store(actor, programmeId, { source: 'REFIT', weights, evaluation, reason });
  }

  /** Puts a version to use, a new one or an earlier one. @param id null: the shipped weights. */
  async adopt(
    actor: Actor,
    programmeId: string | null,
    id: string | null,
    reason: string,
  ): Promise<WeightsInUse> {
    await this.require(actor, programmeId);
    await this.transactions.run(async (tx) => {
      const version = id === null ? null : await this.versions.find(tx, id);
      if (id !== null && version?.programmeId !== programmeId) throw RuleError.of('input.unknown_id', ['id']);
      const adoption: WeightsAdoption = {
        id: newId(),
        programmeId,
        weightsId: id,
        reason,
        adoptedBy: personOf(actor),
        adoptedAt: await databaseNow(tx),
      };
      await this.versions.adopt(tx, adoption);
      await this.record(
        tx,
        actor,
        'matching.adopt_weights',
        adoption.id,
        { programmeId, weightsId: id },
        reason,
      );
    });
    return this.inUse(programmeId);
  }

  private async observations(programmeId: string | null): Promise<Observation[]> {
    const outcomes = await this.versions.outcomes(programmeId);
    return outcomes.map(({ shownAt, contributions, weights, isPositive }) => ({
      at: shownAt.getTime(),
      values: valuesOf(contributions, weights ?? MATCH_WEIGHTS),
      isPositive,
    }));
  }

  private async store(
    actor: Actor,
    programmeId: string | null,
    made: {
      readonly source: MatchWeightsVersion['source'];
      readonly weights: Weights;
      readonly evaluation: RefitEvaluation | null;
      readonly reason: string;
    },
  ): Promise<MatchWeightsVersion> {
    await this.require(actor, programmeId);
    return this.transactions.run(async (tx) => {
      const version: MatchWeightsVersion = {
        ...made,
        id: newId(),
        programmeId,
        number: await this.versions.nextNumber(tx, programmeId),
        createdBy: personOf(actor),
        createdAt: await databaseNow(tx),
      };
      await this.versions.insert(tx, version);
      const { source, weights, reason } = made;
      await this.record(tx, actor, 'matching.propose_weights', version.id, { source, weights }, reason);
      return version;
    });
  }

  /** A manager about the programme, an administrator about the platform. */
  private async mayDecide(actor: Actor, programmeId: string | null): Promise<boolean> {
    return programmeId === null
      ? hasRole(actor, Role.PLATFORM_ADMINISTRATOR)
      : this.programmes.isManager(actor, programmeId);
  }

  private async require(actor: Actor, programmeId: string | null): Promise<void> {
    if (!(await this.mayDecide(actor, programmeId))) throw RuleError.of('access.forbidden');
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    id: string,
    after: Record<string, unknown>,
    reason: string,
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'match_weights', id }, after, reason });
  }
}

const NOTHING = Object.fromEntries(Object.keys(MATCH_WEIGHTS).map((part) => [part, 0]));

function personOf(actor: Actor): string {
  if (!actor.personId) throw RuleError.of('access.unauthenticated');
  return actor.personId;
}
