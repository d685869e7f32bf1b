import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { ReviewModule } from '#libs/review';
import { StagesModule } from '#libs/stages';
import { SubmissionsModule } from '#libs/submissions';
import { CaseStudyRepository } from './case-study.repository.js';
import { CaseStudyService } from './case-study.service.js';
import { ChangePlanService } from './change-plan.service.js';
import { ConsensusService } from './consensus.service.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpService } from './follow-up.service.js';
import { CaseStudyActsResolver, CaseStudyResolver } from './graphql/case-study.resolver.js';
import { MilestonesResolver } from './graphql/milestones.resolver.js';
import { PilotLoaders } from './graphql/pilot.loaders.js';
import { PilotActsResolver } from './graphql/pilot-acts.resolver.js';
import { PilotConductLoaders } from './graphql/pilot-conduct.loaders.js';
import { PilotConductResolver } from './graphql/pilot-conduct.resolver.js';
import {
  KpiPlanResolver,
  MeasurementFieldsResolver,
  MilestonePaymentsResolver,
  PaymentRequestFieldsResolver,
  PilotConductFieldsResolver,
  VerificationFieldsResolver,
} from './graphql/pilot-conduct-fields.resolver.js';
import { PilotDecisionsResolver } from './graphql/pilot-decisions.resolver.js';
import { PilotOutcomeLoaders } from './graphql/pilot-outcome.loaders.js';
import { PilotOutcomeResolver } from './graphql/pilot-outcome.resolver.js';
import {
  FollowUpFieldsResolver,
  PilotOutcomeFieldsResolver,
  ReviewJudgementsResolver,
} from './graphql/pilot-outcome-fields.resolver.js';
import { PilotPlanResolver } from './graphql/pilot-plan.resolver.js';
import {
  MilestoneFieldsResolver,
  PilotKpiResolver,
  PilotReviewerFieldsResolver,
  PilotReviewFieldsResolver,
  PilotsResolver,
} from './graphql/pilots.resolver.js';
import { PredictionResolver } from './graphql/prediction.resolver.js';
import { MidtermPilotService } from './midterm-pilot.service.js';
import { MilestonesService } from './milestones.service.js';
import { OpenPilotService } from './open-pilot.service.js';
import { PayMilestoneService } from './pay-milestone.service.js';
import { PilotRepository } from './pilot.repository.js';
import { PilotAftermath } from './pilot-aftermath.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import { PilotDecisionDesk } from './pilot-decision-desk.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotFigures } from './pilot-figures.js';
import { PilotJudges } from './pilot-judges.js';
import { PilotJury } from './pilot-jury.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotPlanRepository } from './pilot-plan.repository.js';
import { PilotProposalRepository } from './pilot-proposal.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { PilotSightService } from './pilot-sight.service.js';
import { PilotStandings } from './pilot-standings.js';
import { PlanPilotService } from './plan-pilot.service.js';
import { PredictionRepository } from './prediction.repository.js';
import { PredictionService } from './prediction.service.js';
import { ProposePilotDecisionService } from './propose-pilot-decision.service.js';
import { ReleasePilotDecisionService } from './release-pilot-decision.service.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReminderLetters } from './reminder-letters.js';
import { ReminderMailSubscriber } from './reminder-mail.subscriber.js';
import { RemindersService } from './reminders.service.js';
import { ReportPilotService } from './report-pilot.service.js';
import { ReviewPilotService } from './review-pilot.service.js';
import { RunPilotService } from './run-pilot.service.js';
import { SuspendPilotService } from './suspend-pilot.service.js';
import { VerifyMeasurementService } from './verify-measurement.service.js';
import './pilots.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule, SubmissionsModule, StagesModule, ReviewModule],
  providers: [
    PilotRepository,
    PilotPartsRepository,
    PilotReviewRepository,
    PilotPlanRepository,
    PilotConductRepository,
    ReminderRepository,
    FollowUpRepository,
    PredictionRepository,
    CaseStudyRepository,
    PilotSightService,
    PilotDesk,
    PilotReadiness,
    PilotJudges,
    OpenPilotService,
    RunPilotService,
    PlanPilotService,
    ChangePlanService,
    ReportPilotService,
    PayMilestoneService,
    SuspendPilotService,
    VerifyMeasurementService,
    RemindersService,
    ReminderLetters,
    ReminderMailSubscriber,
    MilestonesService,
    PilotJury,
    PilotFigures,
    PilotStandings,
    ReviewPilotService,
    MidtermPilotService,
    ConsensusService,
    FollowUpService,
    CaseStudyService,
    PilotAftermath,
    PilotProposalRepository,
    PilotDecisionDesk,
    ProposePilotDecisionService,
    ReleasePilotDecisionService,
    PredictionService,
    PilotLoaders,
    PilotOutcomeLoaders,
    PilotConductLoaders,
    PilotsResolver,
    PilotKpiResolver,
    MilestoneFieldsResolver,
    PilotReviewFieldsResolver,
    PilotReviewerFieldsResolver,
    PilotActsResolver,
    MilestonesResolver,
    PilotPlanResolver,
    PilotConductResolver,
    PilotConductFieldsResolver,
    MilestonePaymentsResolver,
    KpiPlanResolver,
    MeasurementFieldsResolver,
    PaymentRequestFieldsResolver,
    VerificationFieldsResolver,
    PilotOutcomeResolver,
    PilotOutcomeFieldsResolver,
    ReviewJudgementsResolver,
    FollowUpFieldsResolver,
    PilotDecisionsResolver,
    CaseStudyResolver,
    CaseStudyActsResolver,
    PredictionResolver,
  ],
  exports: [
    OpenPilotService,
    PlanPilotService,
    RunPilotService,
    MilestonesService,
    ReviewPilotService,
    PilotSightService,
    CaseStudyService,
  ],
})
export class PilotsModule {}
