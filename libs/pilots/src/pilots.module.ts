import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { ReviewModule } from '#libs/review';
import { SubmissionsModule } from '#libs/submissions';
import { DecidePilotService } from './decide-pilot.service.js';
import { MilestonesResolver } from './graphql/milestones.resolver.js';
import { PilotLoaders } from './graphql/pilot.loaders.js';
import { PilotActsResolver } from './graphql/pilot-acts.resolver.js';
import {
  MilestoneFieldsResolver,
  PilotKpiResolver,
  PilotReviewerFieldsResolver,
  PilotReviewFieldsResolver,
  PilotsResolver,
} from './graphql/pilots.resolver.js';
import { MilestonesService } from './milestones.service.js';
import { OpenPilotService } from './open-pilot.service.js';
import { PilotRepository } from './pilot.repository.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotJudges } from './pilot-judges.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { PilotSightService } from './pilot-sight.service.js';
import { ReviewPilotService } from './review-pilot.service.js';
import { RunPilotService } from './run-pilot.service.js';
import './pilots.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, SubmissionsModule, ReviewModule],
  providers: [
    PilotRepository,
    PilotPartsRepository,
    PilotReviewRepository,
    PilotSightService,
    PilotDesk,
    PilotReadiness,
    PilotJudges,
    OpenPilotService,
    RunPilotService,
    MilestonesService,
    ReviewPilotService,
    DecidePilotService,
    PilotLoaders,
    PilotsResolver,
    PilotKpiResolver,
    MilestoneFieldsResolver,
    PilotReviewFieldsResolver,
    PilotReviewerFieldsResolver,
    PilotActsResolver,
    MilestonesResolver,
  ],
  exports: [
    OpenPilotService,
    RunPilotService,
    MilestonesService,
    ReviewPilotService,
    DecidePilotService,
    PilotSightService,
  ],
})
export class PilotsModule {}
