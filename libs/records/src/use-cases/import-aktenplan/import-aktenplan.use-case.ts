import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { sha256Hex } from '#libs/kernel';
import { RequestInvalid, type Ctx } from '#libs/platform';
import { parseAktenplanCsv } from '../../domain/aktenplan-csv.js';
import { AktenplanRepository } from '../../persistence/aktenplan.repository.js';

/** How many units an import made, changed, or found as they were. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
}

/** Takes over an Aktenplan, all of it or nothing; a second import of the same file changes nothing. */
@Injectable()
export class ImportAktenplanUseCase {
  private readonly plan = new AktenplanRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws RequestInvalid with every fault and its line */
  async execute(ctx: Ctx, csv: string): Promise<ImportReport> {
    const { rows, faults } = parseAktenplanCsv(csv);
    if (faults.length > 0) {
      throw new RequestInvalid(
        faults.map(({ line, message }) => ({ path: `Zeile ${line}`, message })),
      );
    }
    const report: ImportReport = { created: 0, updated: 0, unchanged: 0 };
    for (const row of rows) report[await this.plan.upsert(ctx, row)] += 1;
    const object = { type: 'aktenplan', id: 'aktenplan' };
    const body = { ...report, csvHash: sha256Hex(csv) };
    await this.audit.record(ctx, { action: 'aktenplan.imported', object, body });
    return report;
  }
}
