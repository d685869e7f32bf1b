import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { ChangeCursor, StoredDocument } from '../search-document.repository.js';

/** How far the server has followed the table of documents. */
export interface ServerState {
  /** SHA-256 of the artefact that its documents were indexed with; null before the first build. */
  readonly artefact: string | null;
  readonly previousArtefact: string | null;
  /** Documents that the artefact was made of. */
  readonly documents: number;
  /** Changes since. */
  readonly changes: number;
  /** Every transaction below it is shown. */
  readonly horizon: string;
  /** False while documents are known to be missing. */
  readonly isComplete: boolean;
}

/** A document by what is compared when two places are. */
export interface DocumentRevision {
  readonly id: string;
  readonly kind: string;
  readonly revision: string;
}

const COLUMNS = `artefact, previous_artefact as "previousArtefact", documents, changes, horizon::text as horizon,
  is_complete as "isComplete"`;

@Injectable()
export class ServerStateRepository {
  constructor(private readonly database: Database) {}

  async read(): Promise<ServerState> {
    const [state] = (await this.database.reader.query(`select ${COLUMNS} from search.server_state`)) as [
      ServerState,
    ];
    return state;
  }

  /** Waits for whoever follows or swaps at the moment. */
  async lock(tx: Tx): Promise<ServerState> {
    const [state] = (await tx.query(`select ${COLUMNS} from search.server_state for update`)) as [
      ServerState,
    ];
    return state;
  }

  async followed(tx: Tx, horizon: string, changes: number): Promise<void> {
    await tx.query('update search.server_state set horizon = $1::xid8, changes = changes + $2', [
      horizon,
      changes,
    ]);
  }

  /** New indexes answer from now on. @returns the artefact that nobody reads any more. */
  async swapped(
    tx: Tx,
    built: { readonly artefact: string; readonly documents: number; readonly horizon: string },
  ): Promise<string | null> {
    const { previousArtefact } = await this.lock(tx);
    await tx.query(
      `update search.server_state set previous_artefact = artefact, artefact = $1, documents = $2, changes = 0,
         horizon = $3::xid8, is_complete = true, checked_at = platform.clock(), builder = null, building_until = null`,
      [built.artefact, built.documents, built.horizon],
    );
    return previousArtefact === built.artefact ? null : previousArtefact;
  }

  async setComplete(tx: Tx, isComplete: boolean): Promise<void> {
    await tx.query(
      `update search.server_state set is_complete = $1 and artefact is not null, checked_at = platform.clock()`,
      [isComplete],
    );
  }

  /** False when another one is at it and has been heard of lately. A builder renews its claim by calling again. */
  async claimBuilding(tx: Tx, builder: string, seconds: number): Promise<boolean> {
    const claimed: unknown[] = await tx.query(
      `with claimed as (
         update search.server_state set builder = $1, building_until = platform.clock() + make_interval(secs => $2)
         where builder is null or builder = $1 or building_until < platform.clock() returning 1)
       select * from claimed`,
      [builder, seconds],
    );
    return claimed.length > 0;
  }

  async releaseBuilding(tx: Tx, builder: string): Promise<void> {
    await tx.query(
      'update search.server_state set builder = null, building_until = null where builder = $1',
      [builder],
    );
  }

  /** True at most once in so many minutes, over all processes. */
  async claimCheck(tx: Tx, minutes: number): Promise<boolean> {
    const claimed: unknown[] = await tx.query(
      `with claimed as (
         update search.server_state set checked_at = platform.clock()
         where checked_at is null or checked_at < platform.clock() - make_interval(mins => $1) returning 1)
       select * from claimed`,
      [minutes],
    );
    return claimed.length > 0;
  }

  /** The number of documents that are not removed, by kind. */
  async countByKind(): Promise<Map<string, number>> {
    const rows: { kind: string; count: number }[] = await this.database.reader.query(
      'select kind, count(*)::integer as count from search.document where not is_removed group by kind',
    );
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }

  /** The revisions of all documents that are not removed, by id, from an id on. */
  async revisionsAfter(id: string, limit: number): Promise<DocumentRevision[]> {
    return this.database.reader.query(
      `select id, kind, changed_xid::text as revision from search.document
       where id > $1::uuid and not is_removed order by id limit $2`,
      [id, limit],
    );
  }

  async findByIds(ids: readonly string[]): Promise<StoredDocument[]> {
    return this.database.reader.query(
      `select id, kind, version, fields, facets, numbers, is_removed as "isRemoved", changed_xid::text as "changedXid"
       from search.document where id = any($1::uuid[])`,
      [ids],
    );
  }
}

export const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
export const beginningAt = (xid: string): ChangeCursor => ({ xid, id: BEFORE_ALL_IDS });
