import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A start-up that an intermediary asked to look at a published challenge. It tells nothing that is not public. */
@Entity({ schema: 'challenges', name: 'startup_invitation' })
export class StartupInvitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  startupId!: string;

  /** The intermediary. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  invitedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  invitedAt!: Date;
}
