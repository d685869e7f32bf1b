import { Module } from '@nestjs/common';
import { ProgrammesModule } from '#libs/programmes';
import { AmendChallengeService } from './amend-challenge.service.js';
import { ApproveChallengeService } from './approve-challenge.service.js';
import { ChallengeJobs } from './challenge.jobs.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSchedule } from './challenge-schedule.js';
import { ChallengeWindows } from './challenge-windows.js';
import { ChallengesService } from './challenges.service.js';
import { DraftChallengeService } from './draft-challenge.service.js';
import { EndChallengeService } from './end-challenge.service.js';
import { ChallengeLoaders } from './graphql/challenge.loaders.js';
import { ChallengesResolver } from './graphql/challenges.resolver.js';
import { DraftChallengeResolver } from './graphql/draft-challenge.resolver.js';
import { InquiriesResolver } from './graphql/inquiries.resolver.js';
import { InquiryLoaders } from './graphql/inquiry.loaders.js';
import { PublishChallengeResolver } from './graphql/publish-challenge.resolver.js';
import { ImportChallengesService } from './import-challenges.service.js';
import { InquiriesService } from './inquiries.service.js';
import { InquiryRepository } from './inquiry.repository.js';
import { PublicationGuards } from './publication-guards.js';
import { PublishChallengeService } from './publish-challenge.service.js';
import './challenges.actions.js';

@Module({
  imports: [ProgrammesModule],
  providers: [
    ChallengeRepository,
    ChallengePartsRepository,
    InquiryRepository,
    ChallengeActs,
    ChallengeSchedule,
    PublicationGuards,
    ChallengeWindows,
    DraftChallengeService,
    ApproveChallengeService,
    PublishChallengeService,
    AmendChallengeService,
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
  ],
  exports: [
    ChallengesService,
    ChallengeWindows,
    ChallengeLoaders,
    PublicationGuards,
    DraftChallengeService,
    ApproveChallengeService,
    PublishChallengeService,
    AmendChallengeService,
    EndChallengeService,
    InquiriesService,
  ],
})
export class ChallengesModule {}
