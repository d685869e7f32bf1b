import { ApiToken } from './api-token.entity.js';
import { Invitation } from './invitation.entity.js';
import { MembershipRow } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';

export { ContactsService } from './contacts.service.js';
export { IdentityLoaders } from './graphql/identity.loaders.js';
export { OrganisationType, PersonType, ViewerType } from './graphql/identity.types.js';
export { IdentityModule } from './identity.module.js';
export { OrganisationKind, Role } from './identity.roles.js';
export { MembershipWatchers } from './membership-watchers.js';
export { OrganisationsService } from './organisations.service.js';
export { hashPassword } from './password.js';
export type { Contact } from './person.repository.js';
export { RegistrationService } from './registration.service.js';
export { SignInService } from './sign-in.service.js';
export type { Organisation, Person };

export const identityEntities = [Organisation, Person, MembershipRow, Session, ApiToken, Invitation];
