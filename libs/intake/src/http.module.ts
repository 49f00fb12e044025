import { Module } from '@nestjs/common';
import { IntakeModule } from './intake.module.js';
import { PosteingangView } from './views/posteingang-view.js';
import { StapelView } from './views/stapel-view.js';
import { AlreadyFiled } from './steps/already-filed.js';
import { ChangedMeanwhile } from './steps/changed-meanwhile.js';
import { FilingWithdrawal } from './steps/filing-withdrawal.js';
import { EnvelopeCaring } from './steps/envelope-caring.js';
import { LetterCaring } from './steps/letter-caring.js';
import { OriginalReceiver } from './steps/receive-original.js';
import { UploadRoom } from './steps/upload-room.js';
import { AssignPosteingangController } from './use-cases/assign-posteingang/assign-posteingang.controller.js';
import { AssignPosteingangUseCase } from './use-cases/assign-posteingang/assign-posteingang.use-case.js';
import { DeferPosteingangController } from './use-cases/defer-posteingang/defer-posteingang.controller.js';
import { DeferPosteingangUseCase } from './use-cases/defer-posteingang/defer-posteingang.use-case.js';
import { OpenEnvelopeController } from './use-cases/open-envelope/open-envelope.controller.js';
import { OpenEnvelopeUseCase } from './use-cases/open-envelope/open-envelope.use-case.js';
import { HandOverEnvelopeController } from './use-cases/hand-over-envelope/hand-over-envelope.controller.js';
import { HandOverEnvelopeUseCase } from './use-cases/hand-over-envelope/hand-over-envelope.use-case.js';
import { SetAsidePosteingangController } from './use-cases/set-aside-posteingang/set-aside-posteingang.controller.js';
import { SetAsidePosteingangUseCase } from './use-cases/set-aside-posteingang/set-aside-posteingang.use-case.js';
import { TakeUpPosteingangController } from './use-cases/take-up-posteingang/take-up-posteingang.controller.js';
import { TakeUpPosteingangUseCase } from './use-cases/take-up-posteingang/take-up-posteingang.use-case.js';
import { CancelLetterReadingController } from './use-cases/cancel-reading/cancel-letter-reading.controller.js';
import { CancelLetterReadingUseCase } from './use-cases/cancel-reading/cancel-letter-reading.use-case.js';
import { CancelStapelReadingController } from './use-cases/cancel-reading/cancel-stapel-reading.controller.js';
import { CancelStapelReadingUseCase } from './use-cases/cancel-reading/cancel-stapel-reading.use-case.js';
import { CloseStapelController } from './use-cases/close-stapel/close-stapel.controller.js';
import { CloseStapelUseCase } from './use-cases/close-stapel/close-stapel.use-case.js';
import { CountPosteingangController } from './use-cases/count-posteingang/count-posteingang.controller.js';
import { CountPosteingangQuery } from './use-cases/count-posteingang/count-posteingang.query.js';
import { CreateStapelController } from './use-cases/create-stapel/create-stapel.controller.js';
import { CreateStapelUseCase } from './use-cases/create-stapel/create-stapel.use-case.js';
import { DownloadAttachmentController } from './use-cases/download-attachment/download-attachment.controller.js';
import { DownloadAttachmentQuery } from './use-cases/download-attachment/download-attachment.query.js';
import { DownloadPosteingangController } from './use-cases/download-posteingang/download-posteingang.controller.js';
import { DownloadPosteingangQuery } from './use-cases/download-posteingang/download-posteingang.query.js';
import { FilePosteingangController } from './use-cases/file-posteingang/file-posteingang.controller.js';
import { FilePosteingangUseCase } from './use-cases/file-posteingang/file-posteingang.use-case.js';
import { ListPosteingangController } from './use-cases/list-posteingang/list-posteingang.controller.js';
import { ListPosteingangQuery } from './use-cases/list-posteingang/list-posteingang.query.js';
import { ListStapelController } from './use-cases/list-stapel/list-stapel.controller.js';
import { ListStapelQuery } from './use-cases/list-stapel/list-stapel.query.js';
import { FinishUploadUseCase } from './use-cases/resumable-upload/finish-upload.use-case.js';
import { MoveFiledDokumentController } from './use-cases/move-filed-dokument/move-filed-dokument.controller.js';
import { MoveFiledDokumentUseCase } from './use-cases/move-filed-dokument/move-filed-dokument.use-case.js';
import { ReReadDokumentController } from './use-cases/re-read-dokument/re-read-dokument.controller.js';
import { ReReadLetterController } from './use-cases/re-read-letter/re-read-letter.controller.js';
import { ReReadDokumentUseCase } from './use-cases/re-read-dokument/re-read-dokument.use-case.js';
import { ReReadLetterUseCase } from './use-cases/re-read-letter/re-read-letter.use-case.js';
import { ResumableUploadController } from './use-cases/resumable-upload/resumable-upload.controller.js';
import { ShowUploadQuery } from './use-cases/resumable-upload/show-upload.query.js';
import { TusProtocol } from './use-cases/resumable-upload/tus-protocol.js';
import { UploadFolder } from './use-cases/resumable-upload/upload-folder.js';
import { ReturnDokumentController } from './use-cases/return-dokument/return-dokument.controller.js';
import { ReturnDokumentUseCase } from './use-cases/return-dokument/return-dokument.use-case.js';
import { RetryReadingController } from './use-cases/retry-reading/retry-reading.controller.js';
import { RetryReadingUseCase } from './use-cases/retry-reading/retry-reading.use-case.js';
import { ShowAttachmentPageController } from './use-cases/show-attachment-page/show-attachment-page.controller.js';
import { ShowAttachmentPageImageController } from './use-cases/show-attachment-page-image/show-attachment-page-image.controller.js';
import { ShowAttachmentPageImageQuery } from './use-cases/show-attachment-page-image/show-attachment-page-image.query.js';
import { ShowAttachmentPageQuery } from './use-cases/show-attachment-page/show-attachment-page.query.js';
import { DropOnAkteController } from './use-cases/drop-on-akte/drop-on-akte.controller.js';
import { DropOnAkteUseCase } from './use-cases/drop-on-akte/drop-on-akte.use-case.js';
import { ShowDokumentAttachmentsController } from './use-cases/show-dokument-attachments/show-dokument-attachments.controller.js';
import { ShowDokumentAttachmentsQuery } from './use-cases/show-dokument-attachments/show-dokument-attachments.query.js';
import { ShowDroppedController } from './use-cases/show-dropped/show-dropped.controller.js';
import { ShowDroppedQuery } from './use-cases/show-dropped/show-dropped.query.js';
import { ShowPosteingangController } from './use-cases/show-posteingang/show-posteingang.controller.js';
import { ShowPosteingangQuery } from './use-cases/show-posteingang/show-posteingang.query.js';
import { ShowPosteingangPageImageController } from './use-cases/show-posteingang-page-image/show-posteingang-page-image.controller.js';
import { ShowPosteingangPageImageQuery } from './use-cases/show-posteingang-page-image/show-posteingang-page-image.query.js';
import { ShowPosteingangPageController } from './use-cases/show-posteingang-page/show-posteingang-page.controller.js';
import { ShowPosteingangPageQuery } from './use-cases/show-posteingang-page/show-posteingang-page.query.js';
import { ShowPosteingangSelectionController } from './use-cases/show-posteingang-selection/show-posteingang-selection.controller.js';
import { ShowPosteingangSelectionQuery } from './use-cases/show-posteingang-selection/show-posteingang-selection.query.js';
import { ShowPosteingangProgressController } from './use-cases/show-posteingang-progress/show-posteingang-progress.controller.js';
import { ShowPosteingangProgressQuery } from './use-cases/show-posteingang-progress/show-posteingang-progress.query.js';
import { ShowReadingStateController } from './use-cases/show-reading-state/show-reading-state.controller.js';
import { ShowReadingStateQuery } from './use-cases/show-reading-state/show-reading-state.query.js';
import { ShowReceiptController } from './use-cases/show-receipt/show-receipt.controller.js';
import { ShowReceiptQuery } from './use-cases/show-receipt/show-receipt.query.js';
import { ShowStapelController } from './use-cases/show-stapel/show-stapel.controller.js';
import { ShowStapelQuery } from './use-cases/show-stapel/show-stapel.query.js';
import { UndoFilingController } from './use-cases/undo-filing/undo-filing.controller.js';
import { UndoFilingUseCase } from './use-cases/undo-filing/undo-filing.use-case.js';
import { UploadOriginalController } from './use-cases/upload-original/upload-original.controller.js';

