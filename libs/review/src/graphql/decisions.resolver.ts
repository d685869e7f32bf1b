import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import { CalibrationService } from '../calibration.service.js';
import type { Decision } from '../decision.entity.js';
import type { Outcome } from '../outcome.entity.js';
import { type Ranking, RankingService } from '../ranking.service.js';
import { RankingCalibrationType } from './calibration.types.js';
import { DecisionType, RankedSubmissionType, RankingType, SubmissionOutcomeType } from './ranking.types.js';
import { ReviewLoaders } from './review.loaders.js';

/** The ranked table. */
@Resolver(() => RankingType)
export class DecisionsResolver {
  constructor(
    private readonly ranking: RankingService,
    private readonly challenges: ChallengeLoaders,
    private readonly calibration: CalibrationService,
  ) {}

  @Allow('ranking.read')
  @Query(() => RankingType, {
    name: 'ranking',
    nullable: true,
    description:
      'The ranked table of a challenge: for managers of its programme from the opening on, for its ministry and auditors after the decision; null otherwise.',
  })
  rankedTable(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return isId(challengeId) ? this.ranking.rankingOf(actor, challengeId) : null;
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() ranking: Ranking, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(ranking.challengeId);
  }

  @ResolveField(() => RankingCalibrationType, {
    name: 'calibration',
    nullable: true,
    description:
      'The scores without the leniency of the reviewers, beside the raw ones; null without a counted review.',
  })
  calibrated(@Parent() ranking: Ranking) {
    return this.calibration.ofRanking(ranking.challengeId);
  }
}

/** The submission of a line of the table. */
@Resolver(() => RankedSubmissionType)
export class RankedSubmissionResolver {
  constructor(private readonly submissions: SubmissionLoaders) {}

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission.' })
  submission(@Parent() row: RankedSubmissionType, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(row.submissionId);
  }
}

@Resolver(() => DecisionType)
export class DecisionFieldsResolver {
  constructor(
    private readonly loaders: ReviewLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() decision: Decision, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(decision.challengeId);
  }

  @ResolveField(() => [SubmissionOutcomeType], { description: 'What it means for each submission.' })
  outcomes(@Parent() decision: Decision, @Context() context: RequestContext) {
    return this.loaders.outcomesOfDecision(context).load(decision.id);
  }
}

@Resolver(() => SubmissionOutcomeType)
export class SubmissionOutcomeResolver {
  constructor(private readonly submissions: SubmissionLoaders) {}

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission.' })
  submission(@Parent() outcome: Outcome, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(outcome.submissionId);
  }
}

/** What this context adds to a submission. Whoever sees the submission sees its outcome. */
@Resolver(() => SubmissionType)
export class OutcomeOfSubmissionResolver {
  constructor(private readonly loaders: ReviewLoaders) {}

  @ResolveField(() => SubmissionOutcomeType, {
    nullable: true,
    description: 'What was decided; null before that.',
  })
  outcome(@Parent() submission: SubmissionType, @Context() context: RequestContext) {
    return this.loaders.outcome(context).load(submission.id);
  }
}
