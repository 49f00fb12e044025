import { Module } from '@nestjs/common';
import { ScheduledJobs } from '#libs/platform';
import { IntakeModule } from './intake.module.js';
import { resumeStalled, validateRenditions } from './jobs.js';
import { DroppedFiling } from './steps/dropped-filing.js';
import { DroppedKeeping } from './steps/dropped-keeping.js';
import { FileDroppedJob } from './use-cases/file-dropped/file-dropped.job.js';
import { FieldReader } from './machines/field-reader.js';
import { OriginalScratch } from './machines/original-scratch.js';
import { PageReader } from './machines/page-reader.js';
import { AttachmentExaminer } from './machines/attachment-examiner.js';
import { PdfValidator } from './machines/pdf-validator.js';
import { AttachmentSettlement } from './steps/attachment-settlement.js';
import { PageSettlement } from './steps/page-settlement.js';
import { StalledAttachments } from './steps/stalled-attachments.js';
import { VerdictRecorder } from './steps/verdict-recorder.js';
import { BuildRenditionJob } from './use-cases/build-rendition/build-rendition.job.js';
import { ProbeOriginalJob } from './use-cases/probe-original/probe-original.job.js';
import { ReadAttachmentJob } from './use-cases/read-attachment/read-attachment.job.js';
import { ReadFieldsJob } from './use-cases/read-fields/read-fields.job.js';
import { ReadPageJob } from './use-cases/read-page/read-page.job.js';
import { ResumeStalledJob } from './use-cases/resume-stalled/resume-stalled.job.js';
import { TakeOutAttachmentsJob } from './use-cases/take-out-attachments/take-out-attachments.job.js';
import { TakeOverReadingsJob } from './use-cases/take-over-readings/take-over-readings.job.js';
import { ValidateRenditionsJob } from './use-cases/validate-renditions/validate-renditions.job.js';

const schedules = new ScheduledJobs([
  { job: resumeStalled, cron: '* * * * *' },
  { job: validateRenditions, cron: '* * * * *' },
]);

/** What the intake does in a worker. */
@Module({
  imports: [IntakeModule],
  providers: [
    AttachmentExaminer,
    AttachmentSettlement,
    DroppedFiling,
    DroppedKeeping,
    FieldReader,
    FileDroppedJob,
    OriginalScratch,
    PageReader,
    ProbeOriginalJob,
    PageSettlement,
    ReadAttachmentJob,
    ReadFieldsJob,
    ReadPageJob,
    BuildRenditionJob,
    ResumeStalledJob,
    TakeOutAttachmentsJob,
    TakeOverReadingsJob,
    PdfValidator,
    StalledAttachments,
    ValidateRenditionsJob,
    VerdictRecorder,
    { provide: Symbol('schedules'), useValue: schedules },
  ],
})
export class IntakeJobsModule {}
