import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import type { PageText } from '../contracts/index.js';
import { DokumentRepository, type DokumentInAkte } from '../persistence/dokument.repository.js';
import { VersionTextRepository } from '../persistence/version-text.repository.js';
import { AddAttachmentTextUseCase } from '../use-cases/add-attachment-text/add-attachment-text.use-case.js';
import { AddReadingsUseCase } from '../use-cases/add-readings/add-readings.use-case.js';
import {
  FileDokumentUseCase,
  type FileDokument,
} from '../use-cases/file-dokument/file-dokument.use-case.js';
import {
  MoveDokumentUseCase,
  type MoveDokument,
} from '../use-cases/move-dokument/move-dokument.use-case.js';
import { DokumentView } from '../views/dokument-view.js';
import type { DokumentDto } from '../views/records.dto.js';
import { WithdrawDokumentUseCase } from '../use-cases/withdraw-dokument/withdraw-dokument.use-case.js';

/**
 * What the rooms above may ask of Dokumente. Methods that take the id of a Dokument or Akte ask for
 * the right; those that take a version or a hash do not and say so.
 */
@Injectable()
export class Dokumente {
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(
    private readonly fileDokument: FileDokumentUseCase,
    private readonly moveDokument: MoveDokumentUseCase,
    private readonly withdrawDokument: WithdrawDokumentUseCase,
    private readonly newReadings: AddReadingsUseCase,
    private readonly attachmentText: AddAttachmentTextUseCase,
    private readonly view: DokumentView,
  ) {}

  /** @throws DokumentNotFound */
  get(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    return this.dokumente.get(ctx, id, 'read');
  }

  /** The Dokument as it is shown to people. @throws DokumentNotFound */
  async show(ctx: Ctx, id: string): Promise<DokumentDto> {
    return this.view.show(ctx, await this.get(ctx, id));
  }

  /** The Dokument, which nobody else changes until the commit. @throws DokumentNotFound */
  lock(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    return this.dokumente.lock(ctx, id);
  }

  /**
   * The Dokument of an open Akte, which nobody else changes until the commit.
   *
   * @throws DokumentNotFound, AkteClosed
   */
  lockOpen(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    return this.dokumente.lockOpen(ctx, id);
  }

  /** @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed, BlobMissing */
  file(ctx: Ctx, input: FileDokument): Promise<{ dokumentId: string; versionId: string }> {
    return this.fileDokument.execute(ctx, input);
  }

  /**
   * Lays a Dokument into another Akte or Vorgang; false where it lies there already.
   *
   * @throws DokumentNotFound, AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed,
   * DokumentChangedMeanwhile
   */
  move(ctx: Ctx, id: string, input: MoveDokument): Promise<boolean> {
    return this.moveDokument.execute(ctx, id, input);
  }

  /** @throws DokumentNotFound, AkteClosed, VorgangClosed */
  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.withdrawDokument.execute(ctx, id);
  }

  /** New texts of pages over the old ones, also in a closed Akte. @throws DokumentNotFound, BlobMissing */
  addReadings(ctx: Ctx, id: string, pages: AsyncIterable<PageText>): Promise<void> {
    return this.newReadings.execute(ctx, id, pages);
  }

  /** The text of a file inside its original, also in a closed Akte. @throws DokumentNotFound */
  addAttachmentText(ctx: Ctx, id: string, file: { name: string; text: string }): Promise<void> {
    return this.attachmentText.execute(ctx, id, file);
  }

  /** The Dokumente of an Akte whose original has one of these hashes, as far as they may be seen. */
  withBytes(
    ctx: Ctx,
    akteId: string,
    hashes: readonly string[],
  ): Promise<{ sha256: string; dokumentId: string; betreff: string }[]> {
    return this.dokumente.withBytes(ctx, akteId, hashes);
  }

  /** What a validator says of a rendition, wherever it is filed; for jobs, does not ask for the right. */
  saveValidation(ctx: Ctx, renditionSha256: string, validation: string): Promise<void> {
    return this.dokumente.saveValidation(ctx, renditionSha256, validation);
  }

  /** The pages of a version in order; fetch the Dokument first, this does not ask for the right. */
  pagesOf(ctx: Ctx, versionId: string): AsyncGenerator<PageText> {
    return this.texts.pages(ctx, versionId);
  }

  /** Texts of files inside a version, as {@link pagesOf}. */
  attachmentTextsOf(ctx: Ctx, versionId: string): Promise<string[]> {
    return this.texts.attachmentTexts(ctx, versionId);
  }
}
