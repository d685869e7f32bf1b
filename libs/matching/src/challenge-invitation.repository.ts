import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { ChallengeInvitation } from './challenge-invitation.entity.js';

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

  /** The newest first. */
  pageOf(
    by: { readonly challengeId: string } | { readonly organisationId: string },
    request: PageRequest,
  ): Promise<Page<ChallengeInvitation>> {
    const query = this.database.reader.createQueryBuilder(ChallengeInvitation, 'invitation').where(by);
    return pageByKeyset(query, request, [
      { expression: 'invitation.invited_at', direction: 'DESC', valueOf: (row) => row.invitedAt },
      { expression: 'invitation.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
