import { payload } from '#libs/graphql';
import { ReviewerInvitationType } from './directory.types.js';
import { ReviewerType } from './reviewer.types.js';

const reviewer = { type: () => ReviewerType, description: 'The reviewer.' };
const invitation = { type: () => ReviewerInvitationType, description: 'The invitation.' };

export const FileInterestRegisterPayload = payload('FileInterestRegisterPayload', { reviewer });
export const SetReviewerKindsPayload = payload('SetReviewerKindsPayload', { reviewer });
export const SetReviewerCapacityPayload = payload('SetReviewerCapacityPayload', { reviewer });
export const InviteReviewerPayload = payload('InviteReviewerPayload', { invitation });
export const AnswerReviewerInvitationPayload = payload('AnswerReviewerInvitationPayload', { invitation });
export const WithdrawReviewerInvitationPayload = payload('WithdrawReviewerInvitationPayload', { invitation });
