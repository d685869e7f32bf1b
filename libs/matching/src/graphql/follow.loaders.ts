import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { ChallengeFollow } from '../challenge-follow.entity.js';
import { ChallengeFollowRepository } from '../challenge-follow.repository.js';

/** What the viewer of a request follows. */
@Injectable()
export class FollowLoaders {
  constructor(private readonly follows: ChallengeFollowRepository) {}

  own(context: RequestContext): DataLoader<string, ChallengeFollow | null> {
    const personId = context.identified.actor.personId ?? '';
    return context.loader(
      'matching.own_follow',
      async (ids) => (personId ? this.follows.ofPerson(personId, ids) : []),
      (row) => row.challengeId,
    );
  }
}
