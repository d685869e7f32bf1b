import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { GateAlias } from './gate-alias.entity.js';
import { GateScoreRow } from './gate-score.entity.js';
import type { NamedRole } from './party.policy.js';
import { PartyMember } from './party-member.entity.js';
import { Wish } from './wish.entity.js';

/** What people bring to the gates of a run: scores, wishes, and the parts that they play. */
@Injectable()
export class GateRepository {
  constructor(private readonly database: Database) {}

  async putScores(tx: Tx, rows: readonly GateScoreRow[]): Promise<void> {
    const key = ['programmeId', 'gate', 'candidateId', 'criterionId', 'reviewerId'];
    await tx.upsert(GateScoreRow, [...rows], key);
  }

  scoresOf(
    programmeId: string,
    gate: string,
    candidateIds: readonly string[],
    tx?: Tx,
  ): Promise<GateScoreRow[]> {
    return (tx ?? this.database.reader).find(GateScoreRow, {
      where: { programmeId, gate, candidateId: In([...candidateIds]) },
      order: { candidateId: 'ASC', criterionId: 'ASC', reviewerId: 'ASC' },
    });
  }

  async replaceWishes(
    tx: Tx,
    programmeId: string,
    organisationId: string,
    wishes: readonly Wish[],
  ): Promise<void> {
    await tx.delete(Wish, { programmeId, organisationId });
    if (wishes.length > 0) await tx.insert(Wish, [...wishes]);
  }

  wishesOf(programmeId: string, tx?: Tx): Promise<Wish[]> {
    return (tx ?? this.database.reader).find(Wish, { where: { programmeId }, order: { rank: 'ASC' } });
  }

  /** All parts that were given in a programme, the oldest first. */
  partiesOf(programmeId: string): Promise<PartyMember[]> {
    return this.database.reader.find(PartyMember, {
      where: { programmeId },
      order: { namedAt: 'ASC', personId: 'ASC', role: 'ASC' },
    });
  }

  /** All parts that a person was given, the oldest first. */
  partsOf(personId: string): Promise<PartyMember[]> {
    return this.database.reader.find(PartyMember, {
      where: { personId },
      order: { namedAt: 'ASC', programmeId: 'ASC', role: 'ASC' },
    });
  }

  async rolesOf(programmeId: string, personId: string, tx?: Tx): Promise<NamedRole[]> {
    const rows = await (tx ?? this.database.reader).findBy(PartyMember, { programmeId, personId });
    return rows.map(({ role }) => role);
  }

  /** Who of these people judges in the programme, or has scored at one of its gates. */
  async judgesAmong(tx: Tx, programmeId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = (await tx.query(
      `select person_id from stages.party_member
         where programme_id = $1 and person_id = any($2) and role not in ('mentor', 'intermediary')
       union
       select reviewer_id from stages.gate_score where programme_id = $1 and reviewer_id = any($2)`,
      [programmeId, [...personIds]],
    )) as { person_id: string }[];
    return rows.map((row) => row.person_id);
  }

  /** Those that a judge does not have yet. */
  async addAliases(tx: Tx, rows: readonly GateAlias[]): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(GateAlias)
      .values([...rows])
      .orIgnore()
      .execute();
  }

  aliasesOf(tx: Tx, personId: string, submissionIds: readonly string[]): Promise<GateAlias[]> {
    return tx.findBy(GateAlias, { personId, submissionId: In([...submissionIds]) });
  }

  async addParty(tx: Tx, member: PartyMember): Promise<void> {
    await tx.createQueryBuilder().insert().into(PartyMember).values(member).orIgnore().execute();
  }

  /** @returns whether the person played the part. */
  async removeParty(tx: Tx, key: Pick<PartyMember, 'programmeId' | 'role' | 'personId'>): Promise<boolean> {
    return ((await tx.delete(PartyMember, key)).affected ?? 0) > 0;
  }
}
