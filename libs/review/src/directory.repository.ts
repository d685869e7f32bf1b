import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { InterestRegister } from './interest-register.entity.js';
import { ProgrammeCapacity } from './programme-capacity.entity.js';
import { ReviewerInvitation } from './reviewer-invitation.entity.js';

/** What the directory keeps beside a profile: registers, limits in a programme, invitations to it. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: Database) {}

  async insertRegister(tx: Tx, register: InterestRegister): Promise<void> {
    await tx.insert(InterestRegister, register);
  }

  /** Reviewers whose register ends by then and who were not reminded of it. */
  async toRemind(until: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `select id from review.reviewer where register_reminded_at is null and register_expires_at <= $1 order by id`,
      [until],
    );
    return rows.map(({ id }) => id);
  }

  capacitiesIn(tx: Tx, programmeId: string, reviewerIds: readonly string[]): Promise<ProgrammeCapacity[]> {
    return tx.findBy(ProgrammeCapacity, { programmeId, reviewerId: In([...reviewerIds]) });
  }

  /** Of several reviewers, in all programmes. */
  capacitiesOf(reviewerIds: readonly string[]): Promise<ProgrammeCapacity[]> {
    return this.database.reader.find(ProgrammeCapacity, {
      where: { reviewerId: In([...reviewerIds]) },
      order: { programmeId: 'ASC' },
    });
  }

  async putCapacity(tx: Tx, row: ProgrammeCapacity): Promise<void> {
    await tx.upsert(ProgrammeCapacity, row, ['reviewerId', 'programmeId']);
  }

  async removeCapacity(tx: Tx, key: Omit<ProgrammeCapacity, 'capacity'>): Promise<void> {
    await tx.delete(ProgrammeCapacity, { reviewerId: key.reviewerId, programmeId: key.programmeId });
  }

  async insertInvitation(tx: Tx, invitation: ReviewerInvitation): Promise<void> {
    await tx.insert(ReviewerInvitation, invitation);
  }

  async saveInvitation(tx: Tx, { id, state, answeredAt, reason }: ReviewerInvitation): Promise<void> {
    await tx.update(ReviewerInvitation, id, { state, answeredAt, reason });
  }

  findInvitation(id: string): Promise<ReviewerInvitation | null> {
    return this.database.reader.findOneBy(ReviewerInvitation, { id });
  }

  findInvitationForUpdate(tx: Tx, id: string): Promise<ReviewerInvitation | null> {
    return tx.findOne(ReviewerInvitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those that were not taken back. */
  invitationsIn(tx: Tx, programmeId: string, reviewerIds: readonly string[]): Promise<ReviewerInvitation[]> {
    return tx.findBy(ReviewerInvitation, {
      programmeId,
      reviewerId: In([...reviewerIds]),
      state: Not('WITHDRAWN'),
    });
  }

  /** Invitations to a programme, or of a reviewer but for those that were taken back; the newest first. */
  pageInvitations(
    of: { readonly programmeId: string } | { readonly reviewerId: string },
    request: PageRequest,
  ): Promise<Page<ReviewerInvitation>> {
    const query = this.database.reader.createQueryBuilder(ReviewerInvitation, 'invitation');
    if ('programmeId' in of) query.where('invitation.programme_id = :programmeId', of);
    else query.where(`invitation.reviewer_id = :reviewerId and invitation.state <> 'WITHDRAWN'`, of);
    return pageByKeyset(query, request, [
      { expression: 'invitation.invited_at', direction: 'DESC', valueOf: (row) => row.invitedAt },
      { expression: 'invitation.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
