import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { pageNumber, RequestCtx, Route, type Ctx } from '#libs/platform';
import { blobResponse, Blobs } from '#libs/storage';
import { pageTextSchema } from '../../contracts/index.js';
import { ShowPageQuery } from './show-page.query.js';

const pageParams = z.strictObject({ id: z.uuid(), pageNo: pageNumber });
type PageParams = z.infer<typeof pageParams>;

/** The width a client would like; there is one image per page, made when it was read. */
const imageQuery = z.strictObject({ width: z.coerce.number().int().positive().optional() });

/** The text of a page and its picture. */
@ApiTags('dokumente')
@Controller('dokumente')
export class ShowPageController {
  constructor(
    private readonly query: ShowPageQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: 'dokument.read',
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    errors: ['DOKUMENT.NOT_FOUND', 'DOKUMENT.PAGE_NOT_FOUND'],
  })
  text(@RequestCtx() ctx: Ctx, @Param({ schema: pageParams }) { id, pageNo }: PageParams) {
    return this.query.execute(ctx, id, pageNo);
  }

  @Get(':id/pages/:pageNo/image')
  @Route({
    permission: 'dokument.read',
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    errors: ['DOKUMENT.NOT_FOUND', 'DOKUMENT.PAGE_NOT_FOUND'],
  })
  async image(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) { id, pageNo }: PageParams,
    @Query({ schema: imageQuery }) _: z.infer<typeof imageQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const blob = await this.query.image(ctx, id, pageNo);
    return blobResponse(this.blobs, blob, request, reply);
  }
}
