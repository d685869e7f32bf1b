import { Module } from '@nestjs/common';
import { ProgrammesModule } from '#libs/programmes';
import { AmendChallengeService } from './amend-challenge.service.js';
import { AmendRubricService } from './amend-rubric.service.js';
import { ApproveChallengeService } from './approve-challenge.service.js';
import { ChallengeJobs } from './challenge.jobs.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengeCoachService } from './challenge-coach.service.js';
import { ChallengeDocumentsController } from './challenge-documents.controller.js';
import { ChallengeDocuments } from './challenge-documents.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSchedule } from './challenge-schedule.js';
import { ChallengeSights } from './challenge-sights.js';
import { ChallengeTexts } from './challenge-texts.js';
import { ChallengeWindows } from './challenge-windows.js';
import { ChallengesService } from './challenges.service.js';
import { CoDefinitionRepository } from './co-definition.repository.js';
import { CoDefinitionService } from './co-definition.service.js';
import { DraftChallengeService } from './draft-challenge.service.js';
import { EndChallengeService } from './end-challenge.service.js';
import { ChallengeLoaders } from './graphql/challenge.loaders.js';
import { ChallengesResolver } from './graphql/challenges.resolver.js';
import { CoachResolver } from './graphql/coach.resolver.js';
import { DraftChallengeResolver } from './graphql/draft-challenge.resolver.js';
import { HelpLoaders } from './graphql/help.loaders.js';
import {
  ContributionFieldsResolver,
  HelperFieldsResolver,
  HelpFieldsResolver,
  SessionFieldsResolver,
  SuggestionCommentFieldsResolver,
} from './graphql/help-fields.resolver.js';
import { HelpersResolver } from './graphql/helpers.resolver.js';
import { InquiriesResolver } from './graphql/inquiries.resolver.js';
import { InquiryLoaders } from './graphql/inquiry.loaders.js';
import { PublishChallengeResolver } from './graphql/publish-challenge.resolver.js';
import { SuggestionsResolver } from './graphql/suggestions.resolver.js';
import { HelpDesk } from './help-desk.js';
import { HelperRepository } from './helper.repository.js';
import { HelpersService } from './helpers.service.js';
import { ImportChallengesService } from './import-challenges.service.js';
import { InquiriesService } from './inquiries.service.js';
import { InquiryRepository } from './inquiry.repository.js';
import { JudgingBar } from './judging-bar.js';
import { ProgrammeJudges } from './programme-judges.js';
import { PublicationGuards } from './publication-guards.js';
import { PublishChallengeService } from './publish-challenge.service.js';
import { ResolveSuggestionService } from './resolve-suggestion.service.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { SuggestionsService } from './suggestions.service.js';
import './challenges.actions.js';

@Module({
  imports: [ProgrammesModule],
  providers: [
    ChallengeRepository,
    ChallengePartsRepository,
    InquiryRepository,
    ChallengeActs,
    ChallengeDocuments,
    ChallengeSchedule,
    PublicationGuards,
    ChallengeWindows,
    DraftChallengeService,
    ApproveChallengeService,
    PublishChallengeService,
    AmendChallengeService,
    AmendRubricService,
    EndChallengeService,
    ImportChallengesService,
    ChallengesService,
    InquiriesService,
    ChallengeJobs,
    ChallengeLoaders,
    InquiryLoaders,
    ChallengesResolver,
    DraftChallengeResolver,
    PublishChallengeResolver,
    InquiriesResolver,
    JudgingBar,
    ChallengeCoachService,
    ChallengeSights,
    ChallengeTexts,
    HelpDesk,
    HelperRepository,
    HelpersService,
    ProgrammeJudges,
    SuggestionRepository,
    SuggestionsService,
    ResolveSuggestionService,
    CoDefinitionRepository,
    CoDefinitionService,
    HelpLoaders,
    CoachResolver,
    HelpersResolver,
    SuggestionsResolver,
    ContributionFieldsResolver,
    HelpFieldsResolver,
    HelperFieldsResolver,
    SessionFieldsResolver,
    SuggestionCommentFieldsResolver,
  ],
  controllers: [ChallengeDocumentsController],
  exports: [
    ChallengesService,
    ChallengeWindows,
    ChallengeLoaders,
    PublicationGuards,
    DraftChallengeService,
    ApproveChallengeService,
    PublishChallengeService,
    AmendChallengeService,
    AmendRubricService,
    EndChallengeService,
    InquiriesService,
    HelpersService,
    JudgingBar,
    ProgrammeJudges,
  ],
})
export class ChallengesModule {}
