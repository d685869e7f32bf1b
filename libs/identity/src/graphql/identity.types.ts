import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, Language, LocalizedTextType } from '#libs/graphql';
import { OrganisationKind, Role } from '../identity.roles.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person does in an organisation.',
  valuesMap: {
    MINISTRY_OFFICER: { description: 'Writes challenges of a ministry and answers questions about them.' },
    MINISTRY_APPROVER: { description: 'Approves challenges of a ministry; never the own draft.' },
    PROGRAMME_MANAGER: {
      description: 'Runs programmes: publishes, opens, assigns reviewers, prepares decisions.',
    },
    STARTUP_OWNER: { description: 'Speaks for a start-up: submits, withdraws, invites.' },
    STARTUP_MEMBER: { description: 'Works on the passport and the drafts of a start-up.' },
    REVIEWER: { description: 'Scores submissions and pilots.' },
    MENTOR: { description: 'Accompanies start-ups; never reviews them.' },
    INTERMEDIARY: { description: 'Helps ministries to define challenges and finds start-ups; never judges.' },
    AUDITOR: { description: 'Reads the audit log; changes nothing.' },
    PLATFORM_ADMINISTRATOR: {
      description: 'Manages organisations, people and failed jobs; decides nothing.',
    },
  },
});

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is on the platform.',
  valuesMap: {
    MINISTRY: { description: 'A public body with challenges.' },
    STARTUP: { description: 'A company with solutions.' },
    INTERMEDIARY: { description: 'Helps to define challenges and to find start-ups.' },
    PARTNER: { description: 'Lends reviewers and mentors: a university, a company, a foundation.' },
    OPERATOR: { description: 'Runs the platform and its programmes.' },
  },
});

@ObjectType('Organisation', { description: 'A ministry, a start-up, or another body that takes part.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'Country of registration, ISO 3166-1 alpha-2.' })
  country!: string;
}

export const OrganisationConnection = Connection('Organisation', () => OrganisationType);

@ObjectType('Person', { description: 'A person as others see one.' })
export class PersonType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Name to show.' })
  displayName!: string;
}

@ObjectType('Membership', { description: 'A role that a person holds in an organisation.' })
export class MembershipType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => Date, { description: 'Since when.' })
  startedAt!: Date;
}

export const MembershipConnection = Connection('Membership', () => MembershipType);

@ObjectType('Viewer', { description: 'You.' })
export class ViewerType {
  @Field(() => ID, { description: 'Opaque id of your person.' })
  id!: string;

  @Field(() => String, { description: 'Name to show.' })
  displayName!: string;

  @Field(() => String, { description: 'E-mail that you sign in with.' })
  email!: string;

  @Field(() => Language, { description: 'Language in which the platform answers when a request names none.' })
  locale!: Language;
}

@ObjectType('ApiToken', {
  description: 'A personal token for GraphQL clients. The secret itself is shown once, when it is made.',
})
export class ApiTokenType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What it is for, in the words of its owner.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to tell tokens apart.' })
  hint!: string;

  @Field(() => [String], { description: 'What it may do, at most; your roles limit it further.' })
  scopes!: string[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;
}

export const ApiTokenConnection = Connection('ApiToken', () => ApiTokenType);

export enum InvitationStateEnum {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  REVOKED = 'REVOKED',
}

registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Where an invitation stands.',
  valuesMap: {
    PENDING: { description: 'Not used yet; it may have expired.' },
    ACCEPTED: { description: 'Used.' },
    REVOKED: { description: 'Taken back.' },
  },
});

@ObjectType('Invitation', { description: 'A link that makes its bearer a member, once.' })
export class InvitationType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The e-mail that it is bound to.' })
  email!: string;

  @Field(() => Role, { description: 'The role that it gives.' })
  role!: Role;

  @Field(() => InvitationStateEnum, { description: 'Where it stands.' })
  state!: InvitationStateEnum | `${InvitationStateEnum}`;

  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: Date;
}

export const InvitationConnection = Connection('Invitation', () => InvitationType);
