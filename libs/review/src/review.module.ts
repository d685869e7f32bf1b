import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { StagesModule } from '#libs/stages';
import { StartupsModule } from '#libs/startups';
import { SubmissionsModule } from '#libs/submissions';
import { AbleReviewers } from './able-reviewers.js';
import { AgreedScores } from './agreed-scores.js';
import { AssignAutomaticallyService } from './assign-automatically.service.js';
import { AssignReviewersService } from './assign-reviewers.service.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import { AssignmentRunner } from './assignment-runner.js';
import { BidRepository } from './bid.repository.js';
import { BiddingService } from './bidding.service.js';
import { BlindContents } from './blind-contents.js';
import { CalibrationService } from './calibration.service.js';
import { ComputationRepository } from './computation.repository.js';
import { ConflictRepository } from './conflict.repository.js';
import { ConflictEdgesService } from './conflict-edges.service.js';
import { ConflictGraph } from './conflict-graph.js';
import { ConflictGraphRepository } from './conflict-graph.repository.js';
import { ConflictWatch } from './conflict-watch.js';
import { ConflictsService } from './conflicts.service.js';
import { CountedScores } from './counted-scores.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionBook } from './decision-book.js';
import { DirectoryRepository } from './directory.repository.js';
import { DirectoryService } from './directory.service.js';
import { Evaluations } from './evaluations.js';
import { GivenReviewsService } from './given-reviews.service.js';
import { AssignmentsResolver } from './graphql/assignments.resolver.js';
import { BiddingResolver } from './graphql/bidding.resolver.js';
import { BlindLoaders } from './graphql/blind.loaders.js';
import { BlindParticipationsResolver } from './graphql/blind-participations.resolver.js';
import { ConflictGraphResolver } from './graphql/conflict-graph.resolver.js';
import {
  DecisionFieldsResolver,
  DecisionsResolver,
  OutcomeOfSubmissionResolver,
  RankedSubmissionResolver,
  SubmissionOutcomeResolver,
} from './graphql/decisions.resolver.js';
import { DirectoryResolver } from './graphql/directory.resolver.js';
import { DiscussionResolver } from './graphql/discussion.resolver.js';
import { GivenReviewsResolver } from './graphql/given-reviews.resolver.js';
import { OpenReviewsResolver } from './graphql/open-reviews.resolver.js';
import { PairwiseResolver } from './graphql/pairwise.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { RedactionsResolver } from './graphql/redactions.resolver.js';
import { ReviewLoaders } from './graphql/review.loaders.js';
import { ReviewRequestsResolver } from './graphql/review-requests.resolver.js';
import { ReviewTasksResolver } from './graphql/review-tasks.resolver.js';
import { ConflictFieldsResolver, ReviewersResolver } from './graphql/reviewers.resolver.js';
import { RoundsResolver } from './graphql/rounds.resolver.js';
import { ImportOwnershipService } from './import-ownership.service.js';
import { InterestRegistersService } from './interest-registers.service.js';
import { OpenReviewService } from './open-review.service.js';
import { OwnershipRepository } from './ownership.repository.js';
import { PairwiseRepository } from './pairwise.repository.js';
import { PairwiseService } from './pairwise.service.js';
import { PanelService } from './panel.service.js';
import { PanelSightService } from './panel-sight.service.js';
import { PlanComputations } from './plan-computations.js';
import { PlanFactsReader } from './plan-facts.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposeAssignmentsService } from './propose-assignments.service.js';
import { ProposeNextReviewsService } from './propose-next-reviews.service.js';
import { RankingService } from './ranking.service.js';
import { RedactSubmissionService } from './redact-submission.service.js';
import { RedactionRepository } from './redaction.repository.js';
import { RedactionMailSubscriber } from './redaction-mail.subscriber.js';
import { RedactionNotices } from './redaction-notices.js';
import { ReleaseDecisionService } from './release-decision.service.js';
import { ReleasedReviewers } from './released-reviewers.js';
import { ReminderMailSubscriber } from './reminder-mail.subscriber.js';
import { ReopenedMailSubscriber } from './reopened-mail.subscriber.js';
import { ReplacementMailSubscriber } from './replacement-mail.subscriber.js';
import { ReplacementsService } from './replacements.service.js';
import { ReviewChanges } from './review-changes.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewDiscussionService } from './review-discussion.service.js';
import { ReviewHistoryService } from './review-history.service.js';
import { ReviewJudges } from './review-judges.js';
import { ReviewMessageRepository } from './review-message.repository.js';
import { ReviewReadingService } from './review-reading.service.js';
import { ReviewReminders } from './review-reminders.js';
import { ReviewRequestRepository } from './review-request.repository.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { ReviewRoundsService } from './review-rounds.service.js';
import { ReviewerJobs } from './reviewer.jobs.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { ReviewerInvitationsService } from './reviewer-invitations.service.js';
import { ReviewerLetters } from './reviewer-letters.js';
import { ReviewersService } from './reviewers.service.js';
import { ReviewingService } from './reviewing.service.js';
import { RubricAddendaService } from './rubric-addenda.service.js';
import { ScoreRepository } from './score.repository.js';
import { ScoringRules } from './scoring-rules.js';
import { SettleProposalService } from './settle-proposal.service.js';
import { SubmissionPool } from './submission-pool.js';
import { TeamIdentities } from './team-identities.js';
import './review.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, StartupsModule, SubmissionsModule, StagesModule],
  providers: [
    ReviewerRepository,
    ConflictRepository,
    ConflictGraphRepository,
    OwnershipRepository,
    DirectoryRepository,
    BidRepository,
    ComputationRepository,
    AbleReviewers,
    PlanComputations,
    ConflictGraph,
    AssignmentRepository,
    ScoreRepository,
    DecisionRepository,
    ProposalRepository,
    ReviewRequestRepository,
    ReviewRoundRepository,
    ReviewMessageRepository,
    RedactionRepository,
    PairwiseRepository,
    TeamIdentities,
    BlindContents,
    RedactSubmissionService,
    AssignmentBook,
    AssignmentRunner,
    PlanFactsReader,
    ReviewChanges,
    DecisionBook,
    AgreedScores,
    CountedScores,
    Evaluations,
    ScoringRules,
    SubmissionPool,
    ReviewersService,
    ConflictsService,
    ConflictEdgesService,
    DirectoryService,
    InterestRegistersService,
    ReviewerInvitationsService,
    ReviewerLetters,
    ReviewerJobs,
    ImportOwnershipService,
    ReplacementsService,
    ConflictWatch,
    ReplacementMailSubscriber,
    AssignReviewersService,
    AssignAutomaticallyService,
    BiddingService,
    ProposeAssignmentsService,
    ProposeNextReviewsService,
    RedactionNotices,
    RedactionMailSubscriber,
    SettleProposalService,
    ReviewDesk,
    ReviewingService,
    ReviewReadingService,
    ReviewDiscussionService,
    OpenReviewService,
    PairwiseService,
    ReviewRoundsService,
    ReviewReminders,
    ReminderMailSubscriber,
    ReopenedMailSubscriber,
    RubricAddendaService,
    RankingService,
    CalibrationService,
    GivenReviewsService,
    ReleaseDecisionService,
    PanelService,
    PanelSightService,
    ReviewHistoryService,
    ReleasedReviewers,
    ReviewJudges,
    ReviewLoaders,
    BlindLoaders,
    ReviewersResolver,
    ConflictFieldsResolver,
    ConflictGraphResolver,
    DirectoryResolver,
    BlindParticipationsResolver,
    BiddingResolver,
    AssignmentsResolver,
    ProposalsResolver,
    ReviewRequestsResolver,
    ReviewTasksResolver,
    DiscussionResolver,
    OpenReviewsResolver,
    PairwiseResolver,
    RedactionsResolver,
    RoundsResolver,
    DecisionsResolver,
    GivenReviewsResolver,
    RankedSubmissionResolver,
    DecisionFieldsResolver,
    SubmissionOutcomeResolver,
    OutcomeOfSubmissionResolver,
  ],
  exports: [
    AgreedScores,
    ReviewersService,
    ConflictsService,
    InterestRegistersService,
    AssignReviewersService,
    AssignAutomaticallyService,
    ReviewingService,
    ReviewReadingService,
    RankingService,
    ReleaseDecisionService,
    PanelService,
    PanelSightService,
    ReviewHistoryService,
    ReviewLoaders,
  ],
})
export class ReviewModule {}
