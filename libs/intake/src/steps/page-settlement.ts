import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import * as actions from '../contracts/actions.js';
import type { OriginalRow } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { Progress } from './progress.js';

/** What came of an attempt to read a page. */
export type PageOutcome = { readonly pageNo: number } & (
  { readonly reading: PageText } | { readonly errorCode: string }
);

/** Settles a page that was read or given up, once. */
@Injectable()
export class PageSettlement {
  private readonly pages = new PageRepository();
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly blobs: Blobs,
    private readonly progress: Progress,
    private readonly audit: AuditLog,
  ) {}

  async settle(caller: Caller, original: OriginalRow, outcome: PageOutcome): Promise<void> {
    const { pageNo } = outcome;
    await this.transactions.run(caller, async (ctx) => {
      // The Stapel first, as everywhere: whoever cancels holds it while he takes pages out of line.
      await this.stapel.lock(ctx, original.stapelId);
      if (!(await this.pages.settlePage(ctx, original.id, pageNo, outcome))) {
        ctx.trail.unchanged('another attempt was first');
        return;
      }
      await this.record(ctx, original.id, outcome);
      if ('reading' in outcome && outcome.reading.previewSha256) {
        const owner = { ownerType: 'intake-page', ownerId: `${original.id}:${pageNo}` };
        await this.blobs.adopt(ctx, outcome.reading.previewSha256, owner);
      }
      await this.progress.refresh(ctx, original.stapelId, original.id);
    });
  }

  private record(ctx: Ctx, id: string, outcome: PageOutcome): Promise<void> {
    const { pageNo } = outcome;
    if ('errorCode' in outcome) {
      const details = { pageNo, errorCode: outcome.errorCode };
      return this.audit.record(ctx, actions.pageFailed, { id, details });
    }
    const details = { pageNo, engine: outcome.reading.engine };
    return this.audit.record(ctx, actions.pageRead, { id, details });
  }
}
