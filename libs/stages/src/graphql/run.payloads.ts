import { ChallengeType } from '#libs/challenges';
import { payload } from '#libs/graphql';
import { ProgrammeRunType } from './run.types.js';

const run = { type: () => ProgrammeRunType, description: 'The run, as it stands now.' };

export const RescheduleStagePayload = payload('RescheduleStagePayload', { run });
export const FreezeClocksPayload = payload('FreezeClocksPayload', { run });
export const ResumeClocksPayload = payload('ResumeClocksPayload', { run });
export const CloseStagePayload = payload('CloseStagePayload', { run });
export const NamePartyPayload = payload('NamePartyPayload', { run });
export const UnnamePartyPayload = payload('UnnamePartyPayload', { run });
export const StateWishesPayload = payload('StateWishesPayload', { run });
export const RecordGateScoresPayload = payload('RecordGateScoresPayload', { run });
export const PrepareGatePayload = payload('PrepareGatePayload', { run });
export const ProposeGateDecisionPayload = payload('ProposeGateDecisionPayload', { run });
export const ApproveGateDecisionPayload = payload('ApproveGateDecisionPayload', { run });
export const ReturnGateDecisionPayload = payload('ReturnGateDecisionPayload', { run });
export const PromoteFromReservePayload = payload('PromoteFromReservePayload', { run });
export const AppealGateDecisionPayload = payload('AppealGateDecisionPayload', { run });
export const ResolveAppealPayload = payload('ResolveAppealPayload', { run });
export const LeaveRunPayload = payload('LeaveRunPayload', { run });
export const SkipStagePayload = payload('SkipStagePayload', { run });
export const TakeExitPayload = payload('TakeExitPayload', { run });
export const ReframeChallengePayload = payload('ReframeChallengePayload', { run });
export const CreateOpenCallPayload = payload('CreateOpenCallPayload', {
  challenge: { type: () => ChallengeType, description: 'The open call.' },
});
