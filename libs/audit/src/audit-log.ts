import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { AuditEntry } from './audit-entry.entity.js';

/** Who acted, as far as the audit is concerned. */
export interface AuditActor {
  readonly kind: string;
  readonly personId: string | null;
  readonly correlationId: string;
}

export interface AuditRecord {
  readonly actor: AuditActor;
  /** The action's name, `challenge.publish`. */
  readonly act: string;
  readonly target: { readonly type: string; readonly id: string };
  /** The changed values only. Never sealed content: receipts hold its digest. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
  /**
   * Id of what is sealed until it is opened. The entry is written at once, but neither listed nor counted before
   * {@link AuditLog.openSeal} was called with the same id.
   */
  readonly sealedIn?: string;
}

export interface AuditFilter {
  readonly targetId?: string;
  readonly act?: string;
}

@Injectable()
export class AuditLog {
  constructor(private readonly database: Database) {}

  /** Writes entries in the caller's transaction: the change and its record are one. */
  async record(tx: Tx, ...records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    await tx.query(
      `insert into audit.entry (id, occurred_at, actor_kind, actor_id, act, target_type, target_id, before, after,
         reason, correlation_id, sealed_in)
       overriding system value
       select coalesce(id, nextval(pg_get_serial_sequence('audit.entry', 'id'))), platform.clock(), actor_kind,
         actor_id, act, target_type, target_id, before, after, reason, correlation_id, sealed_in
       from jsonb_to_recordset($1::jsonb) as record
         (id bigint, actor_kind text, actor_id uuid, act text, target_type text, target_id uuid, before jsonb,
          after jsonb, reason text, correlation_id text, sealed_in uuid)`,
      [JSON.stringify(records.map(toRow))],
    );
  }

  /** From now on the entries that are sealed in it are shown. Opening twice is no error. */
  async openSeal(tx: Tx, seal: string): Promise<void> {
    await tx.query(
      'insert into audit.opened_seal (seal, opened_at) values ($1, platform.clock()) on conflict do nothing',
      [seal],
    );
  }

  /** Newest first; without what is still sealed. */
  page(filter: AuditFilter, request: PageRequest): Promise<Page<AuditEntry>> {
    const query = this.database.reader
      .createQueryBuilder(AuditEntry, 'entry')
      .where(
        '(entry.sealed_in is null or exists (select from audit.opened_seal opened where opened.seal = entry.sealed_in))',
      );
    if (filter.targetId) query.andWhere('entry.target_id = :targetId', { targetId: filter.targetId });
    if (filter.act) query.andWhere('entry.act = :act', { act: filter.act });
    return pageByKeyset(query, request, [
      { expression: 'entry.occurred_at', direction: 'DESC', valueOf: (entry) => entry.occurredAt },
      { expression: 'entry.id', direction: 'DESC', valueOf: (entry) => entry.id },
    ]);
  }
}

function toRow(record: AuditRecord): Record<string, unknown> {
  const { actor, act, target, before, after, reason, sealedIn } = record;
  return {
    id: sealedIn === undefined ? null : randomId(),
    actor_kind: actor.kind,
    actor_id: actor.personId,
    act,
    target_type: target.type,
    target_id: target.id,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
    correlation_id: actor.correlationId,
    sealed_in: sealedIn ?? null,
  };
}

/** Far above what the sequence will ever reach, and without any order. */
const randomId = (): string => String(2n ** 61n + (randomBytes(8).readBigUInt64BE() >> 3n));
