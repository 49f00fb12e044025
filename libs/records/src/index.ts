export { BlobGuardModule } from './blob-guard.module.js';
export {
  AkteClosed,
  AkteNotFound,
  AktenplaneinheitNotFound,
  DokumentChangedMeanwhile,
  DokumentNotFound,
  NoOrgUnit,
  PageNotFound,
  VorgangClosed,
  VorgangNotFound,
} from './contracts/errors.js';
export { Akten } from './face/akten.js';
export { Aktenplan } from './face/aktenplan.js';
export { DokumentFamily, type HeldFamily } from './face/dokument-family.js';
export { Dokumente } from './face/dokumente.js';
export type { Proposals } from './domain/suggestion.js';
export type { DokumentInAkte } from './persistence/dokument.repository.js';
export type { Akte, Dokument, DokumentVersion, Vorgang } from './persistence/records.entities.js';
export { visible } from './persistence/akten-visibility.js';
export { dokumentDto, type AkteDto, type DokumentDto } from './views/records.dto.js';
export { RecordsModule } from './records.module.js';
export { recordsPart } from './records.part.js';
export type { MoveDokument } from './use-cases/move-dokument/move-dokument.use-case.js';
export type { FileDokument } from './use-cases/file-dokument/file-dokument.use-case.js';
export { ImportAktenplanUseCase } from './use-cases/import-aktenplan/import-aktenplan.use-case.js';
export { ListAktenplanQuery } from './use-cases/list-aktenplan/list-aktenplan.query.js';
export { SeedDemoRecordsUseCase } from './use-cases/seed-demo-records/seed-demo-records.use-case.js';
