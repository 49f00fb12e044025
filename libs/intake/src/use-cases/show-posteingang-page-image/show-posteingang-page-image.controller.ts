import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { pageParams, type PageParams } from '#libs/records/contracts';
import { blobResponse, Blobs } from '#libs/storage';
import { ShowPosteingangPageImageQuery } from './show-posteingang-page-image.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangPageImageController {
  constructor(
    private readonly query: ShowPosteingangPageImageQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/pages/:pageNo/image')
  @Route({
    permission: 'posteingang.read',
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    errors: ['POSTEINGANG.NOT_FOUND', 'POSTEINGANG.PAGE_NOT_FOUND'],
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
