import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  cursorOf,
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  type Tx,
} from '#libs/database';
import type { InquirySight } from './challenge.policy.js';
import { Inquiry } from './inquiry.entity.js';

/** The oldest first: a conversation is read from its beginning. */
const ORDER: readonly KeysetOrder<Inquiry>[] = [
  { expression: 'inquiry.asked_at', direction: 'ASC', valueOf: (row) => row.askedAt },
  { expression: 'inquiry.id', direction: 'ASC', valueOf: (row) => row.id },
];

const VISIBLE = `(inquiry.state = 'ANSWERED' or inquiry.organisation_id = any(:organisations) or exists (
  select from challenges.challenge challenge where challenge.id = inquiry.challenge_id
    and (challenge.ministry_id = any(:ministries) or challenge.programme_id = any(:programmes))))`;

const parametersOf = (sight: InquirySight) => ({
  organisations: [...sight.organisationIds],
  ministries: [...sight.ministryIds],
  programmes: [...sight.programmeIds],
});

/** The first page of one challenge's questions. */
export interface FirstPage {
  readonly challengeId: string;
  readonly nodes: Inquiry[];
  readonly hasNextPage: boolean;
  readonly cursorOf: (row: Inquiry) => string;
}

@Injectable()
export class InquiryRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, inquiry: Inquiry): Promise<void> {
    await tx.insert(Inquiry, inquiry);
  }

  async save(tx: Tx, inquiry: Inquiry): Promise<void> {
    const { state, answer, declineReason, resolvedAt, resolvedBy } = inquiry;
    await tx.update(Inquiry, inquiry.id, { state, answer, declineReason, resolvedAt, resolvedBy });
  }

  find(id: string): Promise<Inquiry | null> {
    return this.database.reader.findOneBy(Inquiry, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<Inquiry | null> {
    return tx.findOne(Inquiry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The first pages of several challenges in one statement: a list of challenges costs no more than one. */
  async firstPagesOf(
    challengeIds: readonly string[],
    sight: InquirySight,
    first: number,
  ): Promise<FirstPage[]> {
    const rows = await this.database.reader
      .createQueryBuilder(Inquiry, 'found')
      .where(
        `found.id in (
          select page.id from unnest(cast(:ids as uuid[])) as wanted (id) cross join lateral (
            select inquiry.id from challenges.inquiry inquiry
            where inquiry.challenge_id = wanted.id and ${VISIBLE}
            order by inquiry.asked_at, inquiry.id limit :limit) page)`,
        { ids: [...challengeIds], limit: first + 1, ...parametersOf(sight) },
      )
      .orderBy('found.asked_at')
      .addOrderBy('found.id')
      .getMany();
    return challengeIds.map((challengeId) => {
      const own = rows.filter((row) => row.challengeId === challengeId);
      return {
        challengeId,
        nodes: own.slice(0, first),
        hasNextPage: own.length > first,
        cursorOf: (row) => cursorOf(row, ORDER),
      };
    });
  }

  /** A later page of one challenge. */
  pageOf(challengeId: string, sight: InquirySight, request: PageRequest): Promise<Page<Inquiry>> {
    return pageByKeyset(this.visibleOf([challengeId], sight), request, ORDER);
  }

  /** How many questions of each challenge can be seen; a challenge without any is missing. */
  async countsOf(
    challengeIds: readonly string[],
    sight: InquirySight,
  ): Promise<{ challengeId: string; count: number }[]> {
    return this.visibleOf(challengeIds, sight)
      .select('inquiry.challenge_id', 'challengeId')
      .addSelect('count(*)::int', 'count')
      .groupBy('inquiry.challenge_id')
      .getRawMany();
  }

  /** How many of them wait for an answer; a challenge without any is missing. */
  async openCountsOf(
    challengeIds: readonly string[],
    sight: InquirySight,
  ): Promise<{ challengeId: string; count: number }[]> {
    return this.visibleOf(challengeIds, sight)
      .andWhere("inquiry.state = 'OPEN'")
      .select('inquiry.challenge_id', 'challengeId')
      .addSelect('count(*)::int', 'count')
      .groupBy('inquiry.challenge_id')
      .getRawMany();
  }

  private visibleOf(challengeIds: readonly string[], sight: InquirySight): SelectQueryBuilder<Inquiry> {
    return this.database.reader
      .createQueryBuilder(Inquiry, 'inquiry')
      .where('inquiry.challenge_id = any(:ids)', { ids: [...challengeIds] })
      .andWhere(VISIBLE, parametersOf(sight));
  }
}
