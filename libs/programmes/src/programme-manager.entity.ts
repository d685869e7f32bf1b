import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who runs a programme. */
@Entity({ schema: 'programmes', name: 'programme_manager' })
export class ProgrammeManager {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt!: Date;
}
