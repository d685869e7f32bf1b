export { Database, type EntityClasses, openDatabase } from './database.js';
export { DatabaseModule } from './database.module.js';
export {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  startEmbeddedPostgres,
} from './embedded/embedded-postgres.js';
export {
  cursorOf,
  InvalidCursorError,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  valuesOfCursor,
} from './keyset.js';
export { type MigrationClass, migrateDatabase } from './migrate-database.js';
export { brokenConstraint, databaseNow, sqlState, Transactions, type Tx } from './transactions.js';
