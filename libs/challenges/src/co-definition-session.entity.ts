import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Attendee {
  readonly name: string;
  /** Where the person comes from, in words. */
  readonly affiliation: string;
}

/** A meeting in which a ministry and its intermediary defined a challenge together. */
@Entity({ schema: 'challenges', name: 'co_definition_session' })
export class CoDefinitionSession {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** The intermediary. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'date' })
  heldOn!: string;

  @Column({ type: 'jsonb' })
  attendees!: Attendee[];

  @Column({ type: 'text' })
  notes!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