/** The routes of Stapel, uploads and inbox. */
@Module({
  imports: [IntakeModule],
  controllers: [
    CreateStapelController,
    DropOnAkteController,
    ShowDokumentAttachmentsController,
    ShowDroppedController,
    ListStapelController,
    ShowStapelController,
    CancelLetterReadingController,
    CancelStapelReadingController,
    CloseStapelController,
    UploadOriginalController,
    MoveFiledDokumentController,
    ReReadDokumentController,
    ReReadLetterController,
    ResumableUploadController,
    ShowReadingStateController,
    ShowReceiptController,
    AssignPosteingangController,
    DeferPosteingangController,
    OpenEnvelopeController,
    HandOverEnvelopeController,
    SetAsidePosteingangController,
    TakeUpPosteingangController,
    CountPosteingangController,
    ListPosteingangController,
    ShowPosteingangSelectionController,
    ShowPosteingangController,
    ShowPosteingangProgressController,
    ShowPosteingangPageController,
    ShowPosteingangPageImageController,
    DownloadPosteingangController,
    ShowAttachmentPageController,
    ShowAttachmentPageImageController,
    DownloadAttachmentController,
    FilePosteingangController,
    ReturnDokumentController,
    UndoFilingController,
    RetryReadingController,
  ],
  providers: [
    CancelLetterReadingUseCase,
    CancelStapelReadingUseCase,
    ChangedMeanwhile,
    CloseStapelUseCase,
    CreateStapelUseCase,
    DropOnAkteUseCase,
    ShowDokumentAttachmentsQuery,
    ShowDroppedQuery,
    DownloadAttachmentQuery,
    DownloadPosteingangQuery,
    FilePosteingangUseCase,
    FilingWithdrawal,
    FinishUploadUseCase,
    AlreadyFiled,
    AssignPosteingangUseCase,
    DeferPosteingangUseCase,
    OpenEnvelopeUseCase,
    HandOverEnvelopeUseCase,
    SetAsidePosteingangUseCase,
    TakeUpPosteingangUseCase,
    CountPosteingangQuery,
    EnvelopeCaring,
    LetterCaring,
    ListPosteingangQuery,
    ListStapelQuery,
    MoveFiledDokumentUseCase,
    OriginalReceiver,
    PosteingangView,
    ReReadDokumentUseCase,
    ReReadLetterUseCase,
    RetryReadingUseCase,
    ReturnDokumentUseCase,
    ShowAttachmentPageImageQuery,
    ShowAttachmentPageQuery,
    ShowPosteingangPageImageQuery,
    ShowPosteingangPageQuery,
    ShowPosteingangProgressQuery,
    ShowPosteingangQuery,
    ShowPosteingangSelectionQuery,
    ShowReadingStateQuery,
    ShowReceiptQuery,
    ShowStapelQuery,
    ShowUploadQuery,
    StapelView,
    TusProtocol,
    UndoFilingUseCase,
    UploadFolder,
    UploadRoom,
  ],
})
export class IntakeHttpModule {}
