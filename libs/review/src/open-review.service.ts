import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ContactsService } from '#libs/identity';
import { AssignmentRepository } from './assignment.repository.js';
import { showsReviewers } from './review.policy.js';
import { type PeerReview, ReviewReadingService } from './review-reading.service.js';
import { ReviewRoundRepository } from './review-round.repository.js';

/** What reviewers see of each other where a round is not double-blind. */
@Injectable()
export class OpenReviewService {
  constructor(
    private readonly rounds: ReviewRoundRepository,
    private readonly reading: ReviewReadingService,
    private readonly assignments: AssignmentRepository,
    private readonly contacts: ContactsService,
  ) {}

  /** The reviews of others with their names; null in a double-blind round, and until the own review is submitted. */
  async namedPeersOf(
    actor: Actor,
    alias: string,
  ): Promise<(PeerReview & { readonly reviewer: string })[] | null> {
    const own = await this.reading.own(actor, alias);
    if (!own || !showsReviewers((await this.rounds.of(own.challengeId)).blindness)) return null;
    const peers = await this.reading.peersOf(actor, alias);
    if (!peers) return null;
    const people = await this.assignments.peopleOf((await this.assignments.peersOf(own)).map(({ id }) => id));
    const names = await this.contacts.find(people.map(({ personId }) => personId));
    return peers.flatMap((peer) => {
      const person = people.find(({ assignmentId }) => assignmentId === peer.assignmentId);
      const name = names.find(({ id }) => id === person?.personId)?.displayName;
      return name === undefined ? [] : [{ ...peer, reviewer: name }];
    });
  }
}
