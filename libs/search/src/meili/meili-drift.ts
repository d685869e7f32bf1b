import { Injectable } from '@nestjs/common';
import { SEARCH_AUDIENCES, type SearchAudience, SearchAudiences } from '../search-audiences.js';
import { ArtefactStore } from './artefact-store.js';
import { MeiliFollower } from './meili-follower.js';
import { MeiliIndexes } from './meili-indexes.js';
import { BEFORE_ALL_IDS, ServerStateRepository } from './server-state.repository.js';

/** Where one index differs from the table. */
export interface Drift {
  readonly audience: SearchAudience;
  /** In the table and not in the index, or in the index as they were before. */
  readonly missing: readonly string[];
  /** In the index and not in the table, or not for this audience. */
  readonly foreign: readonly string[];
}

const ROWS_A_READ = 2_000;
const ROWS_A_REPAIR = 500;

/** Compares the indexes with the table, document by document and both ways, and puts right what differs. */
@Injectable()
export class MeiliDrift {
  constructor(
    private readonly state: ServerStateRepository,
    private readonly indexes: MeiliIndexes,
    private readonly audiences: SearchAudiences,
    private readonly artefacts: ArtefactStore,
    private readonly follower: MeiliFollower,
  ) {}

  /** Audiences without a difference are left out. @throws MeiliError */
  async find(): Promise<Drift[]> {
    const kept = new Map<SearchAudience, Map<string, string>>();
    for (const audience of SEARCH_AUDIENCES) {
      const revisions = new Map<string, string>();
      for await (const { id, revision } of this.indexes.kept(audience)) revisions.set(id, revision);
      kept.set(audience, revisions);
    }
    const missing = new Map<SearchAudience, string[]>(SEARCH_AUDIENCES.map((audience) => [audience, []]));
    for await (const { id, kind, revision } of this.rows())
      for (const audience of this.audiences.of(kind)) {
        if (kept.get(audience)!.get(id) !== revision) missing.get(audience)!.push(id);
        // What is left at the end stands in no row.
        kept.get(audience)!.delete(id);
      }
    return SEARCH_AUDIENCES.map((audience) => ({
      audience,
      missing: missing.get(audience)!,
      foreign: [...kept.get(audience)!.keys()],
    })).filter((drift) => drift.missing.length + drift.foreign.length > 0);
  }

  /** @throws MeiliError */
  async repair(drifts: readonly Drift[]): Promise<void> {
    const { artefact: digest } = await this.state.read();
    if (digest === null) return;
    const artefact = await this.artefacts.load(digest);
    for (const { audience, foreign } of drifts) await this.indexes.takeOut(audience, foreign);
    const missing = [...new Set(drifts.flatMap((drift) => drift.missing))];
    for (let at = 0; at < missing.length; at += ROWS_A_REPAIR) {
      const rows = await this.state.findByIds(missing.slice(at, at + ROWS_A_REPAIR));
      await this.indexes.done(await this.indexes.enqueue(this.follower.changesOf(rows, artefact), 'current'));
    }
  }

  /** Whether every index has as many documents as it should: quick, and enough to notice that a server was emptied. */
  async hasEverything(): Promise<boolean> {
    const expected = new Map<SearchAudience, number>();
    for (const [kind, count] of await this.state.countByKind())
      for (const audience of this.audiences.of(kind))
        expected.set(audience, (expected.get(audience) ?? 0) + count);
    for (const audience of SEARCH_AUDIENCES)
      if ((await this.indexes.count(audience)) < (expected.get(audience) ?? 0)) return false;
    return true;
  }

  private async *rows() {
    let after = BEFORE_ALL_IDS;
    for (;;) {
      const rows = await this.state.revisionsAfter(after, ROWS_A_READ);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_A_READ) return;
      after = last.id;
    }
  }
}
