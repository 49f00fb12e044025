import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import { PosteingangWithoutRendition, PosteingangNotFound } from '../../contracts/errors.js';
import { bytesOf, renditionOf } from '../../domain/letter-bytes.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';

/** Which blob a download of a letter is; recorded before it goes out. */
@Injectable()
export class DownloadPosteingangQuery {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, PosteingangWithoutRendition */
  async execute(ctx: Ctx, id: string, wanted: 'original' | 'rendition'): Promise<OutgoingBlob> {
    const letter = await this.letters.visible(ctx, id);
    const original = letter && (await this.originals.byId(ctx, letter.originalId));
    if (!letter || !original) throw new PosteingangNotFound();
    const bytes = wanted === 'rendition' ? renditionOf(letter) : bytesOf(letter, original);
    if (bytes.kind === 'missing') throw new PosteingangWithoutRendition();
    const { kind, ...blob } = bytes;
    const { akteId } = letter;
    const details = { as: kind };
    await this.audit.record(ctx, actions.posteingangDownloaded, { id, akteId, details });
    return blob;
  }
}
