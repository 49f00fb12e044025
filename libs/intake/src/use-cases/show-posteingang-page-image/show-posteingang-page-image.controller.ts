import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { pageParams, type PageParams } from '#libs/records/contracts';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { PosteingangPageNotFound, PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
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
    permission: may.readPosteingang,
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    records: actions.posteingangPageImageSent,
    errors: [
      PosteingangNotFound,
      PosteingangPageNotFound,
      BlobMissing,
      BlobCorrupt,
      StoreUnreachable,
    ],
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
