import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import {
  attachmentPageParams,
  type AttachmentPageParams,
} from '../../contracts/attachment-address.js';
import {
  AttachmentNotFound,
  PosteingangNotFound,
  PosteingangPageNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowAttachmentPageImageQuery } from './show-attachment-page-image.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowAttachmentPageImageController {
  constructor(
    private readonly query: ShowAttachmentPageImageQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/attachments/:place/pages/:pageNo/image')
  @Route({
    permission: may.readAttachments,
    summary: 'Bild einer Seite einer Anlage (JPEG)',
    response: 'binary',
    records: actions.attachmentPageImageSent,
    errors: [
      PosteingangNotFound,
      AttachmentNotFound,
      PosteingangPageNotFound,
      BlobMissing,
      BlobCorrupt,
      StoreUnreachable,
    ],
  })
  async show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: attachmentPageParams }) address: AttachmentPageParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const picture = await this.query.execute(ctx, address);
    return blobResponse(ctx, this.blobs, picture, { request, reply });
  }
}
