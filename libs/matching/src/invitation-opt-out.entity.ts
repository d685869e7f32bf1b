import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A start-up wants no invitations to challenges. */
@Entity({ schema: 'matching', name: 'invitation_opt_out' })
export class InvitationOptOut {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  /** From whom it wants none; null: from nobody at all. */
  @Column({ type: 'uuid', nullable: true })
  inviterId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
