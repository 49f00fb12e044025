import { Module } from '@nestjs/common';
import { RecordsModule } from './records.module.js';
import { CloseAkteController } from './use-cases/close-akte/close-akte.controller.js';
import { CloseAkteUseCase } from './use-cases/close-akte/close-akte.use-case.js';
import { CloseVorgangController } from './use-cases/close-vorgang/close-vorgang.controller.js';
import { CloseVorgangUseCase } from './use-cases/close-vorgang/close-vorgang.use-case.js';
import { CorrectDokumentController } from './use-cases/correct-dokument/correct-dokument.controller.js';
import { CorrectDokumentUseCase } from './use-cases/correct-dokument/correct-dokument.use-case.js';
import { DownloadDokumentController } from './use-cases/download-dokument/download-dokument.controller.js';
import { ImportAktenplanController } from './use-cases/import-aktenplan/import-aktenplan.controller.js';
import { DownloadDokumentQuery } from './use-cases/download-dokument/download-dokument.query.js';
import { ListAktenController } from './use-cases/list-akten/list-akten.controller.js';
import { ListAktenQuery } from './use-cases/list-akten/list-akten.query.js';
import { ListAktenplanController } from './use-cases/list-aktenplan/list-aktenplan.controller.js';
import { OpenAkteController } from './use-cases/open-akte/open-akte.controller.js';
import { OpenAkteUseCase } from './use-cases/open-akte/open-akte.use-case.js';
import { OpenVorgangController } from './use-cases/open-vorgang/open-vorgang.controller.js';
import { OpenVorgangUseCase } from './use-cases/open-vorgang/open-vorgang.use-case.js';
import { RenameAkteController } from './use-cases/rename-akte/rename-akte.controller.js';
import { RenameAkteUseCase } from './use-cases/rename-akte/rename-akte.use-case.js';
import { RenameVorgangController } from './use-cases/rename-vorgang/rename-vorgang.controller.js';
import { RenameVorgangUseCase } from './use-cases/rename-vorgang/rename-vorgang.use-case.js';
import { ShowAkteController } from './use-cases/show-akte/show-akte.controller.js';
import { ShowAkteQuery } from './use-cases/show-akte/show-akte.query.js';
import { ShowDokumentController } from './use-cases/show-dokument/show-dokument.controller.js';
import { ShowDokumentQuery } from './use-cases/show-dokument/show-dokument.query.js';
import { ShowPageImageController } from './use-cases/show-page-image/show-page-image.controller.js';
import { ShowPageImageQuery } from './use-cases/show-page-image/show-page-image.query.js';
import { ShowPageController } from './use-cases/show-page/show-page.controller.js';
import { ShowPageQuery } from './use-cases/show-page/show-page.query.js';

/** The routes of Aktenplan, Akten, Vorgänge and Dokumente. */
@Module({
  imports: [RecordsModule],
  controllers: [
    ListAktenplanController,
    ImportAktenplanController,
    ListAktenController,
    OpenAkteController,
    ShowAkteController,
    RenameAkteController,
    CloseAkteController,
    OpenVorgangController,
    RenameVorgangController,
    CloseVorgangController,
    ShowDokumentController,
    CorrectDokumentController,
    ShowPageController,
    ShowPageImageController,
    DownloadDokumentController,
  ],
  providers: [
    CloseAkteUseCase,
    CloseVorgangUseCase,
    CorrectDokumentUseCase,
    DownloadDokumentQuery,
    ListAktenQuery,
    OpenAkteUseCase,
    OpenVorgangUseCase,
    RenameAkteUseCase,
    RenameVorgangUseCase,
    ShowAkteQuery,
    ShowDokumentQuery,
    ShowPageImageQuery,
    ShowPageQuery,
  ],
})
export class RecordsHttpModule {}
