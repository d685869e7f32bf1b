import { payload } from '#libs/graphql';
import { SubmissionReceiptType, SubmissionType } from './submission.type.js';

const submission = { type: () => SubmissionType, description: 'The submission.' };

export const StartSubmissionPayload = payload('StartSubmissionPayload', { submission });
export const SaveSubmissionDraftPayload = payload('SaveSubmissionDraftPayload', { submission });
export const SubmitSubmissionPayload = payload('SubmitSubmissionPayload', {
  submission,
  receipt: {
    type: () => SubmissionReceiptType,
    description: 'The proof; the same for each retry with the same key.',
  },
});
export const WithdrawSubmissionPayload = payload('WithdrawSubmissionPayload', { submission });
export const DisqualifySubmissionPayload = payload('DisqualifySubmissionPayload', { submission });
