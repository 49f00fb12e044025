import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Dokumente, type AkteDto } from '#libs/records';
import { Blobs } from '#libs/storage';
import type { ArchivePart } from '../documents/akte-archive.js';
import { ArchiveNames } from '../domain/archive-names.js';

/** The originals and renditions of everything in an Akte, as parts of an archive. */
@Injectable()
export class BytesOfAkte {
  constructor(
    private readonly dokumente: Dokumente,
    private readonly blobs: Blobs,
  ) {}

  /** Named inside the transaction; the bytes are opened when their turn has come. */
  async parts(ctx: Ctx, akte: AkteDto): Promise<ArchivePart[]> {
    const names = new ArchiveNames();
    const parts: ArchivePart[] = [];
    const dokumente = [
      ...akte.dokumente,
      ...akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente),
    ];
    for (const { id } of dokumente) {
      const { versions } = await this.dokumente.get(ctx, id);
      for (const { originalSha256, originalFilename, renditionSha256 } of versions) {
        const original = names.claim('originals', originalFilename);
        parts.push(this.part(original, 'original', originalSha256));
        if (!renditionSha256) continue;
        const name = `${originalFilename.replace(/\.[^.]+$/, '')}.pdf`;
        parts.push(this.part(names.claim('renditions', name), 'rendition', renditionSha256));
      }
    }
    return parts;
  }

  private part(path: string, role: 'original' | 'rendition', sha256: string): ArchivePart {
    return { path, role, open: () => this.blobs.open(sha256) };
  }
}
