import { Module } from '@nestjs/common';
import { RecordsModule } from '#libs/records';
import { TownModule } from '#libs/town';
import { ExportLine } from './machines/export-line.js';
import { ExportScratch } from './machines/export-scratch.js';
import { BytesOfAkte } from './steps/bytes-of-akte.js';
import { HandOutAkte } from './steps/hand-out-akte.js';
import { HistoryEntries } from './steps/history-entries.js';
import { HistoryFiles } from './steps/history-files.js';
import { HistoryPrinter } from './machines/history-printer.js';
import { HistoryStream } from './steps/history-stream.js';
import { ProofOfBytes } from './steps/proof-of-bytes.js';
import { ExportAkteController } from './use-cases/export-akte/export-akte.controller.js';
import { ExportAkteUseCase } from './use-cases/export-akte/export-akte.use-case.js';
import { PrintHistoryController } from './use-cases/print-history/print-history.controller.js';
import { PrintHistoryUseCase } from './use-cases/print-history/print-history.use-case.js';
import { ShowHistoryController } from './use-cases/show-history/show-history.controller.js';
import { ShowHistoryQuery } from './use-cases/show-history/show-history.query.js';

/** The routes of history and export. */
@Module({
  imports: [RecordsModule, TownModule],
  controllers: [ShowHistoryController, PrintHistoryController, ExportAkteController],
  providers: [
    BytesOfAkte,
    ExportAkteUseCase,
    ExportLine,
    ExportScratch,
    HandOutAkte,
    HistoryEntries,
    HistoryFiles,
    HistoryPrinter,
    HistoryStream,
    PrintHistoryUseCase,
    ProofOfBytes,
    ShowHistoryQuery,
  ],
})
export class ExchangeHttpModule {}
