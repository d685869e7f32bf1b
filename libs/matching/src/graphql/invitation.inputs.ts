import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, TextField } from '#libs/graphql';
import { InvitationDecline } from '../challenge-invitation.kinds.js';

@InputType({ description: 'A start-up to be invited.' })
export class InviteToChallengeInput {
  @IdField({ description: 'The published challenge.' })
  challengeId!: string;

  @IdField({ description: 'The start-up.' })
  organisationId!: string;

  @IdField({
    description:
      'In whose name: your ministry, operator or intermediary; needed only by those who may choose.',
    nullable: true,
  })
  inviterId?: string | null;

  @TextField({
    description: 'The `token` of the suggestion that led to it; left out when there was none.',
    max: 2_000,
    nullable: true,
  })
  match?: string | null;
}

@InputType({ description: 'An invitation that somebody of the start-up has opened.' })
export class MarkChallengeInvitationSeenInput {
  @IdField({ description: 'The invitation.' })
  id!: string;
}

@InputType({ description: 'An invitation that the start-up follows.' })
export class AcceptChallengeInvitationInput {
  @IdField({ description: 'The invitation.' })
  id!: string;
}

@InputType({ description: 'An invitation that the start-up does not follow.' })
export class DeclineChallengeInvitationInput {
  @IdField({ description: 'The invitation.' })
  id!: string;

  @EnumField(() => InvitationDecline, { description: 'Why; those who invited read it.' })
  reason!: InvitationDecline;

  @TextField({ description: 'More about it, if you like.', max: 1_000, multiline: true, nullable: true })
  note?: string | null;
}

@InputType({ description: 'A start-up that wants no more invitations.' })
export class OptOutOfInvitationsInput {
  @IdField({ description: 'Your start-up; only an owner may.' })
  organisationId!: string;

  @IdField({
    description: 'The ministry, operator or intermediary; left out: from anybody.',
    nullable: true,
  })
  inviterId?: string | null;
}

@InputType({ description: 'An opt-out that is to end.' })
export class EndInvitationOptOutInput {
  @IdField({ description: 'The opt-out.' })
  id!: string;
}

@InputType({ description: 'The token of a link in a mail.' })
export class UnsubscribeInput {
  @TextField({ description: 'What stands after `token=` in the link.', max: 500 })
  token!: string;
}
