import { payload } from '#libs/graphql';
import { ChallengeType } from './challenge.type.js';
import { InquiryType } from './inquiry.type.js';

const challenge = { type: () => ChallengeType, description: 'The challenge.' };
const inquiry = { type: () => InquiryType, description: 'The question.' };

export const CreateChallengePayload = payload('CreateChallengePayload', { challenge });
export const UpdateChallengePayload = payload('UpdateChallengePayload', { challenge });
export const SubmitChallengeForReviewPayload = payload('SubmitChallengeForReviewPayload', { challenge });
export const RequestChallengeChangesPayload = payload('RequestChallengeChangesPayload', { challenge });
export const ApproveChallengePayload = payload('ApproveChallengePayload', { challenge });
export const PublishChallengePayload = payload('PublishChallengePayload', { challenge });
export const AmendChallengePayload = payload('AmendChallengePayload', { challenge });
export const OpenEvaluationPayload = payload('OpenEvaluationPayload', { challenge });
export const ArchiveChallengePayload = payload('ArchiveChallengePayload', { challenge });
export const CancelChallengePayload = payload('CancelChallengePayload', { challenge });
export const AskQuestionPayload = payload('AskQuestionPayload', { inquiry });
export const AnswerQuestionPayload = payload('AnswerQuestionPayload', { inquiry });
export const DeclineQuestionPayload = payload('DeclineQuestionPayload', { inquiry });
