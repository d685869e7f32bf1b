import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person wants to hear what happens to a challenge. */
@Entity({ schema: 'matching', name: 'challenge_follow' })
export class ChallengeFollow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
