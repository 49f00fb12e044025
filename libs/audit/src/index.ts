export { AuditLog, type Recorded } from './face/audit-log.js';
export { AuditModule } from './audit.module.js';
export { auditPart } from './audit.part.js';
export { hashOfIds } from './domain/audit-event.js';
export type { AuditEventRow, HistoryPage, PersonalRow } from './persistence/event-reader.js';
export { lastEvent } from './persistence/last-event.js';
export { RecordRestoresUseCase } from './use-cases/record-restores/record-restores.use-case.js';
