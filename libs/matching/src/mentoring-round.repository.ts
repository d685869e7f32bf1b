import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { isId } from '#libs/kernel';
import type { MentoringSight } from './mentoring.policy.js';
import { MentoringMember, MentoringRound } from './mentoring-round.entity.js';

const VISIBLE = `(round.programme_id = any(:managed) or exists (
  select from matching.mentoring_member member where member.round_id = round.id
    and (member.organisation_id = any(:teams) or member.mentor_id = :mentorId)))`;

/** Rounds of mentoring and who takes part. */
@Injectable()
export class MentoringRoundRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, round: MentoringRound, members: readonly MentoringMember[]): Promise<void> {
    await tx.insert(MentoringRound, round);
    await tx.insert(MentoringMember, [...members]);
  }

  async save(tx: Tx, { id, ...values }: MentoringRound): Promise<void> {
    await tx.update(MentoringRound, id, values);
  }

  async saveMember(tx: Tx, { id, ...values }: MentoringMember): Promise<void> {
    await tx.update(MentoringMember, id, values);
  }

  find(id: string): Promise<MentoringRound | null> {
    return this.database.reader.findOneBy(MentoringRound, { id });
  }

  findByIds(ids: readonly string[]): Promise<MentoringRound[]> {
    return this.database.reader.findBy(MentoringRound, { id: In([...ids]) });
  }

  /** Whoever ranks waits for whoever closes. */
  findForShare(tx: Tx, id: string): Promise<MentoringRound | null> {
    return tx.findOne(MentoringRound, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  findForUpdate(tx: Tx, id: string): Promise<MentoringRound | null> {
    return tx.findOne(MentoringRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findMemberForUpdate(
    tx: Tx,
    roundId: string,
    by: { readonly organisationId: string } | { readonly mentorId: string },
  ): Promise<MentoringMember | null> {
    return tx.findOne(MentoringMember, { where: { roundId, ...by }, lock: { mode: 'pessimistic_write' } });
  }

  findVisible(sight: MentoringSight, id: string): Promise<MentoringRound | null> {
    return this.visibleTo(sight).andWhere('round.id = :id', { id }).getOne();
  }

  /** The newest first. */
  pageVisible(
    sight: MentoringSight,
    programmeId: string | null,
    request: PageRequest,
  ): Promise<Page<MentoringRound>> {
    const query = this.visibleTo(sight);
    // What is no id is the id of no programme.
    if (programmeId !== null)
      query.andWhere(isId(programmeId) ? 'round.programme_id = :programmeId' : 'false', { programmeId });
    return pageByKeyset(query, request, [
      { expression: 'round.opened_at', direction: 'DESC', valueOf: (row) => row.openedAt },
      { expression: 'round.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /** In the order of their ids. */
  membersOf(roundIds: readonly string[], tx?: Tx): Promise<MentoringMember[]> {
    return (tx ?? this.database.reader).find(MentoringMember, {
      where: { roundId: In([...roundIds]) },
      order: { id: 'ASC' },
    });
  }

  private visibleTo({ managed, teams, mentorId }: MentoringSight) {
    return this.database.reader
      .createQueryBuilder(MentoringRound, 'round')
      .where(VISIBLE, { managed: [...managed], teams: [...teams], mentorId });
  }
}
