import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import type { Locale } from '#libs/i18n';
import { OrganisationsService, Role } from '#libs/identity';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { type ConflictPair, ConflictRepository } from './conflict.repository.js';
import { ConflictGraph } from './conflict-graph.js';
import type { Absence, PastWork, Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { absenceViolations } from './reviewer-standing.rules.js';

export interface ReviewerProfile {
  readonly expertise: readonly string[];
  readonly biography: string;
  readonly languages: readonly Locale[];
  readonly capacity: number;
  /** Left out: as it was. */
  readonly pastWork?: readonly PastWork[] | null;
  readonly absences?: readonly Absence[] | null;
}

/** Reviewers and their profiles; also what other contexts ask about them. */
@Injectable()
export class ReviewersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly graph: ConflictGraph,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditLog,
  ) {}

  /** The actor's own profile, as long as the actor is a reviewer; null otherwise. */
  async reviewerOf(actor: Actor): Promise<Reviewer | null> {
    return actor.personId && hasRole(actor, Role.REVIEWER)
      ? this.reviewers.findByPerson(actor.personId)
      : null;
  }

  /** As {@link reviewerOf}. @throws RuleError `review.profile_missing`. */
  async requireReviewer(actor: Actor): Promise<Reviewer> {
    const reviewer = await this.reviewerOf(actor);
    if (!reviewer) throw RuleError.of('review.profile_missing');
    return reviewer;
  }

  /** Whether the two are in conflict now: declared, or because the reviewer is a member of the organisation. */
  hasConflict(tx: Tx, reviewerId: string, organisationId: string): Promise<boolean> {
    return this.conflicts.isLive(tx, reviewerId, organisationId);
  }

  /** Those of the reviewers who are in conflict with the organisation now. */
  async conflictedAmong(
    tx: Tx,
    reviewerIds: readonly string[],
    organisationId: string,
  ): Promise<ReadonlySet<string>> {
    const pairs = await this.conflicts.livePairs(tx, reviewerIds);
    return new Set(
      pairs.filter((pair) => pair.organisationId === organisationId).map((pair) => pair.reviewerId),
    );
  }

  /** All pairs of the reviewers and organisations that are in conflict now. */
  conflictsAmong(tx: Tx, reviewerIds: readonly string[]): Promise<ConflictPair[]> {
    return this.conflicts.livePairs(tx, reviewerIds);
  }

  /** Organisations with which the reviewer is in conflict now. */
  conflictedOrganisations(reviewerId: string): Promise<string[]> {
    return this.conflicts.liveOrganisationsOf(reviewerId);
  }

  /** The reviewer, locked until the transaction ends: no conflict appears meanwhile. */
  findForUpdate(tx: Tx, id: string): Promise<Reviewer | null> {
    return this.reviewers.findForUpdate(tx, id);
  }

  findByIds(ids: readonly string[]): Promise<Reviewer[]> {
    return this.reviewers.findByIds(ids);
  }

  /**
   * Saves the actor's own profile; the first time it is created and needs no version.
   * @throws RuleError `edit.conflict`, `review.period_reversed`.
   */
  saveProfile(
    actor: Actor,
    expectedVersion: number | null | undefined,
    profile: ReviewerProfile,
  ): Promise<Reviewer> {
    return this.transactions.run(async (tx) => {
      const { personId } = actor;
      if (!personId) throw RuleError.of('access.unauthenticated');
      requireNone(absenceViolations(profile.absences ?? []));
      const known = await this.reviewers.findByPersonForUpdate(tx, personId);
      if (!known) return this.insert(tx, actor, personId, profile);
      if (known.version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: known.version });
      const saved: Reviewer = { ...known, ...copied(profile, known), version: known.version + 1 };
      await this.reviewers.save(tx, saved);
      await this.audit.record(tx, {
        actor,
        act: 'reviewer.save_profile',
        target: { type: 'reviewer', id: saved.id },
        before: { ...copied(known) },
        after: { ...copied(saved) },
      });
      return saved;
    });
  }

  /** Adds a person to the pool of reviewers. @throws RuleError `review.not_a_reviewer`, `review.reviewer_known`. */
  add(actor: Actor, personId: string, profile: ReviewerProfile): Promise<Reviewer> {
    return this.transactions.run(async (tx) => {
      if (!(await this.organisations.holdsRole(tx, personId, Role.REVIEWER)))
        throw RuleError.of('review.not_a_reviewer', ['personId']);
      requireNone(absenceViolations(profile.absences ?? []));
      return this.insert(tx, actor, personId, profile);
    });
  }

  private async insert(tx: Tx, actor: Actor, personId: string, profile: ReviewerProfile): Promise<Reviewer> {
    const reviewer: Reviewer = {
      id: newId(),
      personId,
      ...copied(profile),
      kinds: [],
      registerExpiresAt: null,
      registerRemindedAt: null,
      version: 1,
      createdAt: await databaseNow(tx),
    };
    try {
      await this.reviewers.insert(tx, reviewer);
    } catch (error) {
      if (brokenConstraint(error) === 'reviewer_person_id_key')
        throw RuleError.of('review.reviewer_known', ['personId']);
      throw error;
    }
    await this.audit.record(tx, {
      actor,
      act: 'reviewer.add',
      target: { type: 'reviewer', id: reviewer.id },
      after: { personId, ...copied(profile) },
    });
    await this.graph.refresh(tx, actor, [reviewer.id]);
    return reviewer;
  }
}

const copied = (
  { expertise, biography, languages, capacity, pastWork, absences }: ReviewerProfile,
  known?: Pick<Reviewer, 'pastWork' | 'absences'>,
) => ({
  expertise: [...expertise],
  biography,
  languages: [...languages],
  capacity,
  pastWork: (pastWork ?? known?.pastWork ?? []).map(({ title, text }) => ({ title, text })),
  absences: (absences ?? known?.absences ?? []).map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
});
