import { Injectable } from '@nestjs/common';
import type { LsaModel } from '../lsa/lsa-model.js';
import { SEARCH_AUDIENCES, type SearchAudience } from '../search-audiences.js';
import { MeiliConnection } from './meili-connection.js';
import type { MeiliDocument } from './meili-document.js';
import { indexName, settingsFor, shadowName } from './meili-settings.js';

/** What one document is to be in: whole, or taken out. */
export interface IndexChange {
  readonly id: string;
  readonly audiences: readonly SearchAudience[];
  /** Undefined: it is taken out of every index. */
  readonly document: MeiliDocument | undefined;
}

/** What an index says of one of its documents. */
export interface KeptDocument {
  readonly id: string;
  readonly revision: string;
}

const DOCUMENTS_A_READ = 1_000;
/** The indexes that answer, or those that are being filled. */
export type IndexGeneration = 'current' | 'next';

/** The indexes of all audiences as places to write to. */
@Injectable()
export class MeiliIndexes {
  constructor(private readonly connection: MeiliConnection) {}

  /** @throws MeiliError when the server does not answer. */
  async requireServer(): Promise<void> {
    await this.connection.ask((client) => client.health());
  }

  /** Makes empty indexes beside those that answer. */
  async createNext(model: LsaModel | undefined): Promise<void> {
    for (const audience of SEARCH_AUDIENCES) {
      const uid = this.nameOf(audience, 'next');
      await this.dropped(uid);
      await this.connection.change((client) => client.createIndex(uid, { primaryKey: 'id' }));
      await this.connection.change((client) => client.index(uid).updateSettings(settingsFor(model)));
    }
  }

  /** Puts the filled indexes in the place of those that answer, all at once, and drops the old ones. */
  async swap(): Promise<void> {
    for (const audience of SEARCH_AUDIENCES)
      if (!(await this.exists(this.nameOf(audience, 'current'))))
        await this.connection.change((client) =>
          client.createIndex(this.nameOf(audience, 'current'), { primaryKey: 'id' }),
        );
    await this.connection.change((client) =>
      client.swapIndexes(
        SEARCH_AUDIENCES.map((audience) => ({
          indexes: [this.nameOf(audience, 'current'), this.nameOf(audience, 'next')],
          rename: false,
        })),
      ),
    );
    for (const audience of SEARCH_AUDIENCES) await this.dropped(this.nameOf(audience, 'next'));
  }

  /** Asks for changes. @returns the tasks, for {@link done}: many at once are faster than one after the other. */
  async enqueue(changes: readonly IndexChange[], generation: IndexGeneration): Promise<number[]> {
    const tasks = SEARCH_AUDIENCES.map((audience) => this.enqueueTo(audience, changes, generation));
    return (await Promise.all(tasks)).flat();
  }

  /** @param onWaiting @see MeiliConnection.done */
  done(tasks: readonly number[], onWaiting?: () => Promise<void>): Promise<void> {
    return this.connection.done(tasks, onWaiting);
  }

  /** Everything that an index keeps. */
  async *kept(audience: SearchAudience): AsyncGenerator<KeptDocument> {
    for (let offset = 0; ; offset += DOCUMENTS_A_READ) {
      const { results } = await this.connection.read((client) =>
        client
          .index<KeptDocument>(this.nameOf(audience, 'current'))
          .getDocuments({ offset, limit: DOCUMENTS_A_READ, fields: ['id', 'revision'] }),
      );
      yield* results;
      if (results.length < DOCUMENTS_A_READ) return;
    }
  }

  /** How many documents an index keeps. */
  async count(audience: SearchAudience): Promise<number> {
    const { numberOfDocuments } = await this.connection.read((client) =>
      client.index(this.nameOf(audience, 'current')).getStats(),
    );
    return numberOfDocuments;
  }

  /** Takes documents out of one index only. */
  async takeOut(audience: SearchAudience, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.connection.change((client) =>
      client.index(this.nameOf(audience, 'current')).deleteDocuments([...ids]),
    );
  }

  /** Leaves nothing behind. */
  async drop(): Promise<void> {
    for (const audience of SEARCH_AUDIENCES)
      for (const generation of ['current', 'next'] as const)
        await this.dropped(this.nameOf(audience, generation));
  }

  private async enqueueTo(
    audience: SearchAudience,
    changes: readonly IndexChange[],
    generation: IndexGeneration,
  ): Promise<number[]> {
    const uid = this.nameOf(audience, generation);
    const documents = changes.flatMap(({ document, audiences }) =>
      document && audiences.includes(audience) ? [document] : [],
    );
    const gone = changes.filter(({ document }) => !document).map(({ id }) => id);
    const tasks: number[] = [];
    if (documents.length > 0)
      tasks.push(await this.connection.enqueue((client) => client.index(uid).addDocuments(documents)));
    if (gone.length > 0)
      tasks.push(await this.connection.enqueue((client) => client.index(uid).deleteDocuments(gone)));
    return tasks;
  }

  private nameOf(audience: SearchAudience, generation: IndexGeneration): string {
    const { prefix } = this.connection;
    return generation === 'current' ? indexName(prefix, audience) : shadowName(prefix, audience);
  }

  private async exists(uid: string): Promise<boolean> {
    const { results } = await this.connection.read((client) => client.getRawIndexes({ limit: 1_000 }));
    return results.some((index) => index.uid === uid);
  }

  private async dropped(uid: string): Promise<void> {
    if (await this.exists(uid)) await this.connection.change((client) => client.deleteIndex(uid));
  }
}
