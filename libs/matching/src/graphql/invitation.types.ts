import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';
import { ChallengeInvitationState, InvitationDecline } from '../challenge-invitation.kinds.js';

registerEnumType(ChallengeInvitationState, {
  name: 'ChallengeInvitationState',
  description: 'Where an invitation to look at a challenge stands.',
  valuesMap: {
    SENT: { description: 'On its way; nobody of the start-up has opened it.' },
    SEEN: { description: 'Somebody of the start-up has opened it.' },
    ACCEPTED: { description: 'The start-up follows the call, or has applied.' },
    DECLINED: { description: 'The start-up does not follow it, with a reason.' },
    EXPIRED: { description: 'The call ended without an answer.' },
  },
});

registerEnumType(InvitationDecline, {
  name: 'InvitationDecline',
  description: 'Why a start-up does not follow an invitation.',
  valuesMap: {
    NOT_OUR_FIELD: { description: 'The challenge is not in its field.' },
    NO_CAPACITY: { description: 'It has no capacity now.' },
    TERMS_DO_NOT_FIT: { description: 'Budget, data or legal terms do not fit.' },
    TOO_LATE: { description: 'Too little time is left.' },
    OTHER: { description: 'Another reason; the note says which.' },
  },
});

@ObjectType('ChallengeInvitation', {
  description:
    'A start-up was asked to look at a published challenge. It carries nothing that is not public, and gives no advantage: the call is open to everybody.',
})
export class ChallengeInvitationType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ChallengeInvitationState, { description: 'Where it stands.' })
  state!: ChallengeInvitationState | `${ChallengeInvitationState}`;

  @Field(() => InvitationDecline, { nullable: true, description: 'Why the start-up declined.' })
  declineReason!: InvitationDecline | `${InvitationDecline}` | null;

  @Field(() => String, { nullable: true, description: 'What the start-up wrote when it declined.' })
  declineNote!: string | null;

  @Field(() => Date, { description: 'When it was sent.' })
  invitedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody of the start-up opened it.' })
  seenAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the start-up accepted or declined.' })
  answeredAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the opening of the submissions showed that the start-up had applied; never before, also not to those who invited.',
  })
  appliedAt!: Date | null;
}

@ObjectType('InvitationQuota', { description: 'How many start-ups may be invited to one challenge.' })
export class InvitationQuotaType {
  @Field(() => Int, { description: 'At most, as the programme lays down.' })
  quota!: number;

  @Field(() => Int, { description: 'Sent so far, whatever became of them.' })
  used!: number;
}

@ObjectType('InvitationOptOut', { description: 'A start-up wants no invitations to challenges.' })
export class InvitationOptOutType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'Since when.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null while it holds.' })
  endedAt!: Date | null;
}

export const ChallengeInvitationConnection = Connection('ChallengeInvitation', () => ChallengeInvitationType);
export const InvitationOptOutConnection = Connection('InvitationOptOut', () => InvitationOptOutType);
