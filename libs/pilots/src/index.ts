import { CaseStudy } from './case-study.entity.js';
import { ChangeRequest } from './change-request.entity.js';
import { Consensus } from './consensus.entity.js';
import { Evidence } from './evidence.entity.js';
import { FollowUp, FollowUpAnswer } from './follow-up.entity.js';
import { Judgement } from './judgement.entity.js';
import { Lesson } from './lesson.entity.js';
import { Measurement } from './measurement.entity.js';
import { Midterm } from './midterm.entity.js';
import { Milestone } from './milestone.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { Pilot } from './pilot.entity.js';
import { PilotDecision } from './pilot-decision.entity.js';
import { PilotKpi } from './pilot-kpi.entity.js';
import { PilotProposal } from './pilot-proposal.entity.js';
import { KpiScore, PilotReview } from './pilot-review.entity.js';
import { PilotReviewer } from './pilot-reviewer.entity.js';
import { Plan, PlanVersion } from './plan.entity.js';
import { Reminder } from './reminder.entity.js';
import { ProgressReport } from './report.entity.js';
import { Suspension } from './suspension.entity.js';
import { Verification } from './verification.entity.js';

export { CaseStudyService } from './case-study.service.js';
export { PilotInBriefType, PilotType } from './graphql/pilot.types.js';
export { MilestonesService } from './milestones.service.js';
export { OpenPilotService } from './open-pilot.service.js';
export { PilotDecided, PilotOpened, PilotTerminated } from './pilot.events.js';
export { PilotOutcome } from './pilot.kinds.js';
export type { PilotInBrief } from './pilot.repository.js';
export { PilotSightService } from './pilot-sight.service.js';
export { PilotsModule } from './pilots.module.js';
export { PlanPilotService } from './plan-pilot.service.js';
export { ReviewPilotService } from './review-pilot.service.js';
export { RunPilotService } from './run-pilot.service.js';
export { VerifyMeasurementService } from './verify-measurement.service.js';
export type { Pilot };

export const pilotsEntities = [
  Pilot,
  PilotKpi,
  Measurement,
  Milestone,
  Evidence,
  PilotReviewer,
  PilotReview,
  KpiScore,
  PilotDecision,
  PilotProposal,
  Plan,
  PlanVersion,
  ChangeRequest,
  PaymentRequest,
  ProgressReport,
  Suspension,
  Verification,
  Reminder,
  Judgement,
  Midterm,
  Consensus,
  Lesson,
  FollowUp,
  FollowUpAnswer,
  CaseStudy,
];
