import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { blobResponse, Blobs } from '#libs/storage';
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
    permission: 'dokument.read',
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    errors: ['DOKUMENT.NOT_FOUND', 'DOKUMENT.PAGE_NOT_FOUND'],
  })
  async show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return blobResponse(this.blobs, await this.query.execute(ctx, page), request, reply);
  }
}
