import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { attachmentParams, type AttachmentParams } from '../../contracts/attachment-address.js';
import { AttachmentNotFound, PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { DownloadAttachmentQuery } from './download-attachment.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class DownloadAttachmentController {
  constructor(
    private readonly query: DownloadAttachmentQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/attachments/:place/content')
  @Route({
    permission: may.readAttachments,
    summary: 'Eine Anlage zum Herunterladen, auch in Teilen (Range)',
    response: 'binary',
    records: actions.attachmentDownloaded,
    errors: [PosteingangNotFound, AttachmentNotFound, BlobMissing, BlobCorrupt, StoreUnreachable],
  })
  async download(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: attachmentParams }) address: AttachmentParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const blob = await this.query.execute(ctx, address);
    return blobResponse(ctx, this.blobs, blob, { request, reply });
  }
}
