import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { DecisionsModule } from '#libs/decisions';
import { PilotsModule } from '#libs/pilots';
import { ProgrammesModule } from '#libs/programmes';
import { StagesModule } from '#libs/stages';
import { StartupsModule } from '#libs/startups';
import { SubmissionsModule } from '#libs/submissions';
import { AlertJobs } from './alert.jobs.js';
import { AlertsService } from './alerts.service.js';
import { AnswerInvitationService } from './answer-invitation.service.js';
import { ChallengeSearch } from './challenge.search.js';
import { ChallengeFollowRepository } from './challenge-follow.repository.js';
import { ChallengeHelpers } from './challenge-helpers.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';
import { ChallengeInvitationsService } from './challenge-invitations.service.js';
import { CountryRepository } from './country.repository.js';
import { DiverseListsService } from './diverse-lists.service.js';
import { ExposureRepository } from './exposure.repository.js';
import { ExposureService } from './exposure.service.js';
import { FeedbackRepository } from './feedback.repository.js';
import { FeedbackService } from './feedback.service.js';
import { FollowsService } from './follows.service.js';
import { InvitedByIntermediaryResolver } from './graphql/contribution-fields.resolver.js';
import { ExposureResolver } from './graphql/exposure.resolver.js';
import { FeedbackResolver } from './graphql/feedback.resolver.js';
import { FollowLoaders } from './graphql/follow.loaders.js';
import { ChallengeFollowedResolver, FollowsResolver } from './graphql/follows.resolver.js';
import { InvitationLoaders } from './graphql/invitation.loaders.js';
import { InvitationsToChallengesResolver } from './graphql/invitations.resolver.js';
import { ChallengeMatchesResolver, MatchesResolver } from './graphql/matching.resolver.js';
import { MatchingSettingsResolver } from './graphql/matching-settings.resolver.js';
import { MentorLoaders } from './graphql/mentor.loaders.js';
import { MentoringLoaders } from './graphql/mentoring.loaders.js';
import {
  MentoringMemberFieldsResolver,
  MentoringPairFieldsResolver,
  MentoringRoundFieldsResolver,
} from './graphql/mentoring-fields.resolver.js';
import { MentoringRoundsResolver } from './graphql/mentoring-rounds.resolver.js';
import { MentorMatchesResolver, MentorsResolver } from './graphql/mentors.resolver.js';
import { OptOutsResolver } from './graphql/opt-outs.resolver.js';
import { QualityResolver } from './graphql/quality.resolver.js';
import { RelatedMatchesResolver, SimilarChallengeResolver } from './graphql/related-matches.resolver.js';
import { SavedSearchesResolver } from './graphql/saved-searches.resolver.js';
import { SearchResolver, SearchResultResolver } from './graphql/search.resolver.js';
import { SearchEngineResolver } from './graphql/search-engine.resolver.js';
import { ChallengeMatchPlaceResolver, MatchPlaceResolver } from './graphql/suggestion-fields.resolver.js';
import { MatchWeightsResolver } from './graphql/weights.resolver.js';
import { InvitationJobs } from './invitation.jobs.js';
import { InvitationOptOutRepository } from './invitation-opt-out.repository.js';
import { InvitationOptOutsService } from './invitation-opt-outs.service.js';
import { InviteStartupService } from './invite-startup.service.js';
import { InvitedStartups } from './invited-startups.js';
import { MatchSearchers } from './match-searchers.js';
import { MatchSubjectsService } from './match-subjects.service.js';
import { MatchWeightsRepository } from './match-weights.repository.js';
import { MatchWeightsService } from './match-weights.service.js';
import { MatchingService } from './matching.service.js';
import { MatchingSettingsRepository } from './matching-settings.repository.js';
import { MatchingSettingsService } from './matching-settings.service.js';
import { MentorRepository } from './mentor.repository.js';
import { MentorMatchesService } from './mentor-matches.service.js';
import { MentoringLetters } from './mentoring-letters.js';
import { MentoringMailSubscriber } from './mentoring-mail.subscriber.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import { MentoringRoundsService } from './mentoring-rounds.service.js';
import { MentoringSidesNow } from './mentoring-sides.js';
import { MentoringTies } from './mentoring-ties.js';
import { MentorsService } from './mentors.service.js';
import { NewcomersService } from './newcomers.service.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeLetters } from './notice-letters.js';
import { NoticeMailSubscriber } from './notice-mail.subscriber.js';
import { NoticesService } from './notices.service.js';
import { OpenMentoringRoundService } from './open-mentoring-round.service.js';
import { OtherChallenges } from './other-challenges.js';
import { OutcomesSubscriber } from './outcomes.subscriber.js';
import { PairMentoringService } from './pair-mentoring.service.js';
import { PublishMentoringService } from './publish-mentoring.service.js';
import { QualityRepository } from './quality.repository.js';
import { QualityService } from './quality.service.js';
import { RankMentoringService } from './rank-mentoring.service.js';
import { RelatedMatchesService } from './related-matches.service.js';
import { RerouteMailSubscriber } from './reroute-mail.subscriber.js';
import { SavedSearchRepository } from './saved-search.repository.js';
import { SavedSearchesService } from './saved-searches.service.js';
import { SearchBoxService } from './search-box.service.js';
import { ServedLists } from './served-lists.js';
import { ShownMatchTokens } from './shown-match.tokens.js';
import { SignedTokens } from './signed-tokens.js';
import { SuggestionsService } from './suggestions.service.js';
import { TrackRecordsService } from './track-records.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeService } from './unsubscribe.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import './matching.actions.js';

