import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keysetPage, RequestCtx, Route, type Ctx } from '#libs/platform';
import { posteingangItem } from '../../views/intake.dto.js';
import {
  listPosteingangQuery,
  ListPosteingangQuery,
  type ListPosteingangFilter,
} from './list-posteingang.query.js';

const posteingangPage = keysetPage('PosteingangPage', posteingangItem);

@ApiTags('posteingang')
@Controller('posteingang')
export class ListPosteingangController {
  constructor(private readonly query: ListPosteingangQuery) {}

  @Get()
  @Route({
    permission: 'posteingang.read',
    summary: 'Eingang, neueste zuerst',
    response: posteingangPage,
    errors: ['REQUEST.INVALID_CURSOR'],
  })
  list(
    @RequestCtx() ctx: Ctx,
    @Query({ schema: listPosteingangQuery }) filter: ListPosteingangFilter,
  ) {
    return this.query.execute(ctx, filter);
  }
}
