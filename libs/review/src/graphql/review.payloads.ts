import { Int } from '@nestjs/graphql';
import { ChallengeType } from '#libs/challenges';
import { payload } from '#libs/graphql';
import { AssignmentType, UnfilledSubmissionType } from './assignment.types.js';
import { PairToCompareType, PairwiseRankingType } from './pairwise.types.js';
import { AssignmentClashType, AssignmentProposalType } from './proposal.types.js';
import { IdentifyingPassageType } from './redaction.types.js';
import { ReviewMessageType, ReviewTaskType } from './review-task.types.js';
import { ConflictType, ReviewerType } from './reviewer.types.js';
import { ReviewRoundType } from './round.types.js';

const reviewer = { type: () => ReviewerType, description: 'The reviewer.' };
const conflict = { type: () => ConflictType, description: 'The conflict.' };
const assignment = { type: () => AssignmentType, description: 'The assignment.' };
const proposal = { type: () => AssignmentProposalType, description: 'The plan.' };
const task = { type: () => ReviewTaskType, description: 'The task.' };
const round = { type: () => ReviewRoundType, description: 'What is settled.' };
const standing = { ranking: { type: () => PairwiseRankingType, description: 'What it has come to.' } };

export const SaveReviewerProfilePayload = payload('SaveReviewerProfilePayload', { reviewer });
export const AddReviewerPayload = payload('AddReviewerPayload', { reviewer });
export const DeclareConflictPayload = payload('DeclareConflictPayload', { conflict });
export const EndConflictPayload = payload('EndConflictPayload', { conflict });
export const AssignReviewerPayload = payload('AssignReviewerPayload', { assignment });
export const AssignAnchorPayload = payload('AssignAnchorPayload', {
  assignments: { type: () => [AssignmentType], description: 'The new assignments.' },
});
export const AssignReviewersAutomaticallyPayload = payload('AssignReviewersAutomaticallyPayload', {
  assignments: { type: () => [AssignmentType], description: 'The new assignments.' },
  unfilled: { type: () => [UnfilledSubmissionType], description: 'What nobody could take.' },
  clash: {
    type: () => AssignmentClashType,
    description: 'Why not everything could be met, and what would mend it; null where it could.',
  },
});
export const ProposeAssignmentsPayload = payload('ProposeAssignmentsPayload', { proposal });
export const ProposeNextReviewsPayload = payload('ProposeNextReviewsPayload', { proposal });
export const ProposeAssignmentsFromCsvPayload = payload('ProposeAssignmentsFromCsvPayload', { proposal });
export const ChangeAssignmentProposalPayload = payload('ChangeAssignmentProposalPayload', { proposal });
export const PublishAssignmentProposalPayload = payload('PublishAssignmentProposalPayload', {
  proposal,
  assignments: { type: () => [AssignmentType], description: 'The new assignments.' },
});
export const RemoveAssignmentPayload = payload('RemoveAssignmentPayload', { assignment });
export const DeclineAssignmentPayload = payload('DeclineAssignmentPayload', {});
export const RecuseReviewerPayload = payload('RecuseReviewerPayload', {});
export const SaveReviewDraftPayload = payload('SaveReviewDraftPayload', { task });
export const SubmitReviewPayload = payload('SubmitReviewPayload', { task });
export const OpenPairwisePayload = payload('OpenPairwisePayload', standing);
export const ClosePairwisePayload = payload('ClosePairwisePayload', standing);
export const CompareSubmissionsPayload = payload('CompareSubmissionsPayload', {
  next: { type: () => PairToCompareType, description: 'The next pair; null when there is none.' },
});
export const RedactSubmissionPayload = payload('RedactSubmissionPayload', {
  passages: { type: () => [IdentifyingPassageType], description: 'All passages of the submission.' },
});
export const ReviseReviewPayload = payload('ReviseReviewPayload', { task });
export const PostReviewMessagePayload = payload('PostReviewMessagePayload', {
  messages: { type: () => [ReviewMessageType], description: 'The whole thread.' },
});
export const ChooseScoreBasisPayload = payload('ChooseScoreBasisPayload', { round });
export const ChooseBlindnessPayload = payload('ChooseBlindnessPayload', { round });
export const ScheduleReviewsPayload = payload('ScheduleReviewsPayload', { round });
export const AmendRubricPayload = payload('AmendRubricPayload', {
  challenge: { type: () => ChallengeType, description: 'The challenge.' },
  reopenedReviews: { type: () => Int, description: 'Submitted reviews that need scores again.' },
});
