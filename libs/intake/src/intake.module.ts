import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { IdentityModule } from '#libs/identity';
import { heardBy, LiveTopics, provideArea } from '#libs/platform';
import { RecordsModule } from '#libs/records';
import { StorageModule } from '#libs/storage';
import { TownModule } from '#libs/town';
import { posteingangTopic, readingArea, stapelTopic, uploadArea } from './contracts/index.js';
import { hearsOfLetter, seesMail } from './domain/mail-access.js';
import { intakeSources } from './persistence/sources.js';
import { AttachmentFiling } from './steps/attachment-filing.js';
import { LetterFiling } from './steps/letter-filing.js';
import { Progress } from './steps/progress.js';
import { ReadingQueue } from './steps/reading-queue.js';
import { ReopenPages } from './steps/reopen-pages.js';
import { Separation } from './steps/separation.js';
import { StapelDesk } from './steps/stapel-desk.js';

const topics = new LiveTopics([
  heardBy(stapelTopic, seesMail),
  heardBy(posteingangTopic, hearsOfLetter),
]);

const settings = [provideArea(readingArea), provideArea(uploadArea)];

/** What servers and workers of the intake share. */
@Module({
  imports: [AuditModule, IdentityModule, RecordsModule, StorageModule, TownModule],
  providers: [
    ...settings,
    AttachmentFiling,
    LetterFiling,
    Progress,
    ReadingQueue,
    ReopenPages,
    Separation,
    StapelDesk,
    { provide: Symbol('topics'), useValue: topics },
    { provide: Symbol('sources'), useValue: intakeSources },
  ],
  exports: [
    ...settings,
    AuditModule,
    IdentityModule,
    LetterFiling,
    ReadingQueue,
    RecordsModule,
    ReopenPages,
    StapelDesk,
    StorageModule,
  ],
})
export class IntakeModule {}
