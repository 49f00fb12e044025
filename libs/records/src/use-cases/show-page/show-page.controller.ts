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
import * as actions from '../../contracts/actions.js';
import { DokumentNotFound, PageNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowPageQuery } from './show-page.query.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowPageController {
  constructor(private readonly query: ShowPageQuery) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: may.readDokumente,
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    records: [actions.dokumentPageRead, actions.dokumentPageSearched],
    errors: [DokumentNotFound, PageNotFound],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Query({ schema: pageTextQuery }) { purpose }: PageTextQuery,
  ) {
    return this.query.execute(ctx, page, purpose);
  }
}
