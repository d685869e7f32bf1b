import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ContactsService } from '#libs/identity';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { Conflict } from './conflict.entity.js';
import { ConflictRepository } from './conflict.repository.js';
import type { PlanRecord } from './plan.assignment.js';
import { ProposalRepository } from './proposal.repository.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { ScoreRepository } from './score.repository.js';

/** How a challenge came to be judged as it was. */
export interface ReviewHistory {
  /** All, also those that ended without counting. */
  readonly assignments: readonly Assignment[];
  /** Plans of assignments that were published, with their reasons and prices. */
  readonly plans: readonly PlanRecord[];
  /** Declared conflicts with those who submitted, ended ones too. */
  readonly conflicts: readonly Conflict[];
  /** Why a score was given. */
  readonly rationales: readonly {
    readonly assignmentId: string;
    readonly criterionId: string;
    readonly rationale: string;
  }[];
  /** Names of reviewers. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a decision's record tells besides the decision itself. */
@Injectable()
export class ReviewHistoryService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly proposals: ProposalRepository,
    private readonly conflicts: ConflictRepository,
    private readonly scores: ScoreRepository,
    private readonly reviewers: ReviewerRepository,
    private readonly contacts: ContactsService,
  ) {}

  async of(tx: Tx, challengeId: string, organisationIds: readonly string[]): Promise<ReviewHistory> {
    const assignments = await this.assignments.ofChallenge(challengeId, tx);
    const conflicts = await this.conflicts.withOrganisations(tx, organisationIds);
    const scores = await this.scores.findByAssignments(
      assignments.map(({ id }) => id),
      tx,
    );
    const reviewerIds = new Set([...assignments, ...conflicts].map(({ reviewerId }) => reviewerId));
    return {
      assignments,
      conflicts,
      plans: (await this.proposals.published(tx, challengeId)).map(({ plan }) => plan),
      rationales: scores.map(({ assignmentId, criterionId, rationale }) => ({
        ...{ assignmentId, criterionId, rationale },
      })),
      names: await this.namesOf(tx, [...reviewerIds]),
    };
  }

  private async namesOf(tx: Tx, reviewerIds: readonly string[]): Promise<Map<string, string>> {
    const reviewers = await this.reviewers.findByIds(reviewerIds, tx);
    const people = await this.contacts.find(
      reviewers.map(({ personId }) => personId),
      tx,
    );
    const nameOf = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return new Map(reviewers.map(({ id, personId }) => [id, nameOf.get(personId) ?? personId]));
  }
}
