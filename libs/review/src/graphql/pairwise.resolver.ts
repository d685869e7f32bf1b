import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { blindView } from '../blind-submission.view.js';
import type { PairwiseEntry } from '../pairwise.entity.js';
import { PairwiseService, type PairwiseStanding } from '../pairwise.service.js';
import { BlindLoaders } from './blind.loaders.js';
import {
  ClosePairwiseInput,
  CompareSubmissionsInput,
  OpenPairwiseInput,
  PairToCompareType,
  PairwiseRankingType,
} from './pairwise.types.js';
import { ClosePairwisePayload, CompareSubmissionsPayload, OpenPairwisePayload } from './review.payloads.js';
import { BlindSubmissionType } from './review-task.types.js';

const CHALLENGE = { type: () => ID, description: 'The challenge.' } as const;

type Pair = PairToCompareType & { readonly entries: readonly [PairwiseEntry, PairwiseEntry] };

/** Demo days: two submissions at a time. */
@Resolver(() => PairToCompareType)
export class PairwiseResolver {
  constructor(
    private readonly pairwise: PairwiseService,
    private readonly blind: BlindLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('review.read')
  @Query(() => PairToCompareType, {
    nullable: true,
    description:
      'The two that you should compare next; null when there are none, or no demo day is open to you.',
  })
  async pairToCompare(@CurrentActor() actor: Actor, @Args('challengeId', CHALLENGE) challengeId: string) {
    return isId(challengeId) ? pairOf(await this.pairwise.nextOf(actor, challengeId)) : null;
  }

  @Allow('assignment.list')
  @Query(() => PairwiseRankingType, {
    nullable: true,
    description: 'What a demo day has come to; null unless you manage the challenge, and without one.',
  })
  async pairwiseRanking(@CurrentActor() actor: Actor, @Args('challengeId', CHALLENGE) challengeId: string) {
    const standing = isId(challengeId) ? await this.pairwise.standingOf(actor, challengeId) : null;
    return standing && rankingOf(standing);
  }

  @ResolveField(() => BlindSubmissionType, { nullable: true, description: 'The first of the two.' })
  first(@Parent() { entries: [first] }: Pair, @Context() context: RequestContext) {
    return this.view(first, context);
  }

  @ResolveField(() => BlindSubmissionType, { nullable: true, description: 'The second of the two.' })
  second(@Parent() { entries: [, second] }: Pair, @Context() context: RequestContext) {
    return this.view(second, context);
  }

  private async view({ alias, submissionId, challengeId }: PairwiseEntry, context: RequestContext) {
    const blind = await this.blind.content(context).load(submissionId);
    return (
      blind && blindView(alias, blind.content, await this.challenges.questions(context).load(challengeId))
    );
  }

  @Allow('assignment.manage')
  @Mutation(() => OpenPairwisePayload, {
    description: 'Opens a demo day: a jury compares the submissions of a challenge two at a time.',
  })
  async openPairwise(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge and its jury.' }) input: OpenPairwiseInput,
  ) {
    await this.pairwise.open(actor, input.challengeId, input.reviewerIds ?? null);
    return { ranking: await this.pairwiseRanking(actor, input.challengeId) };
  }

  @Allow('assignment.manage')
  @Mutation(() => ClosePairwisePayload, { description: 'Ends a demo day: no comparison is taken any more.' })
  async closePairwise(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) input: ClosePairwiseInput,
  ) {
    await this.pairwise.close(actor, input.challengeId);
    return { ranking: await this.pairwiseRanking(actor, input.challengeId) };
  }

  @Allow('review.write')
  @Mutation(() => CompareSubmissionsPayload, {
    description: 'Says which of two submissions is better, once for each pair; answers with the next pair.',
  })
  async compareSubmissions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The two.' }) input: CompareSubmissionsInput,
  ) {
    const challengeId = await this.pairwise.compare(actor, input.preferred, input.other);
    return { next: await this.pairToCompare(actor, challengeId) };
  }
}

const pairOf = (entries: readonly [PairwiseEntry, PairwiseEntry] | null): Pair | null =>
  entries && { firstAlias: entries[0].alias, secondAlias: entries[1].alias, entries };

const rankingOf = ({ items, ...standing }: PairwiseStanding) => ({
  ...standing,
  rows: items.map(({ item, ...row }) => ({ submissionId: item, ...row })),
});
