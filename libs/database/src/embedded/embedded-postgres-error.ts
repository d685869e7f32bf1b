export type EmbeddedPostgresErrorCode =
  | 'port_taken'
  | 'data_directory_in_use'
  | 'disk_full'
  | 'other_major_version'
  | 'no_binaries'
  | 'start_failed';

/** Why the embedded PostgreSQL is not running. The message says what is wrong, where, and what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
