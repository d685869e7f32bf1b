import { payload } from '#libs/graphql';
import { MeasurementType, MilestoneType, PilotType } from './pilot.types.js';
import { PaymentRequestType } from './pilot-payment.types.js';
import { PilotDecisionProposalType } from './pilot-proposal.types.js';

const pilot = { type: () => PilotType, description: 'The pilot.' };
const proposal = { type: () => PilotDecisionProposalType, description: 'The proposal.' };
const milestone = { type: () => MilestoneType, description: 'The milestone.' };
const paymentRequest = { type: () => PaymentRequestType, description: 'The request.' };

export const OpenPilotPayload = payload('OpenPilotPayload', { pilot });
export const PlanMilestonesPayload = payload('PlanMilestonesPayload', { pilot });
export const StartPilotPayload = payload('StartPilotPayload', { pilot });
export const SubmitMilestoneEvidencePayload = payload('SubmitMilestoneEvidencePayload', { milestone });
export const AcceptMilestonePayload = payload('AcceptMilestonePayload', { milestone });
export const ReturnMilestonePayload = payload('ReturnMilestonePayload', { milestone });
export const RecordMeasurementPayload = payload('RecordMeasurementPayload', {
  pilot,
  measurement: { type: () => MeasurementType, description: 'The measurement.' },
});
export const AssignPilotReviewerPayload = payload('AssignPilotReviewerPayload', { pilot });
export const RemovePilotReviewerPayload = payload('RemovePilotReviewerPayload', { pilot });
export const SchedulePilotReviewsPayload = payload('SchedulePilotReviewsPayload', { pilot });
export const BeginPilotReviewPayload = payload('BeginPilotReviewPayload', { pilot });
export const SubmitPilotReviewPayload = payload('SubmitPilotReviewPayload', { pilot });
export const ProposePilotDecisionPayload = payload('ProposePilotDecisionPayload', { proposal });
export const ReturnPilotDecisionPayload = payload('ReturnPilotDecisionPayload', { proposal });
export const ReleasePilotDecisionPayload = payload('ReleasePilotDecisionPayload', { pilot });
export const TerminatePilotPayload = payload('TerminatePilotPayload', { pilot });
export const BeginPilotMidtermPayload = payload('BeginPilotMidtermPayload', { pilot });
export const ConcludePilotMidtermPayload = payload('ConcludePilotMidtermPayload', { pilot });
export const AppointPilotChairPayload = payload('AppointPilotChairPayload', { pilot });
export const RecordPilotConsensusPayload = payload('RecordPilotConsensusPayload', { pilot });
export const RecordPilotLessonPayload = payload('RecordPilotLessonPayload', { pilot });
export const AnswerPilotFollowUpPayload = payload('AnswerPilotFollowUpPayload', { pilot });
export const PublishCaseStudyPayload = payload('PublishCaseStudyPayload', { pilot });
export const WithdrawCaseStudyPayload = payload('WithdrawCaseStudyPayload', { pilot });
export const NameStartupInCaseStudyPayload = payload('NameStartupInCaseStudyPayload', { pilot });
export const PlanPilotPayload = payload('PlanPilotPayload', { pilot });
export const AgreePilotPlanPayload = payload('AgreePilotPlanPayload', { pilot });
export const ProposePilotChangePayload = payload('ProposePilotChangePayload', { pilot });
export const AcceptPilotChangePayload = payload('AcceptPilotChangePayload', { pilot });
export const DeclinePilotChangePayload = payload('DeclinePilotChangePayload', { pilot });
export const SuspendPilotPayload = payload('SuspendPilotPayload', { pilot });
export const ResumePilotPayload = payload('ResumePilotPayload', { pilot });
export const SubmitPilotReportPayload = payload('SubmitPilotReportPayload', { pilot });
export const VerifyMeasurementPayload = payload('VerifyMeasurementPayload', { pilot });
export const RequestMilestonePaymentPayload = payload('RequestMilestonePaymentPayload', { paymentRequest });
export const ApproveMilestonePaymentPayload = payload('ApproveMilestonePaymentPayload', { paymentRequest });
export const RefuseMilestonePaymentPayload = payload('RefuseMilestonePaymentPayload', { paymentRequest });
