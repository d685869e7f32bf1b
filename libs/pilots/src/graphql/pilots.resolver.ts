import { Args, Context, Float, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import { ReviewLoaders } from '#libs/review';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import { attainmentOf } from '../kpi-attainment.scoring.js';
import type { Milestone } from '../milestone.entity.js';
import type { Pilot } from '../pilot.entity.js';
import { PilotStateEnum } from '../pilot.kinds.js';
import { mayReadReviews, readerOf } from '../pilot.policy.js';
import type { PilotKpi } from '../pilot-kpi.entity.js';
import type { PilotReviewer } from '../pilot-reviewer.entity.js';
import { PilotSightService } from '../pilot-sight.service.js';
import { PilotLoaders } from './pilot.loaders.js';
import {
  EvidenceType,
  MeasurementType,
  MilestoneType,
  PilotConnection,
  PilotKpiType,
  PilotType,
} from './pilot.types.js';
import { PilotOutcomeLoaders } from './pilot-outcome.loaders.js';
import { KpiScoreType, PilotDecisionType, PilotReviewerType, PilotReviewType } from './pilot-review.types.js';

/** Reading pilots. */
@Resolver(() => PilotType)
export class PilotsResolver {
  constructor(
    private readonly sight: PilotSightService,
    private readonly loaders: PilotLoaders,
    private readonly challenges: ChallengeLoaders,
    private readonly identity: IdentityLoaders,
    private readonly submissions: SubmissionLoaders,
    private readonly outcomes: PilotOutcomeLoaders,
  ) {}

  @Allow('pilot.read')
  @Query(() => PilotType, {
    nullable: true,
    description: 'One pilot; null when it is unknown or hidden from you.',
  })
  pilot(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string) {
    return this.sight.find(actor, id);
  }

  @Allow('pilot.read')
  @Query(() => PilotConnection, { name: 'pilots', description: 'Pilots that you may see, the newest first.' })
  async pilotList(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('state', { type: () => PilotStateEnum, nullable: true, description: 'Only in this state.' })
    state?: PilotStateEnum | null,
    @Args('challengeId', { type: () => ID, nullable: true, description: 'Only of this challenge.' })
    challengeId?: string | null,
  ) {
    return new ConnectionOf(await this.sight.page(actor, { state, challengeId }, page));
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge that it answers.' })
  challenge(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(pilot.challengeId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up that runs it.' })
  startup(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(pilot.organisationId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The ministry that hosts it.' })
  ministry(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(pilot.ministryId);
  }

  @ResolveField(() => SubmissionType, {
    nullable: true,
    description: 'The awarded submission; null when it is hidden from you.',
  })
  submission(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(pilot.submissionId);
  }

  @ResolveField(() => [PilotKpiType], { description: 'What it is judged by.' })
  kpis(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.kpis(context).load(pilot.id);
  }

  @ResolveField(() => [MilestoneType], { description: 'What must be reached on the way.' })
  milestones(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.milestones(context).load(pilot.id);
  }

  @ResolveField(() => [PilotDecisionType], { description: 'Decisions, one for each finished round.' })
  decisions(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.decisions(context).load(pilot.id);
  }

  @ResolveField(() => [PilotReviewerType], {
    nullable: true,
    description: 'Who judges it; null for the start-up and for the reviewers themselves.',
  })
  async reviewers(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const isAuthority = readerOf(await this.loaders.sight(context), pilot) === 'AUTHORITY';
    return isAuthority ? this.loaders.reviewers(context).load(pilot.id) : null;
  }

  @ResolveField(() => [PilotReviewType], {
    description:
      "Scores of the reviewers. A reviewer sees the others' of a round after giving the own ones, the start-up after the decision.",
  })
  async reviews(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const sight = await this.loaders.sight(context);
    const reader = readerOf(sight, pilot);
    const reviews = await this.loaders.reviews(context).load(pilot.id);
    const decided = new Set([
      ...(await this.loaders.decisions(context).load(pilot.id)).map(({ round }) => `${round}/END`),
      ...(await this.outcomes.midterms(context).load(pilot.id))
        .filter(({ concludedAt }) => concludedAt !== null)
        .map(({ round }) => `${round}/MIDTERM`),
    ]);
    const isOwn = (review: { reviewerId: string }) => review.reviewerId === sight.reviewerId;
    const nameOf = (review: { round: number; phase: string }) => `${review.round}/${review.phase}`;
    const own = new Set(reviews.filter(isOwn).map(nameOf));
    const numbered = reviews.map((review) => ({
      ...review,
      number: reviews.filter((other) => nameOf(other) === nameOf(review) && other.id <= review.id).length,
      isOwn: isOwn(review),
    }));
    return numbered.filter((review) =>
      mayReadReviews(reader, { ownSubmitted: own.has(nameOf(review)), decided: decided.has(nameOf(review)) }),
    );
  }
}

/** Fields of a KPI that follow from its measurements. */
@Resolver(() => PilotKpiType)
export class PilotKpiResolver {
  constructor(private readonly loaders: PilotLoaders) {}

  @ResolveField(() => [MeasurementType], {
    description: 'Everything that was measured, the last recorded last.',
  })
  measurements(@Parent() kpi: PilotKpi, @Context() context: RequestContext) {
    return this.loaders.measurements(context).load(kpi.id);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'The last value recorded; null before the first.',
  })
  async measured(@Parent() kpi: PilotKpi, @Context() context: RequestContext) {
    return (await this.loaders.measurements(context).load(kpi.id)).at(-1)?.value ?? null;
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'How much of the way from baseline to target was gone: 0 at the baseline, 1 at the target.',
  })
  async attainment(@Parent() kpi: PilotKpi, @Context() context: RequestContext) {
    const last = (await this.loaders.measurements(context).load(kpi.id)).at(-1);
    return last ? attainmentOf(kpi, last.value) : null;
  }
}

@Resolver(() => MilestoneType)
export class MilestoneFieldsResolver {
  constructor(private readonly loaders: PilotLoaders) {}

  @ResolveField(() => [EvidenceType], { description: 'What the start-up has shown, the oldest first.' })
  evidence(@Parent() milestone: Milestone, @Context() context: RequestContext) {
    return this.loaders.evidence(context).load(milestone.id);
  }
}

@Resolver(() => PilotReviewType)
export class PilotReviewFieldsResolver {
  constructor(private readonly loaders: PilotLoaders) {}

  @ResolveField(() => [KpiScoreType], { description: 'KPI by KPI.' })
  scores(@Parent() review: { readonly id: string }, @Context() context: RequestContext) {
    return this.loaders.scores(context).load(review.id);
  }
}

/** Who a reviewer of a pilot is, for those who may see it. */
@Resolver(() => PilotReviewerType)
export class PilotReviewerFieldsResolver {
  constructor(
    private readonly reviewers: ReviewLoaders,
    private readonly identity: IdentityLoaders,
    private readonly loaders: PilotLoaders,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who it is.' })
  async person(@Parent() assigned: PilotReviewer, @Context() context: RequestContext) {
    const reviewer = await this.reviewers.reviewer(context).load(assigned.reviewerId);
    return reviewer && this.identity.person(context).load(reviewer.personId);
  }

  @ResolveField(() => [Int], { description: 'Rounds at whose end the scores are there.' })
  async reviewedRounds(@Parent() assigned: PilotReviewer, @Context() context: RequestContext) {
    const reviews = await this.loaders.reviews(context).load(assigned.pilotId);
    const own = reviews.filter(
      (review) => review.reviewerId === assigned.reviewerId && review.phase === 'END',
    );
    return own.map((review) => review.round);
  }
}
