import { Module } from '@nestjs/common';
import { ScheduledJobs } from '#libs/platform';
import { RecordsModule } from '#libs/records';
import { TownModule } from '#libs/town';
import { renewIndex } from './jobs.js';
import { DokumentIndexing } from './steps/dokument-indexing.js';
import {
  IndexDokumentWhenFiled,
  ReindexWhenBetreffChanged,
  ReindexWhenReadAgain,
  ReindexWhenMoved,
  RemoveDokumentWhenWithdrawn,
} from './use-cases/follow-records/follow-records.subscribers.js';
import { IndexDokumentJob } from './use-cases/index-dokument/index-dokument.job.js';
import { ReindexAkteJob } from './use-cases/reindex-akte/reindex-akte.job.js';
import { RenewDokumentJob } from './use-cases/renew-index/renew-dokument.job.js';
import { RenewIndexJob } from './use-cases/renew-index/renew-index.job.js';

const schedules = new ScheduledJobs([{ job: renewIndex, cron: '*/5 * * * *' }]);

/** Keeps the index in step with the records. */
@Module({
  imports: [RecordsModule, TownModule],
  providers: [
    DokumentIndexing,
    IndexDokumentJob,
    IndexDokumentWhenFiled,
    ReindexAkteJob,
    ReindexWhenMoved,
    RemoveDokumentWhenWithdrawn,
    ReindexWhenBetreffChanged,
    ReindexWhenReadAgain,
    RenewDokumentJob,
    RenewIndexJob,
    { provide: Symbol('schedules'), useValue: schedules },
  ],
})
export class SearchJobsModule {}
