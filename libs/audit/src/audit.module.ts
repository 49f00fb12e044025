import { Global, Module } from '@nestjs/common';
import { REFUSALS } from '#libs/platform';
import { AuditLog } from './face/audit-log.js';
import { RecordRestoresUseCase } from './use-cases/record-restores/record-restores.use-case.js';
import { WitnessRefusalsUseCase } from './use-cases/witness-refusals/witness-refusals.use-case.js';

/** The append-only log. Global, because it answers the platform's question who hears of refusals. */
@Global()
@Module({
  providers: [
    AuditLog,
    RecordRestoresUseCase,
    { provide: REFUSALS, useClass: WitnessRefusalsUseCase },
  ],
  exports: [AuditLog, RecordRestoresUseCase, REFUSALS],
})
export class AuditModule {}
