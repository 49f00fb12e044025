import { Injectable } from '@nestjs/common';
import { unread } from '#libs/imaging/contracts';
import type { Ctx, JobResult } from '#libs/platform';
import { Aktenplan, DokumentNotFound, Dokumente, type DokumentInAkte } from '#libs/records';
import { Town } from '#libs/town';
import { AuditLog } from '#libs/audit';
import * as actions from '../contracts/actions.js';
import {
  SearchIndexRepository,
  type DokumentEntry,
} from '../persistence/search-index.repository.js';

/** Replaces what the index holds of a Dokument; may run any number of times. */
@Injectable()
export class DokumentIndexing {
  private readonly pages = new SearchIndexRepository();

  constructor(
    private readonly aktenplan: Aktenplan,
    private readonly dokumente: Dokumente,
    private readonly town: Town,
    private readonly audit: AuditLog,
  ) {}

  /** @throws what a gone database throws; nothing is changed then */
  async index(ctx: Ctx, dokumentId: string): Promise<JobResult> {
    await this.pages.lock(ctx, dokumentId);
    await this.pages.remove(ctx, dokumentId);
    const found = await this.dokumente.get(ctx, dokumentId).catch((error: unknown) => {
      if (error instanceof DokumentNotFound) return null;
      throw error;
    });
    const newest = found?.versions[0];
    if (!found || !newest) {
      await this.audit.record(ctx, actions.dokumentUnindexed, { id: dokumentId });
      return 'SKIPPED';
    }
    const entry = await this.entryOf(ctx, found, newest.id);
    let pages = 0;
    for await (const page of this.dokumente.pagesOf(ctx, newest.id)) {
      await this.pages.insert(ctx, entry, page, pages === 0);
      pages += 1;
    }
    // Nobody could read it, a locked PDF for instance; it is found by its title.
    if (pages === 0) await this.pages.insert(ctx, entry, unread(1), true);
    const { akteId } = entry;
    await this.audit.record(ctx, actions.dokumentIndexed, {
      id: dokumentId,
      akteId,
      details: { pages },
    });
    return 'SUCCESS';
  }

  private async entryOf(
    ctx: Ctx,
    { dokument, akte }: DokumentInAkte,
    versionId: string,
  ): Promise<DokumentEntry> {
    const einheit = await this.aktenplan.einheit(ctx, akte.aktenplaneinheitId);
    return {
      versionId,
      dokumentId: dokument.id,
      akteId: akte.id,
      einheitId: akte.aktenplaneinheitId,
      einheitNumber: einheit?.number ?? '',
      einheitTitle: einheit?.title ?? '',
      aktenzeichen: akte.aktenzeichen,
      akteBetreff: akte.betreff,
      betreff: dokument.betreff,
      kind: dokument.kind,
      year: this.town.yearOf(dokument.receivedAt),
      receivedAt: dokument.receivedAt,
      attachments: await this.dokumente.attachmentTextsOf(ctx, versionId),
    };
  }
}
