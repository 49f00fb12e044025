export { BlobGuardModule } from './blob-guard.module.js';
export {
  AkteClosed,
  AkteNotFound,
  AktenplaneinheitNotFound,
  DokumentNotFound,
  NoOrgUnit,
  PageNotFound,
  VorgangClosed,
  VorgangNotFound,
} from './contracts/errors.js';
export type { Suggestion } from './domain/suggestion.js';
export type { DokumentInAkte } from './persistence/dokument.repository.js';
export type { Akte, Dokument, DokumentVersion, Vorgang } from './persistence/records.entities.js';
export { visible } from './persistence/visibility.js';
export type { AkteDto } from './views/records.dto.js';
export { recordsPart, RecordsModule } from './records.module.js';
export { Records } from './face/records.js';
export { AddReadingsUseCase } from './use-cases/add-readings/add-readings.use-case.js';
export type { FileDokument } from './use-cases/file-dokument/file-dokument.use-case.js';
export { SeedDemoRecordsUseCase } from './use-cases/seed-demo-records/seed-demo-records.use-case.js';
