import { randomUUID } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { DocumentsChanged } from './search.events.js';
import type { SearchDocument } from './search-engine.js';

/** A row as it stood when it was read. Removed things stay as empty rows, so that every process hears of it. */
export interface StoredDocument extends SearchDocument {
  readonly isRemoved: boolean;
  /** The transaction that wrote the row, a 64-bit number as text. */
  readonly changedXid: string;
}

/** A place in the order of changes. */
export interface ChangeCursor {
  readonly xid: string;
  readonly id: string;
}

export interface ChangedDocuments {
  readonly rows: readonly StoredDocument[];
  /** Every transaction below this number had ended when the rows were read. */
  readonly horizon: string;
}

type Row = { readonly horizon: string } & (StoredDocument | { readonly id: null });

/** What is searched, kept in PostgreSQL: the truth from which the index of every process is filled. */
@Injectable()
export class SearchDocuments {
  constructor(
    private readonly database: Database,
    @Optional() private readonly outbox?: Outbox,
  ) {}

  /** Adds documents or replaces those of the same id; an older version than the stored one changes nothing. */
  async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    // Ordered, so that two writers of the same documents wait for each other instead of deadlocking.
    await tx.query(
      `insert into search.document (id, kind, version, fields, facets, numbers)
       select id, kind, version, fields, facets, coalesce(numbers, '{}')
       from jsonb_to_recordset($1::jsonb) as document
         (id uuid, kind text, version integer, fields jsonb, facets jsonb, numbers jsonb)
       order by id
       on conflict (id) do update set kind = excluded.kind, version = excluded.version, fields = excluded.fields,
         facets = excluded.facets, numbers = excluded.numbers, is_removed = false, changed_xid = pg_current_xact_id()
       where excluded.version >= document.version`,
      [JSON.stringify(documents)],
    );
    await this.announce(tx);
  }

  /** Takes a document out of every index. Unknown ids are ignored. */
  async remove(tx: Tx, kind: string, id: string): Promise<void> {
    await tx.query(
      `update search.document
       set is_removed = true, fields = '{}', facets = '{}', numbers = '{}', changed_xid = pg_current_xact_id()
       where id = $1 and kind = $2 and not is_removed`,
      [id, kind],
    );
    await this.announce(tx);
  }

  /** Whoever keeps the documents elsewhere follows; with the embedded engine nobody listens. */
  private async announce(tx: Tx): Promise<void> {
    await this.outbox?.publish(tx, DocumentsChanged, {}, randomUUID());
  }

  /** The texts of documents that are not removed, by id. */
  async textsOf(ids: readonly string[]): Promise<Map<string, Readonly<Record<string, string>>>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; fields: Record<string, string> }[] = await this.database.reader.query(
      'select id, fields from search.document where id = any($1::uuid[]) and not is_removed',
      [ids],
    );
    return new Map(rows.map(({ id, fields }) => [id, fields]));
  }

  /** How many there are, removed ones not counted. */
  async count(): Promise<number> {
    const [row]: { count: string }[] = await this.database.reader.query(
      'select count(*) from search.document where not is_removed',
    );
    return Number(row?.count);
  }

  /**
   * Which database this is, as a name that no copy of it has: a restored or promoted cluster is on a timeline of its own
   * (PostgreSQL manual, "Continuous Archiving and Point-in-Time Recovery"). And the first transaction that is yet to come.
   */
  async origin(): Promise<{ readonly database: string; readonly nextXid: string }> {
    const [row]: { database: string; nextXid: string }[] = await this.database.reader.query(
      `select concat_ws('/', system_identifier, timeline_id, oid) as database,
         pg_snapshot_xmax(pg_current_snapshot())::text as "nextXid"
       from pg_control_system(), pg_control_checkpoint(), pg_database where datname = current_database()`,
    );
    if (!row) throw new Error('the database did not say which it is');
    return row;
  }

  /**
   * Rows after the cursor in the order of change, with the horizon of the moment. Rows of a cluster that this one
   * was restored from can carry transaction numbers of its future; `fromTheFuture` says whether they are wanted.
   */
  async changedAfter(
    cursor: ChangeCursor,
    limit: number,
    options: { readonly fromTheFuture: boolean },
    tx?: Tx,
  ): Promise<ChangedDocuments> {
    const rows: Row[] = await (tx ?? this.database.reader).query(
      `select pg_snapshot_xmin(moment)::text as horizon, changed.*
       from pg_current_snapshot() as moment left join lateral (
         select id, kind, version, fields, facets, numbers, is_removed as "isRemoved",
           changed_xid::text as "changedXid"
         from search.document
         where (changed_xid, id) > ($1::xid8, $2::uuid) and ($4 or changed_xid < pg_snapshot_xmax(moment))
         order by document.changed_xid, document.id limit $3
       ) changed on true`,
      [cursor.xid, cursor.id, limit, options.fromTheFuture],
    );
    return { rows: rows.filter(isDocument), horizon: rows[0]?.horizon ?? cursor.xid };
  }
}

const isDocument = (row: Row): row is Row & StoredDocument => row.id !== null;
