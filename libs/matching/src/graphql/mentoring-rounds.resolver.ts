import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs } from '#libs/graphql';
import { MentoringRoundsService } from '../mentoring-rounds.service.js';
import { OpenMentoringRoundService } from '../open-mentoring-round.service.js';
import { PairMentoringService } from '../pair-mentoring.service.js';
import { PublishMentoringService } from '../publish-mentoring.service.js';
import { RankMentoringService } from '../rank-mentoring.service.js';
import {
  CancelMentoringRoundInput,
  CancelMentoringRoundPayload,
  EndMentoringInput,
  EndMentoringPayload,
  OpenMentoringRoundInput,
  OpenMentoringRoundPayload,
  PairMentoringRoundInput,
  PairMentoringRoundPayload,
  PublishMentoringRoundInput,
  PublishMentoringRoundPayload,
  RankMenteesInput,
  RankMenteesPayload,
  RankMentorsInput,
  RankMentorsPayload,
} from './mentoring.inputs.js';
import { MentoringRoundConnection, MentoringRoundType } from './mentoring.types.js';

/** Rounds of mentoring: both sides rank, managers pair them and publish. */
@Resolver(() => MentoringRoundType)
export class MentoringRoundsResolver {
  constructor(
    private readonly rounds: MentoringRoundsService,
    private readonly opening: OpenMentoringRoundService,
    private readonly ranking: RankMentoringService,
    private readonly pairing: PairMentoringService,
    private readonly publishing: PublishMentoringService,
  ) {}

  @Allow('mentoring.read')
  @Query(() => MentoringRoundType, {
    nullable: true,
    description: 'One round of mentoring; null unless you manage its programme or take part.',
  })
  mentoringRound(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return this.rounds.find(actor, id);
  }

  @Allow('mentoring.read')
  @Query(() => MentoringRoundConnection, {
    description:
      'Rounds of mentoring of programmes that you manage, and those in which you take part, the newest first.',
  })
  async mentoringRounds(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('programmeId', { type: () => ID, nullable: true, description: 'Only of this programme.' })
    programmeId?: string | null,
  ) {
    return new ConnectionOf(await this.rounds.page(actor, programmeId ?? null, page));
  }

  @Allow('mentoring.manage')
  @Mutation(() => OpenMentoringRoundPayload, {
    description:
      'Begins a round of mentoring in a programme that you manage. Everybody who takes part gets a mail. One round at a time.',
  })
  async openMentoringRound(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who takes part, and until when.' }) input: OpenMentoringRoundInput,
  ) {
    const organisationIds = input.organisationIds ?? null;
    return { round: await this.opening.open(actor, { ...input, organisationIds }) };
  }

  @Allow('mentoring.rank_mentors')
  @Mutation(() => RankMentorsPayload, {
    description: 'Ranks the mentors whom your start-up would like, in place of an earlier ranking.',
  })
  async rankMentors(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The ranking.' }) input: RankMentorsInput,
  ) {
    const { organisationId, mentorIds: ranked, ...answer } = input;
    return { ranking: await this.ranking.rankMentors(actor, organisationId, { ...answer, ranked }) };
  }

  @Allow('mentor.keep')
  @Mutation(() => RankMenteesPayload, {
    description:
      'Ranks the start-ups that you would like to help as a mentor, in place of an earlier ranking.',
  })
  async rankMentees(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The ranking.' }) input: RankMenteesInput,
  ) {
    const { organisationIds: ranked, ...answer } = input;
    return { ranking: await this.ranking.rankStartups(actor, { ...answer, ranked }) };
  }

  @Allow('mentoring.manage')
  @Mutation(() => PairMentoringRoundPayload, {
    description:
      'Closes a round and pairs both sides: a preview with the reason of each pair, and why others got nobody. Before the closing time only when everybody has answered; again on a closed round, the pairs are made anew.',
  })
  async pairMentoringRound(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The round.' }) { id, expectedVersion }: PairMentoringRoundInput,
  ) {
    return { round: await this.pairing.pair(actor, id, expectedVersion) };
  }

  @Allow('mentoring.manage')
  @Mutation(() => PublishMentoringRoundPayload, {
    description:
      'Publishes the pairs of a round: both sides get a mail, and each start-up takes a place of its mentor.',
  })
  async publishMentoringRound(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The round.' }) { id, expectedVersion }: PublishMentoringRoundInput,
  ) {
    return { round: await this.publishing.publish(actor, id, expectedVersion) };
  }

  @Allow('mentoring.manage')
  @Mutation(() => CancelMentoringRoundPayload, {
    description: 'Ends a round that is not published: nobody is paired.',
  })
  async cancelMentoringRound(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The round and the reason.' }) input: CancelMentoringRoundInput,
  ) {
    const { id, expectedVersion, reason } = input;
    return { round: await this.publishing.cancel(actor, id, expectedVersion, reason) };
  }

  @Allow('mentoring.end')
  @Mutation(() => EndMentoringPayload, {
    description:
      'Ends a mentoring, by either side or by the managers; the place of the mentor is free again.',
  })
  async endMentoring(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pair and the reason.' }) { id, reason }: EndMentoringInput,
  ) {
    return { pair: await this.publishing.end(actor, id, reason) };
  }
}
