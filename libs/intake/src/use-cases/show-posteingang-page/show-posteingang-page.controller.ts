import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { pageNumber, RequestCtx, Route, type Ctx } from '#libs/platform';
import { pageTextSchema } from '#libs/records/contracts';
import { blobResponse, Blobs } from '#libs/storage';
import { MailPageNotFound } from '../../domain/intake.errors.js';
import { idParam, type IdParam } from '../../views/intake.dto.js';
import { ShowPosteingangPageQuery } from './show-posteingang-page.query.js';

const pageParams = z.strictObject({ id: z.uuid(), pageNo: pageNumber });
type PageParams = z.infer<typeof pageParams>;

const imageQuery = z.strictObject({ width: z.coerce.number().int().positive().optional() });
const contentQuery = z.strictObject({ as: z.enum(['original', 'rendition']).default('original') });

/** Pages and bytes of a letter. */
@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangPageController {
  constructor(
    private readonly query: ShowPosteingangPageQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: 'posteingang.read',
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    errors: ['POSTEINGANG.NOT_FOUND', 'POSTEINGANG.PAGE_NOT_FOUND'],
  })
  text(@RequestCtx() ctx: Ctx, @Param({ schema: pageParams }) { id, pageNo }: PageParams) {
    return this.query.page(ctx, id, pageNo);
  }

  @Get(':id/pages/:pageNo/image')
  @Route({
    permission: 'posteingang.read',
    summary: 'Bild einer Seite (JPEG)',
    response: 'binary',
    errors: ['POSTEINGANG.NOT_FOUND', 'POSTEINGANG.PAGE_NOT_FOUND'],
  })
  async image(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) { id, pageNo }: PageParams,
    @Query({ schema: imageQuery }) _: z.infer<typeof imageQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { previewSha256 } = await this.query.page(ctx, id, pageNo);
    if (previewSha256 === null) throw new MailPageNotFound();
    const blob = { sha256: previewSha256, mime: 'image/jpeg', filename: `seite-${pageNo}.jpg` };
    return blobResponse(this.blobs, blob, request, reply);
  }

  @Get(':id/content')
  @Route({
    permission: 'posteingang.read',
    summary: 'Original oder durchsuchbare Fassung, auch in Teilen (Range)',
    response: 'binary',
    errors: [
      'POSTEINGANG.NOT_FOUND',
      'POSTEINGANG.NO_RENDITION',
      'STORAGE.MISSING',
      'STORAGE.UNREACHABLE',
    ],
  })
  async content(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: contentQuery }) { as }: z.infer<typeof contentQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return blobResponse(this.blobs, await this.query.content(ctx, id, as), request, reply);
  }
}
