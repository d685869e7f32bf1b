import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody owns a part of a company, as a register says. Ended, never deleted. */
@Entity({ schema: 'review', name: 'ownership_link' })
export class OwnershipLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  companyId!: string;

  /** By name: country and registration number, an e-mail address, or words. */
  @Column({ type: 'text' })
  owner!: string;

  /** Percent; null where unknown. */
  @Column({ type: 'double precision', nullable: true })
  share!: number | null;

  @Column({ type: 'uuid', nullable: true })
  importedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  importedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
