import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a programme lays down for suggestions and invitations. */
@Entity({ schema: 'matching', name: 'settings' })
export class MatchingSettings {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** Invitations that one challenge may send. */
  @Column({ type: 'smallint' })
  invitationQuota!: number;

  /** Whether lists of start-ups keep places for newcomers. */
  @Column({ type: 'boolean' })
  isDiverse!: boolean;

  /** Share of the places, 0 to 0.5. */
  @Column({ type: 'double precision' })
  newcomerShare!: number;

  /** 0 while the defaults hold. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
