import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { DokumentNotFound, NoRendition } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { DownloadDokumentQuery } from './download-dokument.query.js';

const contentQuery = z.strictObject({
  as: z
    .enum(['original', 'rendition'])
    .default('original')
    .describe('Das Original, oder das durchsuchbare PDF'),
});

/** The bytes of a Dokument: the original as it came, or the searchable PDF made of it. */
@ApiTags('dokumente')
@Controller('dokumente')
export class DownloadDokumentController {
  constructor(
    private readonly query: DownloadDokumentQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/content')
  @Route({
    permission: may.readDokumente,
    summary: 'Inhalt eines Dokuments, auch in Teilen (Range)',
    response: 'binary',
    records: actions.dokumentDownloaded,
    errors: [DokumentNotFound, NoRendition, BlobMissing, BlobCorrupt, StoreUnreachable],
  })
  async download(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: contentQuery }) { as }: z.infer<typeof contentQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const blob = await this.query.execute(ctx, id, as);
    return blobResponse(ctx, this.blobs, blob, { request, reply });
  }
}
