import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { IdentityModule } from '#libs/identity';
import { RecordsModule } from '#libs/records';
import { StorageModule } from '#libs/storage';
import { Progress } from './steps/progress.js';
import { ReadingQueue } from './steps/reading-queue.js';
import { Separation } from './steps/separation.js';

/** What servers and workers of the intake share. */
@Module({
  imports: [AuditModule, IdentityModule, RecordsModule, StorageModule],
  providers: [Progress, ReadingQueue, Separation],
  exports: [AuditModule, IdentityModule, Progress, ReadingQueue, RecordsModule, StorageModule],
})
export class IntakeModule {}
