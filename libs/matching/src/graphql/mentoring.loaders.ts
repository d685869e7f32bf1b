import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { MentoringSight } from '../mentoring.policy.js';
import type { MentoringPair } from '../mentoring-pair.entity.js';
import { MentoringPairRepository } from '../mentoring-pair.repository.js';
import type { MentoringMember, MentoringRound } from '../mentoring-round.entity.js';
import { MentoringRoundRepository } from '../mentoring-round.repository.js';
import { MentoringRoundsService } from '../mentoring-rounds.service.js';

/** Data loaders of rounds of mentoring. What a viewer may see of the rows, the resolvers ask the policy. */
@Injectable()
export class MentoringLoaders {
  constructor(
    private readonly service: MentoringRoundsService,
    private readonly rounds: MentoringRoundRepository,
    private readonly pairRows: MentoringPairRepository,
  ) {}

  /** In which rounds the viewer of the request has a part. */
  async sight(context: RequestContext): Promise<MentoringSight> {
    const { actor } = context.identified;
    const loader = context.loader(
      'matching.mentoring_sight',
      async () => [{ sight: await this.service.sightOf(actor) }],
      () => 'own',
    );
    const found = await loader.load('own');
    return found?.sight ?? { managed: [], teams: [], mentorId: null };
  }

  round(context: RequestContext): DataLoader<string, MentoringRound | null> {
    return context.loader(
      'matching.mentoring_round',
      (ids) => this.rounds.findByIds(ids),
      (row) => row.id,
    );
  }

  members(context: RequestContext): DataLoader<string, MentoringMember[]> {
    return context.listLoader(
      'matching.mentoring_members',
      (ids) => this.rounds.membersOf(ids),
      (row) => row.roundId,
    );
  }

  pairs(context: RequestContext): DataLoader<string, MentoringPair[]> {
    return context.listLoader(
      'matching.mentoring_pairs',
      (ids) => this.pairRows.ofRounds(ids),
      (row) => row.roundId,
    );
  }
}
