import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { IdentityModule } from '#libs/identity';
import { StorageModule } from '#libs/storage';
import { TownModule } from '#libs/town';
import { recordsSources } from './persistence/sources.js';
import { Akten } from './face/akten.js';
import { Aktenplan } from './face/aktenplan.js';
import { DokumentFamily } from './face/dokument-family.js';
import { Dokumente } from './face/dokumente.js';
import { AkteOpening } from './steps/akte-opening.js';
import { AktenplanImport } from './steps/aktenplan-import.js';
import { DokumentVersions } from './steps/dokument-versions.js';
import { VorgangOpening } from './steps/vorgang-opening.js';
import { AddAttachmentTextUseCase } from './use-cases/add-attachment-text/add-attachment-text.use-case.js';
import { AddReadingsUseCase } from './use-cases/add-readings/add-readings.use-case.js';
import { FileDokumentUseCase } from './use-cases/file-dokument/file-dokument.use-case.js';
import { MoveDokumentUseCase } from './use-cases/move-dokument/move-dokument.use-case.js';
import { ImportAktenplanUseCase } from './use-cases/import-aktenplan/import-aktenplan.use-case.js';
import { ListAktenplanQuery } from './use-cases/list-aktenplan/list-aktenplan.query.js';
import { SeedDemoRecordsUseCase } from './use-cases/seed-demo-records/seed-demo-records.use-case.js';
import { SuggestAktenQuery } from './use-cases/suggest-akten/suggest-akten.query.js';
import { WithdrawDokumentUseCase } from './use-cases/withdraw-dokument/withdraw-dokument.use-case.js';
import { AkteView } from './views/akte-view.js';
import { DokumentView } from './views/dokument-view.js';

/** What the rooms above may ask for, and the operator when there is a demo. */
const faces = [
  Akten,
  Aktenplan,
  DokumentFamily,
  Dokumente,
  ImportAktenplanUseCase,
  ListAktenplanQuery,
  SeedDemoRecordsUseCase,
];

/** What the faces are made of, and the routes of records besides. */
const shared = [
  AddAttachmentTextUseCase,
  AddReadingsUseCase,
  AkteOpening,
  AktenplanImport,
  AkteView,
  DokumentView,
  DokumentVersions,
  FileDokumentUseCase,
  MoveDokumentUseCase,
  SuggestAktenQuery,
  VorgangOpening,
  WithdrawDokumentUseCase,
];

/** Aktenplan, Akten, Vorgänge, Dokumente. */
@Module({
  imports: [AuditModule, IdentityModule, StorageModule, TownModule],
  providers: [...shared, ...faces, { provide: Symbol('sources'), useValue: recordsSources }],
  exports: [...shared, ...faces, StorageModule, AuditModule],
})
export class RecordsModule {}
