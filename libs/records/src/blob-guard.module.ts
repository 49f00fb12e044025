import { Global, Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { BLOB_GUARD } from '#libs/storage';
import { RecordsBlobGuard } from './use-cases/guard-blobs/records-blob-guard.js';

/** Answers the question of storage whether bytes may go. Global, because storage knows no room above. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [{ provide: BLOB_GUARD, useClass: RecordsBlobGuard }],
  exports: [BLOB_GUARD],
})
export class BlobGuardModule {}
