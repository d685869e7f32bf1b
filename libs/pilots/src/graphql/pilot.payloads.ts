import { payload } from '#libs/graphql';
import { MeasurementType, MilestoneType, PilotType } from './pilot.types.js';

const pilot = { type: () => PilotType, description: 'The pilot.' };
const milestone = { type: () => MilestoneType, description: 'The milestone.' };

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
export const BeginPilotReviewPayload = payload('BeginPilotReviewPayload', { pilot });
export const SubmitPilotReviewPayload = payload('SubmitPilotReviewPayload', { pilot });
export const DecidePilotPayload = payload('DecidePilotPayload', { pilot });
export const TerminatePilotPayload = payload('TerminatePilotPayload', { pilot });
