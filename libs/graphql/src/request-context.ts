import DataLoader from 'dataloader';
import type { CarriesIdentification, Identified } from '#libs/access';

/** What one GraphQL request carries. A new object each time: nothing of one viewer reaches another. */
export class RequestContext implements CarriesIdentification {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  readonly startedAt = performance.now();
  /** Headers that the operation wants to set; the session cookie is the only one. */
  readonly responseHeaders = new Map<string, string>();

  constructor(
    readonly identified: Identified,
    /** Address of the client, for rate limits. */
    readonly clientAddress: string,
    readonly userAgent: string,
    readonly sessionToken: string | undefined,
  ) {}

  /**
   * The data loader of this request under a name. The batch function gets distinct keys and returns the rows it
   * found, in any order; what is missing becomes null.
   */
  loader<T extends object>(
    name: string,
    batch: (keys: readonly string[]) => Promise<readonly T[]>,
    keyOf: (row: T) => string,
  ): DataLoader<string, T | null> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const rows = new Map((await batch(keys)).map((row) => [keyOf(row), row]));
        return keys.map((key) => rows.get(key) ?? null);
      });
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<string, T | null>;
  }

  /** As {@link loader}, for lists: all rows of a key, in the order in which the batch function returned them. */
  listLoader<T extends object>(
    name: string,
    batch: (keys: readonly string[]) => Promise<readonly T[]>,
    keyOf: (row: T) => string,
  ): DataLoader<string, T[]> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const lists = new Map<string, T[]>(keys.map((key) => [key, []]));
        for (const row of await batch(keys)) lists.get(keyOf(row))?.push(row);
        return keys.map((key) => lists.get(key) ?? []);
      });
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<string, T[]>;
  }
}
