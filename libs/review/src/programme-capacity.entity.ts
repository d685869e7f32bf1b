import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Open reviews of a reviewer in one programme at most; without one, the reviewer's own limit alone holds. */
@Entity({ schema: 'review', name: 'programme_capacity' })
export class ProgrammeCapacity {
  @PrimaryColumn({ type: 'uuid' })
  reviewerId!: string;

  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'smallint' })
  capacity!: number;
}
