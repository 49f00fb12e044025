import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import * as actions from '../contracts/actions.js';
import { PageRepository } from '../persistence/page.repository.js';
import { StapelDesk, unchanged } from './stapel-desk.js';

/** What came of an attempt to read a page. */
export type PageOutcome = { readonly pageNo: number } & (
  { readonly reading: PageText } | { readonly errorCode: string }
);

/** Settles a page that was read or given up, once. */
@Injectable()
export class PageSettlement {
  private readonly pages = new PageRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly desk: StapelDesk,
    private readonly blobs: Blobs,
    private readonly audit: AuditLog,
  ) {}

  /** False when another attempt was first, or somebody has taken the page out of the line. */
  settle(caller: Caller, originalId: string, outcome: PageOutcome): Promise<boolean> {
    return this.transactions.run(caller, (ctx) =>
      this.desk.changeOriginal(ctx, originalId, async (at) => {
        if (!(await this.pages.settlePage(ctx, at, outcome.pageNo, outcome))) {
          return unchanged('the page did not wait any more');
        }
        await this.record(ctx, originalId, outcome);
        if ('reading' in outcome && outcome.reading.previewSha256) {
          const owner = { ownerType: 'intake-page', ownerId: `${originalId}:${outcome.pageNo}` };
          await this.blobs.adopt(ctx, outcome.reading.previewSha256, owner);
        }
        return 'changed';
      }),
    );
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
