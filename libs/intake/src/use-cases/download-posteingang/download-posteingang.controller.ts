import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { BlobCorrupt, BlobMissing, blobResponse, Blobs, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { PosteingangWithoutRendition, PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { DownloadPosteingangQuery } from './download-posteingang.query.js';

const contentQuery = z.strictObject({
  as: z
    .enum(['original', 'rendition'])
    .default('original')
    .describe('Das Original, oder das durchsuchbare PDF'),
});

@ApiTags('posteingang')
@Controller('posteingang')
export class DownloadPosteingangController {
  constructor(
    private readonly query: DownloadPosteingangQuery,
    private readonly blobs: Blobs,
  ) {}

  @Get(':id/content')
  @Route({
    permission: may.readPosteingang,
    summary: 'Original oder durchsuchbare Fassung, auch in Teilen (Range)',
    response: 'binary',
    records: actions.posteingangDownloaded,
    errors: [
      PosteingangNotFound,
      PosteingangWithoutRendition,
      BlobMissing,
      BlobCorrupt,
      StoreUnreachable,
    ],
  })
  async download(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: contentQuery }) { as }: z.infer<typeof contentQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return blobResponse(ctx, this.blobs, await this.query.execute(ctx, id, as), { request, reply });
  }
}
