import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChallengeInvitationState, InvitationDecline } from './challenge-invitation.kinds.js';

/** A start-up was asked to look at a challenge. It carries no text of its own: nobody learns more than everybody. */
@Entity({ schema: 'matching', name: 'challenge_invitation' })
export class ChallengeInvitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** The start-up. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  /** In whose name: the ministry, the operator of the programme or the intermediary. */
  @Column({ type: 'uuid' })
  inviterId!: string;

  @Column({ type: 'uuid' })
  invitedBy!: string;

  @Column({ type: 'text' })
  state!: `${ChallengeInvitationState}`;

  @Column({ type: 'text', nullable: true })
  declineReason!: `${InvitationDecline}` | null;

  @Column({ type: 'text', nullable: true })
  declineNote!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  invitedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  seenAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** When the opening of the submissions showed that the start-up had applied. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  appliedAt!: Date | null;
}
