import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known about the bytes that the store keeps under `sha256`. */
@Entity({ schema: 'files', name: 'stored_file' })
export class StoredFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** As the sender called it; only ever shown, never used as a path. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'char', length: 64 })
  sha256!: string;

  /** The organisation whose members may read it from the beginning. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid', nullable: true })
  uploadedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  uploadedAt!: Date;
}
