import { Context, Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '#libs/graphql';
import type { FollowUp } from '../follow-up.entity.js';
import { overallAttainment } from '../kpi-attainment.scoring.js';
import type { Pilot } from '../pilot.entity.js';
import { mayReadReviews, readerOf } from '../pilot.policy.js';
import { PilotLoaders } from './pilot.loaders.js';
import { PilotType } from './pilot.types.js';
import { PilotOutcomeLoaders } from './pilot-outcome.loaders.js';
import {
  PilotConsensusType,
  PilotFollowUpAnswerType,
  PilotFollowUpType,
  PilotLessonType,
  PilotMidtermType,
} from './pilot-outcome.types.js';
import { PilotJudgementType, PilotReviewType } from './pilot-review.types.js';

/** Fields of a pilot about how it is judged, and what became of it. */
@Resolver(() => PilotType)
export class PilotOutcomeFieldsResolver {
  constructor(
    private readonly loaders: PilotLoaders,
    private readonly outcomes: PilotOutcomeLoaders,
  ) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'Overall attainment of this round, 0 to 1, computed from the measurements: the mean over KPIs, each cut off at 0 and 1. Null while one is not measured.',
  })
  async attainment(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const kpis = await this.loaders.kpis(context).load(pilot.id);
    const lists = await Promise.all(kpis.map(({ id }) => this.loaders.measurements(context).load(id)));
    return overallAttainment(kpis, lists.flat(), pilot.round);
  }

  @ResolveField(() => Boolean, { description: 'Whether you lead its reviewers to a consensus.' })
  async isChairedByViewer(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const { reviewerId } = await this.loaders.sight(context);
    const reviewers = await this.loaders.reviewers(context).load(pilot.id);
    return reviewers.some(
      (entry) => entry.reviewerId === reviewerId && entry.isChair && entry.removedAt === null,
    );
  }

  @ResolveField(() => [PilotMidtermType], { description: 'Reviews half-way, one in each round at most.' })
  midterms(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.outcomes.midterms(context).load(pilot.id);
  }

  @ResolveField(() => [PilotConsensusType], {
    description:
      'What the reviewers agreed on. Reviewers see it after giving their own scores, the start-up after the decision.',
  })
  async consensuses(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    const sight = await this.loaders.sight(context);
    const reader = readerOf(sight, pilot);
    const reviews = await this.loaders.reviews(context).load(pilot.id);
    const decisions = await this.loaders.decisions(context).load(pilot.id);
    const midterms = await this.outcomes.midterms(context).load(pilot.id);
    const consensuses = await this.outcomes.consensuses(context).load(pilot.id);
    return consensuses.filter(({ round, phase }) => {
      const ownSubmitted = reviews.some(
        (review) =>
          review.reviewerId === sight.reviewerId && review.round === round && review.phase === phase,
      );
      const decided =
        phase === 'END'
          ? decisions.some((decision) => decision.round === round)
          : midterms.some((midterm) => midterm.round === round && midterm.concludedAt !== null);
      return mayReadReviews(reader, { ownSubmitted, decided });
    });
  }

  @ResolveField(() => [PilotLessonType], { description: 'What was learned, the oldest first.' })
  lessons(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.outcomes.lessons(context).load(pilot.id);
  }

  @ResolveField(() => PilotFollowUpType, {
    nullable: true,
    description: 'When it is asked what became of it; null until it is decided.',
  })
  followUp(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.outcomes.followUp(context).load(pilot.id);
  }
}

@Resolver(() => PilotReviewType)
export class ReviewJudgementsResolver {
  constructor(private readonly outcomes: PilotOutcomeLoaders) {}

  @ResolveField(() => [PilotJudgementType], { description: 'Criterion by criterion.' })
  judgements(@Parent() review: { readonly id: string }, @Context() context: RequestContext) {
    return this.outcomes.judgements(context).load(review.id);
  }
}

@Resolver(() => PilotFollowUpType)
export class FollowUpFieldsResolver {
  constructor(private readonly outcomes: PilotOutcomeLoaders) {}

  @ResolveField(() => [PilotFollowUpAnswerType], { description: 'What the two sides say; one answer each.' })
  answers(@Parent() followUp: FollowUp, @Context() context: RequestContext) {
    return this.outcomes.followUpAnswers(context).load(followUp.id);
  }
}
