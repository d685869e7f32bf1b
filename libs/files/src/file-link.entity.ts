import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a file belongs to: `submission` and its id. Whoever may read that subject may read the file. */
@Entity({ schema: 'files', name: 'file_link' })
export class FileLink {
  @PrimaryColumn({ type: 'uuid' })
  fileId!: string;

  @PrimaryColumn({ type: 'text' })
  subjectType!: string;

  @PrimaryColumn({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  linkedAt!: Date;
}
