import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Invitation } from './invitation.entity.js';

@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, invitation: Invitation): Promise<void> {
    await tx.insert(Invitation, invitation);
  }

  find(id: string): Promise<Invitation | null> {
    return this.database.reader.findOneBy(Invitation, { id });
  }

  findByTokenForUpdate(tx: Tx, tokenHash: string): Promise<Invitation | null> {
    return tx.findOne(Invitation, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  findForUpdate(tx: Tx, id: string): Promise<Invitation | null> {
    return tx.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, invitation: Invitation): Promise<void> {
    await tx.update(Invitation, invitation.id, {
      state: invitation.state,
      acceptedBy: invitation.acceptedBy,
    });
  }

  pageOf(organisationId: string, request: PageRequest): Promise<Page<Invitation>> {
    const query = this.database.reader
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.organisation_id = :organisationId', { organisationId });
    return pageByKeyset(query, request, [
      { expression: 'invitation.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'invitation.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
