import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person decided about a passage of a submission; never changed, the last one for a passage holds. */
@Entity({ schema: 'review', name: 'redaction' })
export class Redaction {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  /** `title`, `summary`, or the id of the question that is answered. */
  @Column({ type: 'text' })
  place!: string;

  /** UTF-16 units from 0. */
  @Column({ type: 'integer' })
  passageStart!: number;

  /** The first unit after the passage. */
  @Column({ type: 'integer' })
  passageEnd!: number;

  @Column({ type: 'boolean' })
  isHidden!: boolean;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt!: Date;
}
