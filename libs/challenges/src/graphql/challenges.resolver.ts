import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { ProgrammeLoaders, ProgrammeType } from '#libs/programmes';
import type { Challenge } from '../challenge.entity.js';
import { ChallengeOrder } from '../challenge.states.js';
import { takesSubmissions } from '../challenge-windows.js';
import { ChallengesService } from '../challenges.service.js';
import { ChallengeLoaders } from './challenge.loaders.js';
import { ChallengeConnection, ChallengeType } from './challenge.type.js';
import { ChallengeFilter } from './challenge-acts.inputs.js';
import {
  ChallengeCriterionType,
  ChallengeDocumentType,
  ChallengeKpiType,
  ChallengeQuestionType,
  ChallengeVersionType,
  MoneyType,
} from './challenge-parts.types.js';
import { InquiryLoaders } from './inquiry.loaders.js';
import { InquiryConnection } from './inquiry.type.js';

const HIDDEN = 'null when there is none that you may see.';

/** Reading challenges. */
@Resolver(() => ChallengeType)
export class ChallengesResolver {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly loaders: ChallengeLoaders,
    private readonly inquiryLoaders: InquiryLoaders,
    private readonly identity: IdentityLoaders,
    private readonly programmes: ProgrammeLoaders,
  ) {}

  @Public()
  @Query(() => ChallengeType, { nullable: true, description: `One challenge; ${HIDDEN}` })
  challenge(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return isId(id) ? this.challenges.findVisible(actor, { id }) : null;
  }

  @Public()
  @Query(() => ChallengeType, { nullable: true, description: `One challenge by its number; ${HIDDEN}` })
  challengeByNumber(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => String, description: 'Its number, `CH-2027-014`.' }) number: string,
  ) {
    return this.challenges.findVisible(actor, { number });
  }

  @Public()
  @Query(() => ChallengeConnection, {
    name: 'challenges',
    description: 'Challenges that you may see: the published ones, and the drafts that concern you.',
  })
  async challengeList(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('order', {
      type: () => ChallengeOrder,
      defaultValue: ChallengeOrder.CLOSING_SOON,
      description: 'Order of the list.',
    })
    order: ChallengeOrder,
    @Args('filter', { type: () => ChallengeFilter, nullable: true, description: 'Narrows the list.' })
    filter?: ChallengeFilter,
  ) {
    return new ConnectionOf(await this.challenges.page(actor, filter ?? {}, order, page));
  }

  @Allow('challenge.list_own')
  @Query(() => ChallengeConnection, {
    description: 'Challenges of your ministries and of the programmes that you manage, drafts included.',
  })
  async ownChallenges(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('order', {
      type: () => ChallengeOrder,
      defaultValue: ChallengeOrder.NEWEST,
      description: 'Order of the list.',
    })
    order: ChallengeOrder,
    @Args('filter', { type: () => ChallengeFilter, nullable: true, description: 'Narrows the list.' })
    filter?: ChallengeFilter,
  ) {
    return new ConnectionOf(await this.challenges.pageOwn(actor, filter ?? {}, order, page));
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The ministry whose problem it is.' })
  ministry(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((challenge as Challenge).ministryId);
  }

  @ResolveField(() => ProgrammeType, { nullable: true, description: 'The programme that it belongs to.' })
  programme(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.programmes.programme(context).load((challenge as Challenge).programmeId);
  }

  @ResolveField(() => MoneyType, { nullable: true, description: 'Budget of a pilot.' })
  budget(@Parent() challenge: ChallengeType): MoneyType | null {
    const { budgetAmount: amount, budgetCurrency: currency } = challenge as Challenge;
    return amount === null || currency === null ? null : { amount, currency };
  }

  @ResolveField(() => Boolean, { description: 'Whether a submission would be taken at this moment.' })
  async isOpen(@Parent() challenge: ChallengeType, @Context() context: RequestContext): Promise<boolean> {
    return takesSubmissions(challenge as Challenge, await this.loaders.now(context));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What has to change before the draft is approved; only while it is sent back.',
  })
  requestedChanges(@Parent() challenge: ChallengeType): string | null {
    return challenge.state === 'CHANGES_REQUESTED' ? (challenge as Challenge).reviewNote : null;
  }

  @ResolveField(() => [ChallengeKpiType], { description: 'Figures that a pilot must move.' })
  kpis(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.kpis(context).load(challenge.id);
  }

  @ResolveField(() => [ChallengeCriterionType], { description: 'What submissions are scored by.' })
  criteria(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.criteria(context).load(challenge.id);
  }

  @ResolveField(() => [ChallengeQuestionType], { description: 'The form that a submission answers.' })
  questions(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.questions(context).load(challenge.id);
  }

  @ResolveField(() => [ChallengeDocumentType], { description: 'Files that it is published with.' })
  documents(@Parent() challenge: ChallengeType): ChallengeDocumentType[] {
    const { documents, number, publishedAt } = challenge as Challenge;
    const folder = publishedAt ? `/challenges/${number}/documents` : '/files';
    return documents.map(({ fileId, ...facts }) => ({ ...facts, id: fileId, path: `${folder}/${fileId}` }));
  }

  @ResolveField(() => [ChallengeVersionType], {
    description: 'What was published, the newest first: addenda, and at the end the first version.',
  })
  versions(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.versions(context).load(challenge.id);
  }

  @ResolveField(() => InquiryConnection, {
    description:
      'Questions of start-ups, the oldest first: those with an answer, and those that concern you.',
  })
  inquiries(@Parent() challenge: ChallengeType, @Args() page: PageArgs, @Context() context: RequestContext) {
    return this.inquiryLoaders.connection(context, challenge.id, page);
  }

  @ResolveField(() => Int, {
    description: 'How many questions wait for an answer: all for those who may answer, else your own.',
  })
  openInquiries(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.inquiryLoaders.openCount(context, challenge.id);
  }
}
