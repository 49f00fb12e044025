export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { hashOfIds, type AuditEntry } from './domain/audit-event.js';
export type { AuditEventRow, HistoryPage } from './persistence/event-reader.js';
