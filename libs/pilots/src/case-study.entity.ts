import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a decided pilot is told to everybody; the row goes when it is taken back. */
@Entity({ schema: 'pilots', name: 'case_study' })
export class CaseStudy {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  /** The start-up has agreed to be named. */
  @Column({ type: 'boolean' })
  namesStartup!: boolean;

  @Column({ type: 'uuid' })
  publishedBy!: string;

  /** What was recorded after it is not told. */
  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt!: Date;
}
