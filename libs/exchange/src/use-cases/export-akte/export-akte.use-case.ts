import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/platform';
import { ExportOvertaken } from '../../contracts/errors.js';
import { ExportLine } from '../../machines/export-line.js';
import { BytesAdded, HandOutAkte, type AkteExport } from '../../steps/hand-out-akte.js';
import { HistoryFiles } from '../../steps/history-files.js';
import { ProofOfBytes } from '../../steps/proof-of-bytes.js';

/** How often what was filed meanwhile is read through before somebody is told to come again. */
const ROUNDS = 3;

/**
 * Hands an Akte out with everything in it, as it was at one moment. First all bytes are compared with the
 * record; an export is all or nothing.
 */
@Injectable()
export class ExportAkteUseCase {
  constructor(
    private readonly line: ExportLine,
    private readonly proof: ProofOfBytes,
    private readonly history: HistoryFiles,
    private readonly handOut: HandOutAkte,
  ) {}

  /** @throws AkteNotFound, ExportDamaged, ExportOvertaken, HistoryNotPrinted, StoreUnreachable */
  execute(caller: Caller, akteId: string, gone: AbortSignal): Promise<AkteExport> {
    return this.line.turn(caller, gone, () => this.export(caller, akteId, gone));
  }

  private async export(caller: Caller, akteId: string, gone: AbortSignal): Promise<AkteExport> {
    const proven = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.proof.add(caller, akteId, { proven, gone });
      try {
        return await this.history.exportTurn(caller, gone, () =>
          this.handOut.execute(caller, akteId, { proven, gone }),
        );
      } catch (error) {
        if (!(error instanceof BytesAdded)) throw error;
      }
    }
    throw new ExportOvertaken();
  }
}
