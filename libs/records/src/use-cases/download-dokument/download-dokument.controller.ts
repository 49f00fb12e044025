import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { blobResponse, Blobs } from '#libs/storage';
import { DokumentNotFound } from '../../domain/records.errors.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { idParam, type IdParam } from '../../records.dto.js';

const contentQuery = z.strictObject({ as: z.enum(['original', 'rendition']).default('original') });

/** The bytes of a Dokument: the original as it came, or the searchable PDF made of it. */
@ApiTags('dokumente')
@Controller('dokumente')
export class DownloadDokumentController {
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/content')
  @Route({
    permission: 'dokument.read',
    summary: 'Inhalt eines Dokuments, auch in Teilen (Range)',
    response: 'binary',
    errors: ['DOKUMENT.NOT_FOUND', 'STORAGE.MISSING', 'STORAGE.UNREACHABLE'],
  })
  async download(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: contentQuery }) { as }: z.infer<typeof contentQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { akte, versions } = await this.dokumente.get(ctx, id, 'read');
    const [newest] = versions;
    if (!newest) throw new DokumentNotFound();
    const blob =
      as === 'rendition' && newest.renditionSha256
        ? {
            sha256: newest.renditionSha256,
            mime: newest.renditionMime ?? 'application/pdf',
            filename: `${newest.originalFilename.replace(/\.[^.]+$/, '')}.pdf`,
          }
        : {
            sha256: newest.originalSha256,
            mime: newest.originalMime,
            filename: newest.originalFilename,
          };
    const object = { type: 'dokument', id };
    const body = { as, sha256: blob.sha256 };
    await this.audit.record(ctx, { action: 'dokument.downloaded', object, akteId: akte.id, body });
    return blobResponse(this.blobs, blob, request, reply);
  }
}
