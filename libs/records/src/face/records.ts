import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import type { PageText } from '../contracts/index.js';
import type { Suggestion } from '../domain/suggestion.js';
import { AkteRepository } from '../persistence/akte.repository.js';
import { AktenplanRepository, type EinheitItem } from '../persistence/aktenplan.repository.js';
import { DokumentRepository, type DokumentInAkte } from '../persistence/dokument.repository.js';
import type { Akte, Vorgang } from '../persistence/records.entities.js';
import { AkteOpening, type NewAkte } from '../steps/akte-opening.js';
import { VorgangOpening } from '../steps/vorgang-opening.js';
import {
  FileDokumentUseCase,
  type FileDokument,
} from '../use-cases/file-dokument/file-dokument.use-case.js';
import { SuggestAktenQuery } from '../use-cases/suggest-akten/suggest-akten.query.js';
import { WithdrawDokumentUseCase } from '../use-cases/withdraw-dokument/withdraw-dokument.use-case.js';
import { AkteView } from '../views/akte-view.js';
import type { AkteDto } from '../views/records.dto.js';

/**
 * The face of the records: what the rooms above may ask for. Methods that take the id of an Akte, Vorgang
 * or Dokument ask for the right; those that take a version or a hash do not and say so, nor do
 * those about units of the Aktenplan.
 */
@Injectable()
export class Records {
  private readonly akten = new AkteRepository();
  private readonly dokumente = new DokumentRepository();
  private readonly plan = new AktenplanRepository();

  constructor(
    private readonly akteOpening: AkteOpening,
    private readonly vorgangOpening: VorgangOpening,
    private readonly fileDokumentUseCase: FileDokumentUseCase,
    private readonly withdrawDokumentUseCase: WithdrawDokumentUseCase,
    private readonly suggestAktenQuery: SuggestAktenQuery,
    private readonly view: AkteView,
  ) {}

  /** @throws AkteNotFound also when it is not for this actor */
  akte(ctx: Ctx, id: string): Promise<Akte> {
    return this.akten.get(ctx, id, 'read');
  }

  /** The Akte with its whole tree. @throws AkteNotFound */
  async akteTree(ctx: Ctx, id: string): Promise<AkteDto> {
    return this.view.show(ctx, await this.akte(ctx, id));
  }

  /** @throws AktenplaneinheitNotFound, NoOrgUnit */
  openAkte(ctx: Ctx, input: NewAkte): Promise<Akte> {
    return this.akteOpening.open(ctx, input);
  }

  /** @throws AkteNotFound, AkteClosed */
  async openVorgang(ctx: Ctx, akteId: string, betreff: string): Promise<Vorgang> {
    return (await this.vorgangOpening.open(ctx, akteId, betreff)).vorgang;
  }

  /** @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed, BlobMissing */
  fileDokument(ctx: Ctx, input: FileDokument): Promise<{ dokumentId: string; versionId: string }> {
    return this.fileDokumentUseCase.execute(ctx, input);
  }

  /** @throws DokumentNotFound, AkteClosed */
  withdrawDokument(ctx: Ctx, dokumentId: string): Promise<void> {
    return this.withdrawDokumentUseCase.execute(ctx, dokumentId);
  }

  /** What a validator says of a rendition, wherever it is filed; for jobs, does not ask for the right. */
  saveValidation(ctx: Ctx, renditionSha256: string, validation: string): Promise<void> {
    return this.dokumente.saveValidation(ctx, renditionSha256, validation);
  }

  /**
   * The Dokument of an open Akte, which nobody else changes until the commit.
   *
   * @throws DokumentNotFound, AkteClosed
   */
  lockOpenDokument(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    return this.dokumente.lockOpen(ctx, id);
  }

  /** @throws DokumentNotFound */
  dokument(ctx: Ctx, id: string): Promise<DokumentInAkte> {
    return this.dokumente.get(ctx, id, 'read');
  }

  /** The pages of a version in order; fetch the Dokument first, this does not ask for the right. */
  pagesOf(ctx: Ctx, versionId: string): AsyncGenerator<PageText> {
    return this.dokumente.pages(ctx, versionId);
  }

  /** Texts of files inside a version, as {@link pagesOf}. */
  attachmentTextsOf(ctx: Ctx, versionId: string): Promise<string[]> {
    return this.dokumente.attachmentTexts(ctx, versionId);
  }

  /** A unit of the Aktenplan, or null. */
  einheit(ctx: Ctx, id: string): Promise<EinheitItem | null> {
    return this.plan.byId(ctx, id);
  }

  /** The ids of a unit and everything below it. */
  einheitenBelow(ctx: Ctx, id: string): Promise<string[]> {
    return this.plan.below(ctx, id);
  }

  /** Open Akten that a letter with this text may belong to, at most three. */
  suggestAkten(ctx: Ctx, text: string): Promise<Suggestion[]> {
    return this.suggestAktenQuery.execute(ctx, text);
  }
}
