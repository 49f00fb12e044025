import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { DokumentNotFound, PageNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { pageParams, type PageParams } from '../../contracts/index.js';
import { ShowPageImageQuery } from './show-page-image.query.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowPageImageController {
  constructor(
    private readonly query: ShowPageImageQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/pages/:pageNo/image')
  @Route({
    permission: may.readDokumente,
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    records: actions.dokumentPageImageSent,
    errors: [DokumentNotFound, PageNotFound, BlobMissing, BlobCorrupt, StoreUnreachable],
  })
  async show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return blobResponse(ctx, this.blobs, await this.query.execute(ctx, page), { request, reply });
  }
}
