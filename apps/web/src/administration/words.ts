import type { ResultOf } from '#web/api/graphql.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import type { Role } from '#web/session/use-viewer.ts';
import type { organisationsDocument } from './administration.documents.ts';

export type OrganisationKind = ResultOf<
  typeof organisationsDocument
>['organisations']['nodes'][number]['kind'];

export const KINDS: Readonly<Record<OrganisationKind, MessageId>> = {
  MINISTRY: 'administration.kind.ministry',
  STARTUP: 'administration.kind.startup',
  INTERMEDIARY: 'administration.kind.intermediary',
  PARTNER: 'administration.kind.partner',
  OPERATOR: 'administration.kind.operator',
};

export const ROLES: Readonly<Record<Role, MessageId>> = {
  MINISTRY_OFFICER: 'administration.role.ministry_officer',
  MINISTRY_APPROVER: 'administration.role.ministry_approver',
  PROGRAMME_MANAGER: 'administration.role.programme_manager',
  STARTUP_OWNER: 'administration.role.startup_owner',
  STARTUP_MEMBER: 'administration.role.startup_member',
  REVIEWER: 'administration.role.reviewer',
  MENTOR: 'administration.role.mentor',
  INTERMEDIARY: 'administration.role.intermediary',
  AUDITOR: 'administration.role.auditor',
  PLATFORM_ADMINISTRATOR: 'administration.role.platform_administrator',
};

/** Which roles an organisation of a kind can give. The server decides; this keeps the list short. */
export const ROLES_OF_KIND: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  MINISTRY: ['MINISTRY_OFFICER', 'MINISTRY_APPROVER', 'REVIEWER'],
  STARTUP: ['STARTUP_OWNER', 'STARTUP_MEMBER'],
  INTERMEDIARY: ['INTERMEDIARY', 'MENTOR'],
  PARTNER: ['REVIEWER', 'MENTOR'],
  OPERATOR: ['PROGRAMME_MANAGER', 'AUDITOR', 'PLATFORM_ADMINISTRATOR', 'REVIEWER'],
};

export const isKind = (text: string | null): text is OrganisationKind => text !== null && text in KINDS;
