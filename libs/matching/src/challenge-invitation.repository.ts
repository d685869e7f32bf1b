import { Injectable } from '@nestjs/common';
import { In, type ObjectLiteral } from 'typeorm';
import {
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  type Tx,
} from '#libs/database';
import { ChallengeInvitation } from './challenge-invitation.entity.js';
import type { InvitationSight } from './challenge-invitation.policy.js';

/** How many start-ups one organisation invited to one challenge. */
export interface InvitationCount {
  readonly challengeId: string;
  readonly inviterId: string;
  readonly count: number;
}

const NEWEST_FIRST: readonly KeysetOrder<ChallengeInvitation>[] = [
  { expression: 'invitation.invited_at', direction: 'DESC', valueOf: (row) => row.invitedAt },
  { expression: 'invitation.id', direction: 'DESC', valueOf: (row) => row.id },
];

@Injectable()
export class ChallengeInvitationRepository {
  constructor(private readonly database: Database) {}

  /** Those who invite to one challenge wait for each other until the transaction ends: the quota is never passed. */
  async queue(tx: Tx, challengeId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitations:${challengeId}`]);
  }

  countOf(challengeId: string, tx?: Tx): Promise<number> {
    return (tx ?? this.database.reader).countBy(ChallengeInvitation, { challengeId });
  }

  isInvited(tx: Tx, challengeId: string, organisationId: string): Promise<boolean> {
    return tx.existsBy(ChallengeInvitation, { challengeId, organisationId });
  }

  async insert(tx: Tx, invitation: ChallengeInvitation): Promise<void> {
    await tx.insert(ChallengeInvitation, invitation);
  }

  async save(tx: Tx, { id, ...values }: ChallengeInvitation): Promise<void> {
    await tx.update(ChallengeInvitation, id, values);
  }

  find(id: string): Promise<ChallengeInvitation | null> {
    return this.database.reader.findOneBy(ChallengeInvitation, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<ChallengeInvitation | null> {
    return tx.findOne(ChallengeInvitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All of a challenge, locked in a fixed order. */
  allOfForUpdate(tx: Tx, challengeId: string): Promise<ChallengeInvitation[]> {
    return tx.find(ChallengeInvitation, {
      where: { challengeId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Challenges that no longer take submissions but have invitations without an answer. */
  async challengesWithStaleOnes(): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `select distinct challenge.id from matching.challenge_invitation invitation
       join challenges.challenge challenge on challenge.id = invitation.challenge_id
       where invitation.state in ('SENT', 'SEEN')
         and (challenge.state <> 'PUBLISHED' or challenge.closes_at <= platform.clock())`,
    );
    return rows.map(({ id }) => id);
  }

  /** For several challenges, whatever became of the invitations; whoever invited nobody is missing. */
  countsByInviter(challengeIds: readonly string[]): Promise<InvitationCount[]> {
    return this.database.reader.query(
      `select challenge_id as "challengeId", inviter_id as "inviterId", count(*)::int as count
       from matching.challenge_invitation where challenge_id = any($1) group by challenge_id, inviter_id`,
      [[...challengeIds]],
    );
  }

  /** The newest first, of those that the sight shows. */
  pageOfChallenge(
    challengeId: string,
    sight: InvitationSight,
    request: PageRequest,
  ): Promise<Page<ChallengeInvitation>> {
    return this.page(
      { challengeId, ...(sight.all ? {} : { inviterId: In([...sight.inviterIds]) }) },
      request,
    );
  }

  /** The newest first. */
  pageOfStartup(organisationId: string, request: PageRequest): Promise<Page<ChallengeInvitation>> {
    return this.page({ organisationId }, request);
  }

  private page(by: ObjectLiteral, request: PageRequest): Promise<Page<ChallengeInvitation>> {
    const query = this.database.reader.createQueryBuilder(ChallengeInvitation, 'invitation').where(by);
    return pageByKeyset(query, request, NEWEST_FIRST);
  }
}
