import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NamedRole } from './party.policy.js';

/** A person who plays a part in a programme. */
@Entity({ schema: 'stages', name: 'party_member' })
export class PartyMember {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: NamedRole;

  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  namedAt!: Date;
}
