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
      `insert into audit.entry
         (occurred_at, actor_kind, actor_id, act, target_type, target_id, before, after, reason, correlation_id)
       select platform.clock(), actor_kind, actor_id, act, target_type, target_id, before, after, reason, correlation_id
       from jsonb_to_recordset($1::jsonb) as record
         (actor_kind text, actor_id uuid, act text, target_type text, target_id uuid, before jsonb, after jsonb,
          reason text, correlation_id text)`,
      [JSON.stringify(records.map(toRow))],
    );
  }

  /** Newest first. */
  page(filter: AuditFilter, request: PageRequest): Promise<Page<AuditEntry>> {
    const query = this.database.reader.createQueryBuilder(AuditEntry, 'entry');
    if (filter.targetId) query.andWhere('entry.target_id = :targetId', { targetId: filter.targetId });
    if (filter.act) query.andWhere('entry.act = :act', { act: filter.act });
    return pageByKeyset(query, request, [
      { expression: 'entry.id', direction: 'DESC', valueOf: (entry) => entry.id },
    ]);
  }
}

function toRow({ actor, act, target, before, after, reason }: AuditRecord): Record<string, unknown> {
  return {
    actor_kind: actor.kind,
    actor_id: actor.personId,
    act,
    target_type: target.type,
    target_id: target.id,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
    correlation_id: actor.correlationId,
  };
}
