import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { AppConfig, Transactions, type Caller, type Ctx } from '#libs/platform';
import { Records, type AkteDto } from '#libs/records';
import { Blobs } from '#libs/storage';
import { filePart, writeArchive, type ArchivePart } from '../../documents/akte-archive.js';
import { ArchiveNames } from '../../domain/archive-names.js';
import { HistoryStream } from '../../history-stream.js';

/** An archive on its way out. */
export interface AkteExport {
  readonly filename: string;
  readonly archive: Readable;
}

/**
 * Hands an Akte out with everything in it, as it was at one moment. The event of the export is
 * committed before the first byte leaves and is the last event inside; what happens while the bytes
 * flow are later events.
 */
@Injectable()
export class ExportAkteUseCase implements OnModuleInit {
  private readonly scratch: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly records: Records,
    private readonly audit: AuditLog,
    private readonly history: HistoryStream,
    private readonly blobs: Blobs,
    config: AppConfig,
  ) {
    this.scratch = join(config.home, 'scratch', 'exports');
  }

  /** Clears what exports left behind whose process was killed. */
  async onModuleInit(): Promise<void> {
    await rm(this.scratch, { recursive: true, force: true });
  }

  /** @throws AkteNotFound */
  async execute(caller: Caller, akteId: string): Promise<AkteExport> {
    const folder = join(this.scratch, newId());
    await mkdir(folder, { recursive: true });
    try {
      const gathered = await this.transactions.runOnSnapshot(caller, async (ctx) => {
        await this.record(ctx, akteId);
        return this.gather(ctx, akteId, folder);
      });
      const archive = writeArchive(gathered.parts, gathered.about);
      archive.once('close', () => void rm(folder, { recursive: true, force: true }));
      const name = gathered.about.aktenzeichen.replace(/[^\w.-]/g, '_');
      return { filename: `Akte ${name}.zip`, archive };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private async record(ctx: Ctx, akteId: string): Promise<void> {
    await this.records.akte(ctx, akteId);
    const object = { type: 'akte', id: akteId };
    await this.audit.recordRead(ctx, { action: 'akte.exported', object, akteId });
  }

  private async gather(ctx: Ctx, akteId: string, folder: string) {
    const akte = await this.records.akteTree(ctx, akteId);
    const file = (name: string): string => join(folder, name);
    await writeFile(file('akte.json'), `${JSON.stringify(akte, null, 2)}\n`);
    await pipeline(Readable.from(this.eventLines(ctx, akteId)), createWriteStream(file('events')));
    const { printHistory } = await import('../../documents/history-pdf.js');
    const pdf = await printHistory(akte, this.history.of(ctx, akteId), ctx.now);
    await writeFile(file('history'), pdf);
    const parts: ArchivePart[] = [
      filePart('akte.json', 'akte', file('akte.json')),
      filePart('events.jsonl', 'events', file('events')),
      filePart('historie.pdf', 'history', file('history')),
      ...(await this.blobParts(ctx, akte)),
    ];
    return { parts, about: { aktenzeichen: akte.aktenzeichen, createdAt: ctx.now } };
  }

  private async *eventLines(ctx: Ctx, akteId: string): AsyncGenerator<string> {
    for await (const { body } of this.audit.streamHistory(ctx, akteId)) yield `${body}\n`;
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
