import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Helper } from './helper.entity.js';

/** Which intermediaries help with which challenge, and whom that keeps from judging. */
@Injectable()
export class HelperRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, helper: Helper): Promise<void> {
    await tx.insert(Helper, helper);
  }

  async saveEnd(tx: Tx, { id, endedAt, endedBy, endReason }: Helper): Promise<void> {
    await tx.update(Helper, id, { endedAt, endedBy, endReason });
  }

  find(tx: Tx, id: string): Promise<Helper | null> {
    return tx.findOneBy(Helper, { id });
  }

  /** Of several challenges, ended ones too, the oldest first. */
  ofChallenges(challengeIds: readonly string[]): Promise<Helper[]> {
    return this.database.reader
      .createQueryBuilder(Helper, 'helper')
      .where('helper.challenge_id = any(:ids)', { ids: [...challengeIds] })
      .orderBy('helper.assigned_at')
      .addOrderBy('helper.id')
      .getMany();
  }

  /** Intermediaries that help with the challenge now. */
  async helping(challengeId: string, tx?: Tx): Promise<string[]> {
    const rows = (await (tx ?? this.database.reader).query(
      'select organisation_id as id from challenges.helper where challenge_id = $1 and ended_at is null',
      [challengeId],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /** Challenges with which one of the intermediaries helps now. */
  async challengesHelpedBy(organisationIds: readonly string[], tx?: Tx): Promise<string[]> {
    if (organisationIds.length === 0) return [];
    const rows = (await (tx ?? this.database.reader).query(
      'select challenge_id as id from challenges.helper where organisation_id = any($1) and ended_at is null',
      [[...organisationIds]],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /**
   * Who of these people belongs, or belonged while it helped, to an intermediary of any challenge of the programme. Help
   * that ended still counts: whoever shaped one challenge does not judge its neighbours.
   */
  async helpersAmong(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = (await tx.query(
      `select distinct membership.person_id as id
       from challenges.helper helper
       join challenges.challenge challenge on challenge.id = helper.challenge_id
       join identity.membership membership on membership.organisation_id = helper.organisation_id
         and (membership.ended_at is null or membership.ended_at > helper.assigned_at)
       where challenge.programme_id = $1 and membership.person_id = any($2)`,
      [programmeId, [...personIds]],
    )) as { id: string }[];
    return new Set(rows.map((row) => row.id));
  }

  /** People who belong to an organisation now, in any role. */
  async membersOf(tx: Tx, organisationId: string): Promise<string[]> {
    const rows = (await tx.query(
      'select distinct person_id as id from identity.membership where organisation_id = $1 and ended_at is null',
      [organisationId],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /**
   * Waits for whoever assigns intermediaries or reviewers in the programme: each looks at what the other has done, and
   * both at once would see nothing.
   */
  async queue(tx: Tx, programmeId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`judges:${programmeId}`]);
  }
}
