import { InputType } from '@nestjs/graphql';
import {
  EmailField,
  EnumField,
  IdField,
  InputField,
  IntegerField,
  Language,
  LocalizedTextField,
  LocalizedTextInput,
  SecretField,
  TagsField,
  TextField,
} from '#libs/graphql';
import { MAX_TOKEN_DAYS } from '../identity.policy.js';
import { OrganisationKind, Role } from '../identity.roles.js';

const PASSWORD = { description: 'At least 10 characters; any characters.', min: 10, max: 200 } as const;

@InputType({ description: 'E-mail and password.' })
export class SignInInput {
  @EmailField({ description: 'E-mail of the account.' })
  email!: string;

  @SecretField({ description: 'Password of the account.', min: 1, max: 200 })
  password!: string;
}

@InputType({ description: 'The old and the new password.' })
export class ChangePasswordInput {
  @SecretField({ description: 'The password until now.', min: 1, max: 200 })
  currentPassword!: string;

  @SecretField(PASSWORD)
  newPassword!: string;
}

@InputType({ description: 'A person who is new on the platform.' })
export class NewcomerInput {
  @TextField({ description: 'Name to show.', max: 120 })
  displayName!: string;

  @SecretField(PASSWORD)
  password!: string;

  @EnumField(() => Language, { description: 'Language of mails and of answers when a request names none.' })
  locale!: Language;
}

@InputType({ description: 'A start-up and its first owner.' })
export class RegisterStartupInput {
  @EmailField({ description: 'E-mail of the owner.' })
  email!: string;

  @InputField(() => NewcomerInput, { description: 'The owner.' })
  owner!: NewcomerInput;

  @LocalizedTextField({ description: 'Name of the start-up.', max: 160 })
  name!: LocalizedTextInput;

  @TextField({ description: 'Country of registration, ISO 3166-1 alpha-2.', min: 2, max: 2 })
  country!: string;

  @TextField({ description: 'Number in the register of companies; unique in its country.', max: 40 })
  registrationNumber!: string;
}

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput {
  @EnumField(() => OrganisationKind, { description: 'What it is.' })
  kind!: OrganisationKind;

  @LocalizedTextField({ description: 'Its name.', max: 160 })
  name!: LocalizedTextInput;

  @TextField({ description: 'Country, ISO 3166-1 alpha-2.', min: 2, max: 2 })
  country!: string;

  @TextField({
    description: 'Number in the register of companies; unique in its country.',
    max: 40,
    nullable: true,
  })
  registrationNumber?: string | null;
}

@InputType({ description: 'Whom to invite, where and as what.' })
export class InvitePersonInput {
  @EmailField({ description: 'E-mail of the person.' })
  email!: string;

  @IdField({ description: 'The organisation to join.' })
  organisationId!: string;

  @EnumField(() => Role, { description: 'The role to give.' })
  role!: Role;
}

@InputType({ description: 'Acceptance of an invitation.' })
export class AcceptInvitationInput {
  @SecretField({ description: 'The part of the link after the #.', min: 10, max: 200 })
  token!: string;

  @InputField(() => NewcomerInput, {
    description: 'Needed when the e-mail is new on the platform.',
    nullable: true,
  })
  newcomer?: NewcomerInput | null;
}

@InputType({ description: 'The invitation to take back.' })
export class RevokeInvitationInput {
  @IdField({ description: 'The invitation.' })
  id!: string;
}

@InputType({ description: 'The membership to end.' })
export class EndMembershipInput {
  @IdField({ description: 'The membership.' })
  id!: string;

  @TextField({ description: 'Why; kept in the audit log.', max: 500 })
  reason!: string;
}

@InputType({ description: 'A new API token.' })
export class CreateApiTokenInput {
  @TextField({ description: 'What it is for.', max: 80 })
  name!: string;

  @TagsField({ description: 'What it may do; the query `tokenScopes` lists all.', min: 1, max: 40 })
  scopes!: string[];

  @IntegerField({ description: 'Days until it ends.', min: 1, max: MAX_TOKEN_DAYS })
  validForDays!: number;
}

@InputType({ description: 'The token to revoke.' })
export class RevokeApiTokenInput {
  @IdField({ description: 'The token.' })
  id!: string;
}
