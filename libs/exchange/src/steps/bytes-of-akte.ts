import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Dokumente, type AkteDto } from '#libs/records';
import { Blobs } from '#libs/storage';
import type { ArchivePart, NamedDokument } from '../documents/akte-archive.js';
import { ArchiveNames } from '../domain/archive-names.js';
import type { DamagedFile } from '../domain/damaged-files.js';

/** A part whose bytes have a hash in the record. */
export interface RecordedPart extends ArchivePart {
  readonly role: 'original' | 'rendition';
  readonly recordedSha256: string;
}

/** The originals and renditions of everything in an Akte, as parts of an archive. */
@Injectable()
export class BytesOfAkte {
  constructor(
    private readonly dokumente: Dokumente,
    private readonly blobs: Blobs,
  ) {}

  /** Named inside the transaction; the bytes are opened when their turn has come. */
  async parts(ctx: Ctx, akte: AkteDto): Promise<RecordedPart[]> {
    const names = new ArchiveNames();
    const parts: RecordedPart[] = [];
    const dokumente = [
      ...akte.dokumente,
      ...akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente),
    ];
    for (const item of dokumente) {
      const { versions } = await this.dokumente.get(ctx, item.id);
      const dokument = named(item);
      for (const { originalSha256, originalFilename, renditionSha256 } of versions) {
        const original = names.claim('originals', originalFilename);
        parts.push({ ...this.part(original, 'original', originalSha256), dokument });
        if (!renditionSha256) continue;
        const name = `${originalFilename.replace(/\.[^.]+$/, '')}.pdf`;
        const rendition = names.claim('renditions', name);
        parts.push({ ...this.part(rendition, 'rendition', renditionSha256), dokument });
      }
    }
    return parts;
  }

  /**
   * Reads all bytes of the parts, each hash once and one after the other, and answers which are not what
   * the record says. Never inside a transaction: this lasts.
   *
   * @throws StoreUnreachable when it cannot be said; the reason of `gone` as soon as nobody waits for it
   */
  async damagedAmong(parts: readonly RecordedPart[], gone: AbortSignal): Promise<DamagedFile[]> {
    const still = {
      take: async () => {
        gone.throwIfAborted();
        await Promise.resolve();
      },
    };
    const judged = new Map<string, DamagedFile['damage'] | null>();
    const damaged: DamagedFile[] = [];
    for (const { path, recordedSha256: sha256 } of parts) {
      if (!judged.has(sha256))
        judged.set(sha256, await this.blobs.examine(sha256, 'export', still));
      const damage = judged.get(sha256) ?? null;
      if (damage) damaged.push({ path, sha256, damage });
    }
    return damaged;
  }

  private part(path: string, role: RecordedPart['role'], sha256: string): RecordedPart {
    return { path, role, recordedSha256: sha256, open: () => this.blobs.open(sha256) };
  }
}

/** What a Dokument says of itself. */
function named(item: AkteDto['dokumente'][number]): NamedDokument {
  const { id, betreff, kind, dokumentDate, sender, addressee, foreignReference, deadline } = item;
  return { id, betreff, kind, dokumentDate, sender, addressee, foreignReference, deadline };
}
