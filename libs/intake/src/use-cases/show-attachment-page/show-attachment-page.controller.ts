import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { pageTextQuery, pageTextSchema, type PageTextQuery } from '#libs/records/contracts';
import * as actions from '../../contracts/actions.js';
import {
  attachmentPageParams,
  type AttachmentPageParams,
} from '../../contracts/attachment-address.js';
import {
  AttachmentNotFound,
  PosteingangNotFound,
  PosteingangPageNotFound,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { ShowAttachmentPageQuery } from './show-attachment-page.query.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowAttachmentPageController {
  constructor(private readonly query: ShowAttachmentPageQuery) {}

  @Get(':id/attachments/:place/pages/:pageNo')
  @Route({
    permission: may.readAttachments,
    summary: 'Text und Wörter einer Seite einer Anlage',
    response: pageTextSchema,
    records: [actions.attachmentPageRead, actions.attachmentPageSearched],
    errors: [PosteingangNotFound, AttachmentNotFound, PosteingangPageNotFound],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: attachmentPageParams }) address: AttachmentPageParams,
    @Query({ schema: pageTextQuery }) { purpose }: PageTextQuery,
  ) {
    return this.query.execute(ctx, address, purpose);
  }
}
