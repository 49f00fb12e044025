import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { ReceiptNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { receiptSchema } from '../../contracts/index.js';
import { ShowReceiptQuery } from './show-receipt.query.js';

const clientRefParam = z.strictObject({
  clientRef: z.uuid().describe('Kennzeichen, unter dem gesendet wurde'),
});

@ApiTags('stapel')
@Controller('receipts')
export class ShowReceiptController {
  constructor(private readonly query: ShowReceiptQuery) {}

  @Get(':clientRef')
  @Route({
    permission: may.uploadToStapel,
    summary: 'Quittung zu einer Kennung des Absenders',
    response: receiptSchema,
    records: actions.receiptShown,
    errors: [ReceiptNotFound],
  })
  show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: clientRefParam }) { clientRef }: z.infer<typeof clientRefParam>,
  ) {
    return this.query.execute(ctx, clientRef);
  }
}
