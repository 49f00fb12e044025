import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { MailWithoutRendition, PosteingangNotFound } from '../../contracts/errors.js';
import { isWhole } from '../../domain/letter-range.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';

/** Which blob a download of a letter is; recorded before it goes out. */
@Injectable()
export class DownloadPosteingangQuery {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, MailWithoutRendition */
  async execute(ctx: Ctx, id: string, wanted: 'original' | 'rendition'): Promise<OutgoingBlob> {
    const letter = await this.letters.visible(ctx, id);
    const original = letter && (await this.originals.byId(ctx, letter.originalId));
    if (!letter || !original) throw new PosteingangNotFound();
    const { renditionSha256, akteId } = letter;
    const { filename, mime } = original;
    // The whole of an original that was cut holds the letters of others.
    const as = isWhole(letter) ? wanted : 'rendition';
    if (as === 'rendition' && !renditionSha256) throw new MailWithoutRendition();
    await this.audit.record(ctx, actions.posteingangDownloaded, { id, akteId, details: { as } });
    if (as === 'original' || !renditionSha256) return { sha256: original.sha256, mime, filename };
    const name = `${filename.replace(/\.[^.]+$/, '')}.pdf`;
    return { sha256: renditionSha256, mime: 'application/pdf', filename: name };
  }
}
