import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import {
  pageParams,
  pageTextQuery,
  pageTextSchema,
  type PageParams,
  type PageTextQuery,
} from '#libs/records/contracts';
import { ShowPosteingangPageQuery } from './show-posteingang-page.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangPageController {
  constructor(private readonly query: ShowPosteingangPageQuery) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: 'posteingang.read',
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    errors: ['POSTEINGANG.NOT_FOUND', 'POSTEINGANG.PAGE_NOT_FOUND'],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Query({ schema: pageTextQuery }) { purpose }: PageTextQuery,
  ) {
    return this.query.execute(ctx, page, purpose);
  }
}
