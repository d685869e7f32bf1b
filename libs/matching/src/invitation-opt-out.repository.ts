import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { InvitationOptOut } from './invitation-opt-out.entity.js';

@Injectable()
export class InvitationOptOutRepository {
  constructor(private readonly database: Database) {}

  /** Whether the start-up wants no invitation from the inviter, or from anybody. */
  async isOptedOut(tx: Tx, organisationId: string, inviterId: string): Promise<boolean> {
    const [row] = (await tx.query(
      `select exists (select from matching.invitation_opt_out where organisation_id = $1 and ended_at is null
         and (inviter_id = $2 or inviter_id is null)) as found`,
      [organisationId, inviterId],
    )) as [{ found: boolean }];
    return row.found;
  }

  /** The opt-out that holds, if there is one. */
  findLive(tx: Tx, organisationId: string, inviterId: string | null): Promise<InvitationOptOut | null> {
    return tx.findOneBy(InvitationOptOut, {
      organisationId,
      inviterId: inviterId ?? IsNull(),
      endedAt: IsNull(),
    });
  }

  /** @returns whether it was inserted; not when there is a live one like it. */
  async insertUnlessKnown(tx: Tx, optOut: InvitationOptOut): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(InvitationOptOut)
      .values(optOut)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length > 0;
  }

  findForUpdate(tx: Tx, id: string): Promise<InvitationOptOut | null> {
    return tx.findOne(InvitationOptOut, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async end(tx: Tx, id: string, endedAt: Date): Promise<void> {
    await tx.update(InvitationOptOut, id, { endedAt });
  }

  /** Those that hold, the oldest first. */
  pageLive(organisationId: string, request: PageRequest): Promise<Page<InvitationOptOut>> {
    const query = this.database.reader
      .createQueryBuilder(InvitationOptOut, 'opt_out')
      .where('opt_out.organisation_id = :organisationId and opt_out.ended_at is null', { organisationId });
    return pageByKeyset(query, request, [
      { expression: 'opt_out.created_at', direction: 'ASC', valueOf: (row) => row.createdAt },
      { expression: 'opt_out.id', direction: 'ASC', valueOf: (row) => row.id },
    ]);
  }
}
