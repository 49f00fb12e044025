import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { ExportDamaged } from '../../contracts/errors.js';
import { filePart, writeArchive } from '../../documents/akte-archive.js';
import { listDamaged, type DamagedFile } from '../../domain/damaged-files.js';
import { ExportScratch } from '../../machines/export-scratch.js';
import { BytesOfAkte, type RecordedPart } from '../../steps/bytes-of-akte.js';
import { HistoryFiles } from '../../steps/history-files.js';

/** An archive on its way out. */
export interface AkteExport {
  readonly filename: string;
  readonly archive: Readable;
}

/** Something was filed into the Akte after its bytes had been read through. */
class BytesAdded extends Error {}

/**
 * Hands an Akte out with everything in it, as it was at one moment. First all bytes are compared with the
 * record; an export is all or nothing. The event of the export is committed before the first byte leaves
 * and is the last event inside; what happens while the bytes flow are later events. The transaction ends
 * as soon as everything is read: the PDF comes after it.
 */
@Injectable()
export class ExportAkteUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly akten: Akten,
    private readonly audit: AuditLog,
    private readonly history: HistoryFiles,
    private readonly bytes: BytesOfAkte,
    private readonly scratch: ExportScratch,
  ) {}

  /** @throws AkteNotFound, ExportDamaged, HistoryNotPrinted, StoreUnreachable */
  execute(caller: Caller, akteId: string, gone: AbortSignal): Promise<AkteExport> {
    return this.history.turn(caller, gone, () => this.export(caller, akteId, gone));
  }

  private async export(caller: Caller, akteId: string, gone: AbortSignal): Promise<AkteExport> {
    gone.throwIfAborted();
    const proven = await this.prove(caller, akteId);
    try {
      return await this.handOut(caller, akteId, { proven, gone });
    } catch (error) {
      if (error instanceof BytesAdded) return this.export(caller, akteId, gone);
      throw error;
    }
  }

  /** The hashes of all bytes in the Akte, each read through. @throws ExportDamaged */
  private async prove(caller: Caller, akteId: string): Promise<ReadonlySet<string>> {
    const parts = await this.transactions.look(caller, async (ctx) =>
      this.bytes.parts(ctx, await this.akten.tree(ctx, akteId)),
    );
    const damaged = await this.bytes.damagedAmong(parts);
    if (damaged.length > 0) {
      await this.refuse(caller, akteId, damaged);
      throw new ExportDamaged(listDamaged(damaged));
    }
    return new Set(parts.map(({ recordedSha256 }) => recordedSha256));
  }

  private refuse(caller: Caller, akteId: string, damaged: readonly DamagedFile[]): Promise<void> {
    const files = damaged.map(({ sha256, damage }) => ({ sha256, damage }));
    return this.transactions.run(caller, (ctx) =>
      this.audit.record(ctx, actions.exportRefused, { id: akteId, akteId, details: { files } }),
    );
  }

  private handOut(
    caller: Caller,
    akteId: string,
    { proven, gone }: { proven: ReadonlySet<string>; gone: AbortSignal },
  ) {
    return this.scratch.use(async (folder) => {
      const { akte, about, parts, bytes } = await this.transactions.runOnSnapshot(
        caller,
        async (ctx) => {
          await this.record(ctx, akteId);
          const gathered = await this.gather(ctx, akteId, folder);
          if (!gathered.bytes.every(isIn(proven))) throw new BytesAdded();
          return gathered;
        },
      );
      const pdf = await this.history.print(akte, folder, { printedAt: about.createdAt, gone });
      const history = filePart('historie.pdf', 'history', pdf);
      const archive = writeArchive([...parts, history, ...bytes], about);
      archive.once('close', () => void this.scratch.remove(folder));
      return { filename: `Akte ${about.aktenzeichen.replace(/[^\w.-]/g, '_')}.zip`, archive };
    });
  }

  private async record(ctx: Ctx, akteId: string): Promise<void> {
    await this.akten.get(ctx, akteId);
    await this.audit.record(ctx, actions.akteExported, { id: akteId, akteId });
  }

  private async gather(ctx: Ctx, akteId: string, folder: string) {
    const akte = await this.akten.tree(ctx, akteId);
    const json = join(folder, 'akte.json');
    await writeFile(json, `${JSON.stringify(akte, null, 2)}\n`);
    const { events } = await this.history.gather(ctx, akteId, folder);
    const parts = [filePart('akte.json', 'akte', json), filePart('events.jsonl', 'events', events)];
    const about = { aktenzeichen: akte.aktenzeichen, createdAt: ctx.now };
    return { akte, about, parts, bytes: await this.bytes.parts(ctx, akte) };
  }
}

function isIn(proven: ReadonlySet<string>) {
  return ({ recordedSha256 }: RecordedPart): boolean => proven.has(recordedSha256);
}
