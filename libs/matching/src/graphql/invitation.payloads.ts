import { payload } from '#libs/graphql';
import { ChallengeInvitationType, InvitationOptOutType } from './invitation.types.js';
import { MatchingSettingsType } from './matching-settings.types.js';

const invitation = { type: () => ChallengeInvitationType, description: 'The invitation.' };
const optOut = { type: () => InvitationOptOutType, description: 'The opt-out.' };

export const InviteToChallengePayload = payload('InviteToChallengePayload', { invitation });
export const MarkChallengeInvitationSeenPayload = payload('MarkChallengeInvitationSeenPayload', {
  invitation,
});
export const AcceptChallengeInvitationPayload = payload('AcceptChallengeInvitationPayload', { invitation });
export const DeclineChallengeInvitationPayload = payload('DeclineChallengeInvitationPayload', { invitation });
export const OptOutOfInvitationsPayload = payload('OptOutOfInvitationsPayload', { optOut });
export const EndInvitationOptOutPayload = payload('EndInvitationOptOutPayload', { optOut });
export const UnsubscribePayload = payload('UnsubscribePayload', {});
export const SetMatchingSettingsPayload = payload('SetMatchingSettingsPayload', {
  settings: { type: () => MatchingSettingsType, description: 'The settings.' },
});
