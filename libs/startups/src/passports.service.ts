import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { changedValues } from './changed-values.rules.js';
import type { Passport } from './passport.entity.js';
import { PassportRepository } from './passport.repository.js';
import { checkPassport, mayEdit } from './startup.policy.js';
import { PassportChanged } from './startups.events.js';

/** What a start-up writes into its passport. */
export type PassportContent = Omit<Passport, 'id' | 'organisationId' | 'version' | 'createdAt' | 'updatedAt'>;

export interface PassportEdit extends PassportContent {
  readonly organisationId: string;
  /** The version that was read; null for the first one. */
  readonly expectedVersion: number | null;
}

/** The names of the team stay out of the audit log, which nobody can clear: personal data belongs into one place. */
const AUDITED = [
  'description',
  'website',
  'foundedYear',
  'headcount',
  'region',
  'sectors',
  'technologies',
  'trl',
  'languages',
  'countries',
  'references',
  'certificates',
] as const;

/** How start-ups present themselves. */
@Injectable()
export class PassportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passports: PassportRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Creates the passport of a start-up or changes it.
   * @throws RuleError `access.forbidden` for everybody outside the team; `edit.conflict` when the version is not the
   *   one of the database; the violations of {@link checkPassport}.
   */
  save(actor: Actor, edit: PassportEdit): Promise<Passport> {
    unwrap(mayEdit(actor, edit.organisationId));
    return this.transactions.run(async (tx) => {
      const before = await this.passports.findForUpdate(tx, edit.organisationId);
      requireVersion(before?.version ?? null, edit.expectedVersion);
      const now = await databaseNow(tx);
      requireNone(checkPassport(edit, now.getUTCFullYear()));
      const { expectedVersion: _, ...content } = edit;
      const after: Passport = {
        ...content,
        id: before?.id ?? newId(),
        version: (before?.version ?? 0) + 1,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      };
      await (before ? this.passports.save(tx, after) : this.insert(tx, after));
      await this.audit.record(tx, {
        actor,
        act: before ? 'passport.change' : 'passport.create',
        target: { type: 'passport', id: after.id },
        ...changedValues(before, after, AUDITED),
      });
      const { organisationId } = after;
      await this.outbox.publish(tx, PassportChanged, { organisationId }, actor.correlationId);
      return after;
    });
  }

  private async insert(tx: Tx, passport: Passport): Promise<void> {
    try {
      await this.passports.insert(tx, passport);
    } catch (error) {
      // Two of the team saved the first version at the same moment.
      if (brokenConstraint(error) === 'passport_organisation_id_key') throw conflict(1);
      throw error;
    }
  }
}

const conflict = (currentVersion: number): RuleError =>
  RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion });

function requireVersion(current: number | null, expected: number | null): void {
  if (current !== expected) throw conflict(current ?? 0);
}
