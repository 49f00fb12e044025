import { Injectable } from '@nestjs/common';
import { sha256Hex } from '#libs/kernel';
import { RequestInvalid, type Ctx } from '#libs/platform';
import { parseAktenplanCsv } from '../../domain/aktenplan-csv.js';
import { AktenplanImport, type ImportReport } from '../../steps/aktenplan-import.js';

/** Takes over an Aktenplan that somebody has written as CSV, all of it or nothing. */
@Injectable()
export class ImportAktenplanUseCase {
  constructor(private readonly aktenplan: AktenplanImport) {}

  /** @throws RequestInvalid with every fault and its line */
  async execute(ctx: Ctx, csv: string): Promise<ImportReport> {
    const { rows, faults } = parseAktenplanCsv(csv);
    if (faults.length > 0) {
      throw new RequestInvalid(
        faults.map(({ line, message }) => ({ path: `Zeile ${line}`, message })),
      );
    }
    return this.aktenplan.take(ctx, rows, sha256Hex(csv));
  }
}
