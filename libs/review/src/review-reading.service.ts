import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Page, PageRequest } from '#libs/database';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { mayReadPeers } from './review.policy.js';
import { type ReviewRequest, ReviewRequestRepository } from './review-request.repository.js';
import { ReviewersService } from './reviewers.service.js';
import { type Workload, workloadOf } from './round.rules.js';
import type { Score } from './score.entity.js';
import { ScoreRepository } from './score.repository.js';

/** Another reviewer's submitted review, without who that is. */
export interface PeerReview {
  /** Never shown. */
  readonly assignmentId: string;
  /** Counted from 1; the same number for the same reviewer of the submission each time. */
  readonly number: number;
  readonly challengeId: string;
  readonly scores: readonly Score[];
}

/** What a reviewer reads: the own tasks, and the others' reviews after the own one. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly assignments: AssignmentRepository,
    private readonly scores: ScoreRepository,
    private readonly requests: ReviewRequestRepository,
  ) {}

  /** The queue; empty without a profile. */
  async pageOwn(
    actor: Actor,
    filter: { readonly challengeId?: string | null; readonly openOnly: boolean },
    request: PageRequest,
  ): Promise<Page<Assignment>> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    if (!reviewer) return { nodes: [], hasNextPage: false, cursorOf: () => '', count: async () => 0 };
    return this.assignments.pageOwn(reviewer.id, filter, request);
  }

  /** One task by its alias; null when it is unknown, ended or hidden by a conflict. */
  async own(actor: Actor, alias: string): Promise<Assignment | null> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    return reviewer && this.assignments.findOwn(reviewer.id, alias);
  }

  /** How much there is to do; nothing without a profile. */
  async workloadOf(actor: Actor): Promise<Workload> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    return workloadOf(reviewer ? await this.assignments.workOf(reviewer.id) : []);
  }

  /** What is asked of the actor besides reviews; nothing without a profile. */
  async requestsTo(actor: Actor): Promise<ReviewRequest[]> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    return reviewer ? this.requests.openTo(reviewer.id) : [];
  }

  /** Null until the own review is submitted. */
  async peersOf(actor: Actor, alias: string): Promise<PeerReview[] | null> {
    const own = await this.own(actor, alias);
    if (!own || !mayReadPeers(own.state)) return null;
    const peers = await this.assignments.peersOf(own);
    const scores = await this.scores.findByAssignments(peers.map((peer) => peer.id));
    return peers.map(({ id, challengeId }, index) => ({
      assignmentId: id,
      number: index + 1,
      challengeId,
      scores: scores.filter((score) => score.assignmentId === id),
    }));
  }
}
