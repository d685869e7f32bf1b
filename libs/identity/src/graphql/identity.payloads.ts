import { payload } from '#libs/graphql';
import { ApiTokenType, InvitationType, OrganisationType, ViewerType } from './identity.types.js';

const viewer = { type: () => ViewerType, description: 'You.' };
const organisation = { type: () => OrganisationType, description: 'The organisation.' };
const invitation = { type: () => InvitationType, description: 'The invitation.' };
const apiToken = { type: () => ApiTokenType, description: 'The token.' };

export const SignInPayload = payload('SignInPayload', { viewer });
export const ChangePasswordPayload = payload('ChangePasswordPayload', { viewer });
export const SignOutPayload = payload('SignOutPayload', {});
export const RegisterStartupPayload = payload('RegisterStartupPayload', { organisation });
export const CreateOrganisationPayload = payload('CreateOrganisationPayload', { organisation });
export const InvitePersonPayload = payload('InvitePersonPayload', {
  invitation,
  link: {
    type: () => String,
    description: 'The link that is mailed, for handing over in another way. It is shown once.',
  },
});
export const AcceptInvitationPayload = payload('AcceptInvitationPayload', { invitation });
export const RevokeInvitationPayload = payload('RevokeInvitationPayload', { invitation });
export const EndMembershipPayload = payload('EndMembershipPayload', {});
export const CreateApiTokenPayload = payload('CreateApiTokenPayload', {
  apiToken,
  secret: {
    type: () => String,
    description: 'The token itself, for the header `Authorization: Bearer …`. It is shown once.',
  },
});
export const RevokeApiTokenPayload = payload('RevokeApiTokenPayload', { apiToken });
