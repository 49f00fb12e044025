import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../contracts/actions.js';
import type { AktenplanRow } from '../domain/aktenplan-csv.js';
import { AktenplanRepository } from '../persistence/aktenplan.repository.js';

/** How many units an import made, changed, or found as they were. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
}

/** Takes over an Aktenplan; a second import of the same one changes nothing. */
@Injectable()
export class AktenplanImport {
  private readonly plan = new AktenplanRepository();

  constructor(private readonly audit: AuditLog) {}

  /** The hash names the file the rows were read from. */
  async take(ctx: Ctx, rows: readonly AktenplanRow[], csvHash: string): Promise<ImportReport> {
    const report: ImportReport = { created: 0, updated: 0, unchanged: 0 };
    for (const row of rows) report[await this.plan.upsert(ctx, row)] += 1;
    const body = { ...report, csvHash };
    await this.audit.record(ctx, actions.aktenplanImported, { id: 'aktenplan', details: body });
    return report;
  }
}
