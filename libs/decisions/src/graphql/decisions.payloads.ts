import { payload } from '#libs/graphql';
import { DecisionType } from '#libs/review';
import { AppealType } from './appeal.types.js';
import { InterviewRequestType, InterviewRoundType, InterviewType } from './interview.types.js';
import { DebriefType } from './letter.types.js';
import { PanelMeetingType } from './meeting.types.js';
import { DecisionProposalType } from './proposal.types.js';

const proposal = { type: () => DecisionProposalType, description: 'The proposal.' };
const debrief = { type: () => DebriefType, description: 'The debrief.' };
const appeal = { type: () => AppealType, description: 'The appeal.' };

export const ProposeDecisionPayload = payload('ProposeDecisionPayload', { proposal });
export const ReleaseDecisionsPayload = payload('ReleaseDecisionsPayload', {
  decisions: { type: () => [DecisionType], description: 'What was released.' },
});
export const ReturnDecisionPayload = payload('ReturnDecisionPayload', { proposal });
export const RequestDebriefPayload = payload('RequestDebriefPayload', { debrief });
export const AnswerDebriefPayload = payload('AnswerDebriefPayload', { debrief });
export const FileAppealPayload = payload('FileAppealPayload', { appeal });
export const RuleOnAppealPayload = payload('RuleOnAppealPayload', { appeal });
const round = { type: () => InterviewRoundType, description: 'The round of interviews.' };

export const OpenInterviewRoundPayload = payload('OpenInterviewRoundPayload', { round });
export const PublishInterviewsPayload = payload('PublishInterviewsPayload', { round });
export const CancelInterviewsPayload = payload('CancelInterviewsPayload', { round });
export const MoveInterviewPayload = payload('MoveInterviewPayload', {
  interview: { type: () => InterviewType, description: 'The interview.' },
});
export const GiveInterviewAvailabilityPayload = payload('GiveInterviewAvailabilityPayload', {
  request: { type: () => InterviewRequestType, description: 'The question, with your answer.' },
});
export const RecordPanelMeetingPayload = payload('RecordPanelMeetingPayload', {
  meeting: { type: () => PanelMeetingType, description: 'The meeting.' },
});
