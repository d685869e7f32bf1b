import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Key } from 'meilisearch';
import { generateTenantToken } from 'meilisearch/token';
import { Config } from '#libs/config';
import type { SearchAudience } from '../search-audiences.js';
import { MeiliConnection, MeiliError } from './meili-connection.js';
import { indexName } from './meili-settings.js';

/** What a browser needs to search the server itself. */
export interface DirectSearch {
  readonly url: string;
  /** The indexes that the token opens, one for each audience of the viewer. */
  readonly indexes: readonly string[];
  readonly token: string;
  readonly expiresAt: Date;
}

const LIFETIME_MS = 3_600_000;

/**
 * Tokens with which browsers search the server directly: each opens the indexes of its viewer's audiences and can do
 * nothing but search them.
 */
@Injectable()
export class MeiliTokens {
  private readonly logger = new Logger('Search');
  private key: Promise<Key> | undefined;

  constructor(
    private readonly config: Config,
    private readonly connection: MeiliConnection,
  ) {}

  /** Null when there is no server for browsers, or when it cannot be reached or refuses our key at the moment. */
  async issue(audiences: readonly SearchAudience[]): Promise<DirectSearch | null> {
    const { MEILI_PUBLIC_URL, MEILI_URL } = this.config.values;
    if (MEILI_PUBLIC_URL === '' || MEILI_URL === '') return null;
    try {
      this.key ??= this.searchKey();
      const { key, uid } = await this.key;
      const indexes = audiences.map((audience) => indexName(this.connection.prefix, audience));
      // The server judges by its own clock, which is that of the world and not that of a test.
      const expiresAt = new Date(Date.now() + LIFETIME_MS);
      const searchRules = Object.fromEntries(indexes.map((index) => [index, {}]));
      const token = await generateTenantToken({ apiKey: key, apiKeyUid: uid, searchRules, expiresAt });
      return { url: MEILI_PUBLIC_URL, indexes, token, expiresAt };
    } catch (error) {
      this.key = undefined;
      if (!(error instanceof MeiliError)) throw error;
      this.logger.warn(`Browsers cannot search directly: Meilisearch (${error.failure}): ${error.message}`);
      return null;
    }
  }

  /** The key that signs the tokens; made at the first call, the same for every process. */
  private searchKey(): Promise<Key> {
    const { prefix } = this.connection;
    const uid = uidFor(`${prefix} search`);
    return this.connection.ask(async (client) => {
      const { results } = await client.getKeys({ limit: 1_000 });
      const known = results.find((key) => key.uid === uid);
      return (
        known ??
        client.createKey({
          uid,
          name: `${prefix}: searches of browsers`,
          actions: ['search'],
          indexes: [`${prefix}_*`],
          expiresAt: null,
        })
      );
    });
  }
}

/** A UUID that depends on nothing but the text, in the form of version 4, which the server asks for. */
function uidFor(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
