import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import {
  pageParams,
  pageTextQuery,
  pageTextSchema,
  type PageParams,
  type PageTextQuery,
} from '../../contracts/index.js';
import { ShowPageQuery } from './show-page.query.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowPageController {
  constructor(private readonly query: ShowPageQuery) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: 'dokument.read',
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    errors: ['DOKUMENT.NOT_FOUND', 'DOKUMENT.PAGE_NOT_FOUND'],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Query({ schema: pageTextQuery }) { purpose }: PageTextQuery,
  ) {
    return this.query.execute(ctx, page, purpose);
  }
}
