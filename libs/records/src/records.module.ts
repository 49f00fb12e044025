import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { IdentityModule } from '#libs/identity';
import { StorageModule } from '#libs/storage';
import { AkteView } from './views/akte-view.js';
import { RecordsSeeder } from './records-seeder.js';
import { Records } from './records.js';
import { AddReadingsUseCase } from './use-cases/add-readings/add-readings.use-case.js';
import { FileDokumentUseCase } from './use-cases/file-dokument/file-dokument.use-case.js';
import { ImportAktenplanUseCase } from './use-cases/import-aktenplan/import-aktenplan.use-case.js';
import { OpenAkteUseCase } from './use-cases/open-akte/open-akte.use-case.js';
import { OpenVorgangUseCase } from './use-cases/open-vorgang/open-vorgang.use-case.js';
import { SeedDemoRecordsUseCase } from './use-cases/seed-demo-records/seed-demo-records.use-case.js';
import { SuggestAktenQuery } from './use-cases/suggest-akten/suggest-akten.query.js';
import { WithdrawDokumentUseCase } from './use-cases/withdraw-dokument/withdraw-dokument.use-case.js';

const providers = [
  AddReadingsUseCase,
  AkteView,
  FileDokumentUseCase,
  ImportAktenplanUseCase,
  OpenAkteUseCase,
  OpenVorgangUseCase,
  Records,
  SeedDemoRecordsUseCase,
  SuggestAktenQuery,
  WithdrawDokumentUseCase,
];

/** Aktenplan, Akten, Vorgänge, Dokumente. */
@Module({
  imports: [AuditModule, IdentityModule, StorageModule],
  providers: [...providers, RecordsSeeder],
  exports: [...providers, StorageModule, AuditModule],
})
export class RecordsModule {}
