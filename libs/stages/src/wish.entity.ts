import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place of a submission in the wishes of its start-up. */
@Entity({ schema: 'stages', name: 'wish' })
export class Wish {
  @PrimaryColumn({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  /** 1 is wanted most. */
  @Column({ type: 'smallint' })
  rank!: number;
}
