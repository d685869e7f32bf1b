import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './identity.roles.js';

/** A link that makes its bearer a member of an organisation, once. */
@Entity({ schema: 'identity', name: 'invitation' })
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'uuid' })
  invitedBy!: string;

  @Column({ type: 'text' })
  state!: 'PENDING' | 'ACCEPTED' | 'REVOKED';

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  acceptedBy!: string | null;
}
