import { Module } from '@nestjs/common';
import { RecordsModule } from '#libs/records';
import { TownModule } from '#libs/town';
import {
  IndexDokumentWhenFiled,
  ReindexWhenBetreffChanged,
  ReindexWhenReadAgain,
  ReindexWhenMoved,
  RemoveDokumentWhenWithdrawn,
} from './use-cases/follow-records/follow-records.subscribers.js';
import { IndexDokumentJob } from './use-cases/index-dokument/index-dokument.job.js';
import { ReindexAkteJob } from './use-cases/reindex-akte/reindex-akte.job.js';

/** Keeps the index in step with the records. */
@Module({
  imports: [RecordsModule, TownModule],
  providers: [
    IndexDokumentJob,
    IndexDokumentWhenFiled,
    ReindexAkteJob,
    ReindexWhenMoved,
    RemoveDokumentWhenWithdrawn,
    ReindexWhenBetreffChanged,
    ReindexWhenReadAgain,
  ],
})
export class SearchJobsModule {}
