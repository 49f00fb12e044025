import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { posteingangDto } from '../../views/intake.dto.js';
import { letterQuery, type LetterQuery } from './show-posteingang.dto.js';
import * as actions from '../../contracts/actions.js';
import { PosteingangNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowPosteingangQuery } from './show-posteingang.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangController {
  constructor(private readonly query: ShowPosteingangQuery) {}

  @Get(':id')
  @Route({
    permission: may.readPosteingang,
    summary: 'Ein Eingang mit Seiten und Vorschlägen',
    response: posteingangDto,
    records: [actions.posteingangRead, actions.posteingangPrefetched],
    errors: [PosteingangNotFound],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Query({ schema: letterQuery }) { purpose }: LetterQuery,
  ) {
    return this.query.execute(ctx, id, purpose);
  }
}
