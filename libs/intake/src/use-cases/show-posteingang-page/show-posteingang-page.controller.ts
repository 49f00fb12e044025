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
import * as actions from '../../contracts/actions.js';
import { PosteingangPageNotFound, PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowPosteingangPageQuery } from './show-posteingang-page.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangPageController {
  constructor(private readonly query: ShowPosteingangPageQuery) {}

  @Get(':id/pages/:pageNo')
  @Route({
    permission: may.readPosteingang,
    summary: 'Text und Wörter einer Seite',
    response: pageTextSchema,
    records: [actions.posteingangPageRead, actions.posteingangPageSearched],
    errors: [PosteingangNotFound, PosteingangPageNotFound],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: pageParams }) page: PageParams,
    @Query({ schema: pageTextQuery }) { purpose }: PageTextQuery,
  ) {
    return this.query.execute(ctx, page, purpose);
  }
}
