import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { RuleError, unwrap } from '#libs/kernel';
import { mayEndMembership } from './identity.policy.js';
import { MembershipWatchers } from './membership-watchers.js';
import { PersonRepository } from './person.repository.js';

/** Roles that end. They begin with a registration or an invitation. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PersonRepository,
    private readonly watchers: MembershipWatchers,
    private readonly audit: AuditLog,
  ) {}

  /** Takes effect with the next request of the person. */
  end(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const membership = await this.people.findMembershipForUpdate(tx, id);
      if (!membership || membership.endedAt) throw RuleError.of('input.unknown_id', ['id']);
      unwrap(mayEndMembership(actor, membership.organisationId));
      await this.people.saveMembership(tx, { ...membership, endedAt: await databaseNow(tx) });
      const { personId, organisationId, role } = membership;
      await this.audit.record(tx, {
        actor,
        act: 'membership.end',
        target: { type: 'membership', id },
        before: { personId, organisationId, role },
        reason,
      });
      await this.watchers.tell(tx, actor, { personId, organisationId });
    });
  }
}
