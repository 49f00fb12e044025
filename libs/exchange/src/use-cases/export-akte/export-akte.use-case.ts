import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import { Records, type AkteDto } from '#libs/records';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { filePart, writeArchive, type ArchivePart } from '../../documents/akte-archive.js';
import { ArchiveNames } from '../../domain/archive-names.js';
import { ExportScratch } from '../../machines/export-scratch.js';
import { HistoryFiles } from '../../steps/history-files.js';

/** An archive on its way out. */
export interface AkteExport {
  readonly filename: string;
  readonly archive: Readable;
}

/**
 * Hands an Akte out with everything in it, as it was at one moment. The event of the export is
 * committed before the first byte leaves and is the last event inside; what happens while the bytes
 * flow are later events. The transaction ends as soon as everything is read: the PDF comes after it.
 */
@Injectable()
export class ExportAkteUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: Records,
    private readonly audit: AuditLog,
    private readonly history: HistoryFiles,
    private readonly blobs: Blobs,
    private readonly scratch: ExportScratch,
  ) {}

  /** @throws AkteNotFound, HistoryNotPrinted */
  execute(caller: Caller, akteId: string): Promise<AkteExport> {
    return this.scratch.use(async (folder) => {
      const { akte, about, parts, blobs } = await this.transactions.runOnSnapshot(
        caller,
        async (ctx) => {
          await this.record(ctx, akteId);
          return this.gather(ctx, akteId, folder);
        },
      );
      const pdf = await this.history.print(akte, folder, about.createdAt);
      const history = filePart('historie.pdf', 'history', pdf);
      const archive = writeArchive([...parts, history, ...blobs], about);
      archive.once('close', () => void this.scratch.remove(folder));
      const name = about.aktenzeichen.replace(/[^\w.-]/g, '_');
      return { filename: `Akte ${name}.zip`, archive };
    });
  }

  private async record(ctx: Ctx, akteId: string): Promise<void> {
    await this.records.akte(ctx, akteId);
    await this.audit.record(ctx, actions.akteExported, { id: akteId, akteId });
  }

  private async gather(ctx: Ctx, akteId: string, folder: string) {
    const akte = await this.records.akteTree(ctx, akteId);
    const json = join(folder, 'akte.json');
    await writeFile(json, `${JSON.stringify(akte, null, 2)}\n`);
    const { events } = await this.history.gather(ctx, akteId, folder);
    const parts = [filePart('akte.json', 'akte', json), filePart('events.jsonl', 'events', events)];
    const about = { aktenzeichen: akte.aktenzeichen, createdAt: ctx.now };
    return { akte, about, parts, blobs: await this.blobParts(ctx, akte) };
  }

  private async blobParts(ctx: Ctx, akte: AkteDto): Promise<ArchivePart[]> {
    const names = new ArchiveNames();
    const parts: ArchivePart[] = [];
    const dokumente = [
      ...akte.dokumente,
      ...akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente),
    ];
    for (const { id } of dokumente) {
      const { versions } = await this.records.dokument(ctx, id);
      for (const { originalSha256, originalFilename, renditionSha256 } of versions) {
        const original = names.claim('originals', originalFilename);
        parts.push(this.blobPart(original, 'original', originalSha256));
        if (!renditionSha256) continue;
        const name = `${originalFilename.replace(/\.[^.]+$/, '')}.pdf`;
        parts.push(this.blobPart(names.claim('renditions', name), 'rendition', renditionSha256));
      }
    }
    return parts;
  }

  private blobPart(path: string, role: 'original' | 'rendition', sha256: string): ArchivePart {
    return { path, role, open: () => this.blobs.open(sha256) };
  }
}
