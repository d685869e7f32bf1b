export { AuditModule } from './audit.module.js';
export { AuditEntry } from './audit-entry.entity.js';
export { type AuditActor, type AuditFilter, AuditLog, type AuditRecord } from './audit-log.js';
