import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a start-up wants to know about the decision on its submission, and the answer. */
@Entity({ schema: 'decisions', name: 'debrief' })
export class Debrief {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  letterId!: string;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;
}
