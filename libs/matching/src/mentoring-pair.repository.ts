import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { MentoringPair } from './mentoring-pair.entity.js';

/** A start-up and a mentor who cannot be paired. */
export interface BarredPair {
  readonly organisationId: string;
  readonly mentorId: string;
}

/** Pairs of start-ups and mentors. */
@Injectable()
export class MentoringPairRepository {
  constructor(private readonly database: Database) {}

  async replace(tx: Tx, roundId: string, pairs: readonly MentoringPair[]): Promise<void> {
    await tx.delete(MentoringPair, { roundId });
    if (pairs.length > 0) await tx.insert(MentoringPair, [...pairs]);
  }

  async begin(tx: Tx, roundId: string, beganAt: Date): Promise<void> {
    await tx.update(MentoringPair, { roundId }, { beganAt });
  }

  async save(tx: Tx, { id, ...values }: MentoringPair): Promise<void> {
    await tx.update(MentoringPair, id, values);
  }

  find(id: string): Promise<MentoringPair | null> {
    return this.database.reader.findOneBy(MentoringPair, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<MentoringPair | null> {
    return tx.findOne(MentoringPair, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** By start-up, in the order of their ids. */
  ofRounds(roundIds: readonly string[], tx?: Tx): Promise<MentoringPair[]> {
    return (tx ?? this.database.reader).find(MentoringPair, {
      where: { roundId: In([...roundIds]) },
      order: { organisationId: 'ASC' },
    });
  }

  /** Mentors who belong to the start-up, and those who help it already. */
  barredAmong(
    tx: Tx,
    organisationIds: readonly string[],
    mentorIds: readonly string[],
  ): Promise<BarredPair[]> {
    return tx.query(
      `select membership.organisation_id as "organisationId", mentor.id as "mentorId"
       from matching.mentor mentor join identity.membership membership
         on membership.person_id = mentor.person_id and membership.ended_at is null
       where membership.organisation_id = any($1::uuid[]) and mentor.id = any($2::uuid[])
       union
       select pair.organisation_id, pair.mentor_id from matching.mentoring_pair pair
       where pair.organisation_id = any($1::uuid[]) and pair.mentor_id = any($2::uuid[])
         and pair.began_at is not null and pair.ended_at is null`,
      [[...organisationIds], [...mentorIds]],
    );
  }

  /** Start-ups that people help as mentors, or have helped: by person. */
  menteesOf(tx: Tx, personIds: readonly string[]): Promise<{ personId: string; organisationId: string }[]> {
    return tx.query(
      `select distinct mentor.person_id as "personId", pair.organisation_id as "organisationId"
       from matching.mentoring_pair pair join matching.mentor mentor on mentor.id = pair.mentor_id
       where mentor.person_id = any($1::uuid[]) and pair.began_at is not null`,
      [[...personIds]],
    );
  }
}
