import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The name by which a judge knows a team whose own is hidden; nobody else has the same one. */
@Entity({ schema: 'stages', name: 'gate_alias' })
export class GateAlias {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid', unique: true })
  alias!: string;
}
