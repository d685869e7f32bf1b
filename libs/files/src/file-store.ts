/** Bytes that were taken in and are not kept yet. They lie on the local disk, where they can be looked at. */
export interface StagedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where the bytes of files are kept, by their SHA-256. The table of files knows everything else. */
export abstract class FileStore {
  /**
   * Takes bytes in, at most `maxBytes` of them.
   * @throws RuleError `files.too_large`.
   */
  abstract stage(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StagedFile>;

  /** Keeps staged bytes for good: when this returns they survive a power cut. */
  abstract keep(staged: StagedFile): Promise<void>;

  /** Throws staged bytes away. After `keep` it does nothing. */
  abstract discard(staged: StagedFile): Promise<void>;

  /** @throws Error when nothing was kept under this digest. */
  abstract open(sha256: string): Promise<NodeJS.ReadableStream>;

  /** Only for bytes that no row of the table of files names. Unknown digests are ignored. */
  abstract remove(sha256: string): Promise<void>;
}
