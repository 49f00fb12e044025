import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { DokumentNotFound, NoRendition } from '../../contracts/errors.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import type { DokumentVersion } from '../../persistence/records.entities.js';

/** The bytes as they came, or the searchable PDF made of them. */
export type DownloadAs = 'original' | 'rendition';

/** Which blob a download of the newest version of a Dokument is; recorded before it goes out. */
@Injectable()
export class DownloadDokumentQuery {
  private readonly dokumente = new DokumentRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws DokumentNotFound, NoRendition */
  async execute(ctx: Ctx, id: string, as: DownloadAs): Promise<OutgoingBlob> {
    const { akte, versions } = await this.dokumente.get(ctx, id, 'read');
    const [newest] = versions;
    if (!newest) throw new DokumentNotFound();
    const blob = as === 'original' ? originalOf(newest) : renditionOf(newest);
    await this.audit.record(ctx, actions.dokumentDownloaded, {
      id,
      akteId: akte.id,
      details: { as, sha256: blob.sha256 },
    });
    return blob;
  }
}

function originalOf({ originalSha256, originalMime, originalFilename }: DokumentVersion) {
  return { sha256: originalSha256, mime: originalMime, filename: originalFilename };
}

function renditionOf({ renditionSha256, renditionMime, originalFilename }: DokumentVersion) {
  if (!renditionSha256) throw new NoRendition();
  return {
    sha256: renditionSha256,
    mime: renditionMime ?? 'application/pdf',
    filename: `${originalFilename.replace(/\.[^.]+$/, '')}.pdf`,
  };
}
