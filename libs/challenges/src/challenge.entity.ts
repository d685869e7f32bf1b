import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { Locale, LocalizedText } from '#libs/i18n';
import type { ChallengeKind, ChallengeState, ProcurementExit } from './challenge.states.js';
import type { ChallengeDocument } from './challenge-document.rules.js';
import type { Framing } from './challenge-framing.rules.js';

/** PostgreSQL hands exact decimals over as text. */
const decimal: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/**
 * A public problem that a ministry asks start-ups to solve, or the open call of a programme that has none. Texts that a
 * draft lacks are empty.
 */
@Entity({ schema: 'challenges', name: 'challenge' })
export class Challenge {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** For people: `CH-2027-014`. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  kind!: `${ChallengeKind}`;

  /** Of an open call: which of the programme's batches it takes in, 1 first. */
  @Column({ type: 'smallint', nullable: true })
  batch!: number | null;

  /** Whose it is: a ministry; of an open call without one, the operator of the programme. */
  @Column({ type: 'uuid' })
  ministryId!: string;

  /** Who created the draft; null when the platform imported it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** Everybody who wrote on the draft: none of them may approve it. */
  @Column({ type: 'uuid', array: true })
  authorIds!: string[];

  /** Id in the system from which it was imported. */
  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'text' })
  state!: `${ChallengeState}`;

  @Column({ type: 'text' })
  originalLanguage!: Locale;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'jsonb' })
  problem!: LocalizedText;

  @Column({ type: 'jsonb' })
  affectedUsers!: LocalizedText;

  @Column({ type: 'jsonb' })
  evidence!: LocalizedText;

  @Column({ type: 'jsonb' })
  desiredOutcome!: LocalizedText;

  @Column({ type: 'jsonb' })
  constraints!: LocalizedText;

  @Column({ type: 'jsonb' })
  dataOffered!: LocalizedText;

  @Column({ type: 'numeric', precision: 15, scale: 2, nullable: true, transformer: decimal })
  budgetAmount!: number | null;

  @Column({ type: 'char', length: 3, nullable: true })
  budgetCurrency!: string | null;

  @Column({ type: 'text', nullable: true })
  exitToProcurement!: `${ProcurementExit}` | null;

  @Column({ type: 'timestamptz', precision: 3 })
  opensAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt!: Date;

  /** IANA zone in which the window is meant. */
  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'text', array: true })
  tags!: string[];

  /** Technology readiness level, 1 to 9. */
  @Column({ type: 'smallint', nullable: true })
  minimumTrl!: number | null;

  /** Empty in rows from before it was asked for. */
  @Column({ type: 'jsonb' })
  framing!: Partial<Framing>;

  /** In the order in which they are shown. */
  @Column({ type: 'jsonb' })
  documents!: ChallengeDocument[];

  /** 1 until the first addendum. */
  @Column({ type: 'integer' })
  contentVersion!: number;

  @Column({ type: 'integer' })
  version!: number;

  /** What the reviewer of the draft asked for last. */
  @Column({ type: 'text', nullable: true })
  reviewNote!: string | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approvedAt!: Date | null;

  /** When the approved challenge is to be published by itself. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishAt!: Date | null;

  /** Public since then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  /** Since then its submissions can be read outside their teams. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  evaluationOpenedAt!: Date | null;

  /** Until then questions are asked and answered although the window has closed: the text was framed anew. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  questionsUntil!: Date | null;

  /** What seals submissions since the window opened once more; null as long as it never did. */
  @Column({ type: 'uuid', nullable: true })
  sealId!: string | null;

  @Column({ type: 'text', nullable: true })
  cancellationReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** When it appeared in the list of its readers: created, and anew when published. */
  @Column({ type: 'timestamptz', precision: 3 })
  listedAt!: Date;
}
