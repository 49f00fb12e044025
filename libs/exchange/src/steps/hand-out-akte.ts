import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import { Akten } from '#libs/records';
import * as actions from '../contracts/actions.js';
import { filePart, writeArchive } from '../documents/akte-archive.js';
import { ExportScratch } from '../machines/export-scratch.js';
import { BytesOfAkte, type RecordedPart } from './bytes-of-akte.js';
import { HistoryFiles } from './history-files.js';

/** An archive on its way out. */
export interface AkteExport {
  readonly filename: string;
  readonly archive: Readable;
}

/** Something was filed into the Akte after its bytes had been read through. */
export class BytesAdded extends Error {}

/** What of the Akte is proven, and whether somebody still waits for it. */
interface HandingOut {
  readonly proven: ReadonlySet<string>;
  readonly gone: AbortSignal;
}

/**
 * The event of the export is committed before the first byte leaves and is the last event inside; what
 * happens while the bytes flow are later events. The transaction ends as soon as everything is read: the
 * PDF comes after it.
 */
@Injectable()
export class HandOutAkte {
  constructor(
    private readonly transactions: Transactions,
    private readonly akten: Akten,
    private readonly audit: AuditLog,
    private readonly history: HistoryFiles,
    private readonly bytes: BytesOfAkte,
    private readonly scratch: ExportScratch,
  ) {}

  /** @throws BytesAdded, and nothing has happened; AkteNotFound, HistoryNotPrinted */
  async execute(caller: Caller, akteId: string, { proven, gone }: HandingOut): Promise<AkteExport> {
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
