import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  systemCaller,
  Transactions,
  type Ctx,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { DokumentNotFound, Records, type DokumentInAkte } from '#libs/records';
import { Town } from '#libs/town';
import { indexDokument } from '../../jobs.js';
import {
  SearchIndexRepository,
  type DokumentEntry,
  type IndexedPage,
} from '../../persistence/search-index.repository.js';

/** Stands for a Dokument nobody could read, such as a locked PDF; it is found by its title. */
const UNREAD: IndexedPage = { pageNo: 1, widthPx: 0, heightPx: 0, text: '', words: [] };

/** Replaces what the index holds of a Dokument, in one transaction; may run any number of times. */
@HandlesJob(indexDokument)
@Injectable()
export class IndexDokumentJob implements JobHandler<typeof indexDokument> {
  private readonly index = new SearchIndexRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly records: Records,
    private readonly town: Town,
  ) {}

  handle({ dokumentId }: z.infer<typeof indexDokument.schema>): Promise<JobResult> {
    return this.transactions.run(systemCaller('search.index-dokument'), async (ctx) => {
      await this.index.remove(ctx, dokumentId);
      const found = await this.records.dokument(ctx, dokumentId).catch((error: unknown) => {
        if (error instanceof DokumentNotFound) return null;
        throw error;
      });
      const newest = found?.versions[0];
      if (!found || !newest) return 'SKIPPED';
      const entry = await this.entryOf(ctx, found, newest.id);
      let first = true;
      for await (const page of this.records.pagesOf(ctx, newest.id)) {
        await this.index.insert(ctx, entry, page, first);
        first = false;
      }
      if (first) await this.index.insert(ctx, entry, UNREAD, first);
      return 'SUCCESS';
    });
  }

  private async entryOf(
    ctx: Ctx,
    { dokument, akte }: DokumentInAkte,
    versionId: string,
  ): Promise<DokumentEntry> {
    const einheit = await this.records.einheit(ctx, akte.aktenplaneinheitId);
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
      attachments: await this.records.attachmentTextsOf(ctx, versionId),
    };
  }
}
