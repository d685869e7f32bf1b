import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { StagesModule } from '#libs/stages';
import { StartupsModule } from '#libs/startups';
import { SubmissionsModule } from '#libs/submissions';
import { AssignReviewersService } from './assign-reviewers.service.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import { AssignmentRunner } from './assignment-runner.js';
import { CalibrationService } from './calibration.service.js';
import { ConflictRepository } from './conflict.repository.js';
import { ConflictsService } from './conflicts.service.js';
import { DecideChallengeService } from './decide-challenge.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionBook } from './decision-book.js';
import { Evaluations } from './evaluations.js';
import { AssignmentsResolver } from './graphql/assignments.resolver.js';
import {
  DecisionFieldsResolver,
  DecisionsResolver,
  OutcomeOfSubmissionResolver,
  RankedSubmissionResolver,
  SubmissionOutcomeResolver,
} from './graphql/decisions.resolver.js';
import { DiscussionResolver } from './graphql/discussion.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { ReviewLoaders } from './graphql/review.loaders.js';
import { ReviewTasksResolver } from './graphql/review-tasks.resolver.js';
import { ConflictFieldsResolver, ReviewersResolver } from './graphql/reviewers.resolver.js';
import { RoundsResolver } from './graphql/rounds.resolver.js';
import { PlanFactsReader } from './plan-facts.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposeAssignmentsService } from './propose-assignments.service.js';
import { RankingService } from './ranking.service.js';
import { ReleasedReviewers } from './released-reviewers.js';
import { ReminderMailSubscriber } from './reminder-mail.subscriber.js';
import { ReopenedMailSubscriber } from './reopened-mail.subscriber.js';
import { ReviewChanges } from './review-changes.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewDiscussionService } from './review-discussion.service.js';
import { ReviewJudges } from './review-judges.js';
import { ReviewMessageRepository } from './review-message.repository.js';
import { ReviewReadingService } from './review-reading.service.js';
import { ReviewReminders } from './review-reminders.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { ReviewRoundsService } from './review-rounds.service.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { ReviewersService } from './reviewers.service.js';
import { ReviewingService } from './reviewing.service.js';
import { RubricAddendaService } from './rubric-addenda.service.js';
import { ScoreRepository } from './score.repository.js';
import { ScoringRules } from './scoring-rules.js';
import { SettleProposalService } from './settle-proposal.service.js';
import { SubmissionPool } from './submission-pool.js';
import './review.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, StartupsModule, SubmissionsModule, StagesModule],
  providers: [
    ReviewerRepository,
    ConflictRepository,
    AssignmentRepository,
    ScoreRepository,
    DecisionRepository,
    ProposalRepository,
    ReviewRoundRepository,
    ReviewMessageRepository,
    AssignmentBook,
    AssignmentRunner,
    PlanFactsReader,
    ReviewChanges,
    DecisionBook,
    Evaluations,
    ScoringRules,
    SubmissionPool,
    ReviewersService,
    ConflictsService,
    AssignReviewersService,
    ProposeAssignmentsService,
    SettleProposalService,
    ReviewDesk,
    ReviewingService,
    ReviewReadingService,
    ReviewDiscussionService,
    ReviewRoundsService,
    ReviewReminders,
    ReminderMailSubscriber,
    ReopenedMailSubscriber,
    RubricAddendaService,
    RankingService,
    CalibrationService,
    DecideChallengeService,
    ReleasedReviewers,
    ReviewJudges,
    ReviewLoaders,
    ReviewersResolver,
    ConflictFieldsResolver,
    AssignmentsResolver,
    ProposalsResolver,
    ReviewTasksResolver,
    DiscussionResolver,
    RoundsResolver,
    DecisionsResolver,
    RankedSubmissionResolver,
    DecisionFieldsResolver,
    SubmissionOutcomeResolver,
    OutcomeOfSubmissionResolver,
  ],
  exports: [
    ReviewersService,
    ConflictsService,
    AssignReviewersService,
    ReviewingService,
    ReviewReadingService,
    RankingService,
    DecideChallengeService,
    ReviewLoaders,
  ],
})
export class ReviewModule {}