const suggestions = [
  CountryRepository,
  ChallengeSearch,
  TrackRecordsService,
  MatchSearchers,
  MatchSubjectsService,
  MatchingService,
  SearchEngineResolver,
  MatchesResolver,
  ChallengeMatchesResolver,
  MatchWeightsRepository,
  MatchWeightsService,
  MatchWeightsResolver,
  QualityRepository,
  QualityService,
  QualityResolver,
  ServedLists,
  OtherChallenges,
  SuggestionsService,
  RelatedMatchesService,
  NewcomersService,
  DiverseListsService,
  ExposureRepository,
  ExposureService,
  ExposureResolver,
  RelatedMatchesResolver,
  SimilarChallengeResolver,
  MatchPlaceResolver,
  ChallengeMatchPlaceResolver,
  MatchingSettingsRepository,
  MatchingSettingsService,
  MatchingSettingsResolver,
];

const searchBox = [SearchBoxService, SearchResolver, SearchResultResolver];

const feedback = [
  ShownMatchTokens,
  FeedbackRepository,
  FeedbackService,
  OutcomesSubscriber,
  FeedbackResolver,
];

const mentors = [
  MentorRepository,
  MentorsService,
  MentorMatchesService,
  MentorLoaders,
  MentorsResolver,
  MentorMatchesResolver,
];

const mentoring = [
  MentoringRoundRepository,
  MentoringPairRepository,
  MentoringRoundsService,
  OpenMentoringRoundService,
  RankMentoringService,
  MentoringSidesNow,
  PairMentoringService,
  PublishMentoringService,
  MentoringTies,
  MentoringLetters,
  MentoringMailSubscriber,
  MentoringLoaders,
  MentoringRoundsResolver,
  MentoringRoundFieldsResolver,
  MentoringMemberFieldsResolver,
  MentoringPairFieldsResolver,
];

const invitations = [
  ChallengeHelpers,
  ChallengeInvitationRepository,
  InvitationOptOutRepository,
  InvitedStartups,
  InviteStartupService,
  AnswerInvitationService,
  InvitationOptOutsService,
  ChallengeInvitationsService,
  InvitationJobs,
  InvitationLoaders,
  InvitationsToChallengesResolver,
  InvitedByIntermediaryResolver,
  OptOutsResolver,
];

const alerts = [
  SavedSearchRepository,
  SavedSearchesService,
  AlertsService,
  ChallengeFollowRepository,
  FollowsService,
  AlertJobs,
  FollowLoaders,
  SavedSearchesResolver,
  FollowsResolver,
  ChallengeFollowedResolver,
];

const mails = [
  SignedTokens,
  NoticeRepository,
  NoticesService,
  NoticeLetters,
  NoticeMailSubscriber,
  RerouteMailSubscriber,
  UnsubscribeLinks,
  UnsubscribeService,
];

@Module({
  imports: [
    ProgrammesModule,
    ChallengesModule,
    StartupsModule,
    SubmissionsModule,
    StagesModule,
    DecisionsModule,
    PilotsModule,
  ],
  controllers: [UnsubscribeController],
  providers: [
    ...suggestions,
    ...searchBox,
    ...feedback,
    ...invitations,
    ...alerts,
    ...mentors,
    ...mentoring,
    ...mails,
  ],
  exports: [MatchingService],
})
export class MatchingModule {}
