import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { ProgrammeLoaders, ProgrammeType } from '#libs/programmes';
import { isOwnPart, managesRound, membersSeen, pairsSeen, seesRankOf } from '../mentoring.policy.js';
import type { MentoringPair } from '../mentoring-pair.entity.js';
import type { MentoringMember, MentoringRound } from '../mentoring-round.entity.js';
import { MentorLoaders } from './mentor.loaders.js';
import { MentorProfileType } from './mentor.types.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import {
  MentoringMemberType,
  MentoringOrderBasis,
  MentoringPairType,
  MentoringRankingType,
  MentoringRoundType,
  MentoringUnpairedReason,
} from './mentoring.types.js';

/** What a viewer sees of a round. */
@Resolver(() => MentoringRoundType)
export class MentoringRoundFieldsResolver {
  constructor(
    private readonly loaders: MentoringLoaders,
    private readonly programmes: ProgrammeLoaders,
  ) {}

  @ResolveField(() => ProgrammeType, { nullable: true, description: 'The programme.' })
  programme(@Parent() round: MentoringRoundType, @Context() context: RequestContext) {
    return this.programmes.programme(context).load((round as MentoringRound).programmeId);
  }

  @ResolveField(() => [MentoringMemberType], {
    description:
      'Who takes part: everybody for the managers, the mentors for a start-up, the start-ups for a mentor.',
  })
  async members(@Parent() parent: MentoringRoundType, @Context() context: RequestContext) {
    const round = parent as MentoringRound;
    return membersSeen(
      await this.loaders.sight(context),
      round,
      await this.loaders.members(context).load(round.id),
    );
  }

  @ResolveField(() => [MentoringRankingType], {
    description: 'Your own rankings: of your start-ups, and yours as a mentor.',
  })
  async ownRankings(@Parent() round: MentoringRoundType, @Context() context: RequestContext) {
    const sight = await this.loaders.sight(context);
    const members = await this.loaders.members(context).load(round.id);
    return members.filter((member) => isOwnPart(sight, member));
  }

  @ResolveField(() => [MentoringPairType], {
    description:
      'Pairs: all for the managers as soon as they are made; your own once they are published, empty before.',
  })
  async pairs(@Parent() parent: MentoringRoundType, @Context() context: RequestContext) {
    const round = parent as MentoringRound;
    return pairsSeen(
      await this.loaders.sight(context),
      round,
      await this.loaders.pairs(context).load(round.id),
    );
  }
}

/** What is known of one who takes part. */
@Resolver(() => MentoringMemberType)
export class MentoringMemberFieldsResolver {
  constructor(
    private readonly loaders: MentoringLoaders,
    private readonly mentors: MentorLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up; null for a mentor.' })
  organisation(@Parent() member: MentoringMemberType, @Context() context: RequestContext) {
    const { organisationId } = member as MentoringMember;
    return organisationId === null ? null : this.identity.organisation(context).load(organisationId);
  }

  @ResolveField(() => MentorProfileType, { nullable: true, description: 'The mentor; null for a start-up.' })
  mentor(@Parent() member: MentoringMemberType, @Context() context: RequestContext) {
    const { mentorId } = member as MentoringMember;
    return mentorId === null ? null : this.mentors.mentor(context).load(mentorId);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether it has ranked, or said to want nobody; null unless you manage the programme.',
  })
  async hasAnswered(@Parent() member: MentoringMemberType, @Context() context: RequestContext) {
    const { answeredAt } = member as MentoringMember;
    return (await this.manages(member, context)) ? answeredAt !== null : null;
  }

  @ResolveField(() => MentoringUnpairedReason, {
    nullable: true,
    description:
      'Why it is paired with nobody; null when it is paired, before the round was paired, and unless you manage the programme: the reason tells of the wishes of others.',
  })
  async unpaired(@Parent() member: MentoringMemberType, @Context() context: RequestContext) {
    return (await this.manages(member, context)) ? (member as MentoringMember).unpaired : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Free places of the mentor when the round was paired; null for start-ups, before, and unless you manage the programme.',
  })
  async freePlaces(@Parent() member: MentoringMemberType, @Context() context: RequestContext) {
    return (await this.manages(member, context)) ? (member as MentoringMember).freePlaces : null;
  }

  private async manages(member: MentoringMemberType, context: RequestContext): Promise<boolean> {
    const round = await this.loaders.round(context).load((member as MentoringMember).roundId);
    return round !== null && managesRound(await this.loaders.sight(context), round);
  }
}

/** Both sides of a pair, and why they are one. */
@Resolver(() => MentoringPairType)
export class MentoringPairFieldsResolver {
  constructor(
    private readonly loaders: MentoringLoaders,
    private readonly mentors: MentorLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((pair as MentoringPair).organisationId);
  }

  @ResolveField(() => MentorProfileType, { nullable: true, description: 'The mentor.' })
  mentor(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return this.mentors.mentor(context).load((pair as MentoringPair).mentorId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Place of the mentor in the order of the start-up, 1 for the first; null for the mentor, who never learns it.',
  })
  async startupRank(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return (await this.sees(pair, 'STARTUP', context)) ? (pair as MentoringPair).startupRank : null;
  }

  @ResolveField(() => MentoringOrderBasis, {
    nullable: true,
    description: 'From where the order of the start-up comes; null for the mentor.',
  })
  async startupBasis(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return (await this.sees(pair, 'STARTUP', context)) ? (pair as MentoringPair).startupBasis : null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Place of the start-up in the order of the mentor, 1 for the first; null for the start-up, which never learns it.',
  })
  async mentorRank(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return (await this.sees(pair, 'MENTOR', context)) ? (pair as MentoringPair).mentorRank : null;
  }

  @ResolveField(() => MentoringOrderBasis, {
    nullable: true,
    description: 'From where the order of the mentor comes; null for the start-up.',
  })
  async mentorBasis(@Parent() pair: MentoringPairType, @Context() context: RequestContext) {
    return (await this.sees(pair, 'MENTOR', context)) ? (pair as MentoringPair).mentorBasis : null;
  }

  private async sees(
    parent: MentoringPairType,
    side: 'STARTUP' | 'MENTOR',
    context: RequestContext,
  ): Promise<boolean> {
    const pair = parent as MentoringPair;
    const round = await this.loaders.round(context).load(pair.roundId);
    return round !== null && seesRankOf(await this.loaders.sight(context), round, pair, side);
  }
}
