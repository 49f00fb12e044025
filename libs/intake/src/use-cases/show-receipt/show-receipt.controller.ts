import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { receiptSchema } from '../../contracts/index.js';
import { ReceiptNotFound } from '../../domain/intake.errors.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { toReceipt } from '../../receive-original.js';

const clientRefParam = z.strictObject({ clientRef: z.uuid() });

/** For a sender whose connection broke after the commit: was it received? Only the own receipts. */
@ApiTags('stapel')
@Controller('receipts')
export class ShowReceiptController {
  private readonly originals = new OriginalRepository();

  @Get(':clientRef')
  @Route({
    permission: 'stapel.upload',
    summary: 'Quittung zu einer Kennung des Absenders',
    response: receiptSchema,
    errors: ['UPLOAD.NO_RECEIPT'],
  })
  async show(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: clientRefParam }) { clientRef }: z.infer<typeof clientRefParam>,
  ) {
    const original = await this.originals.byClientRef(ctx, clientRef);
    if (!original) throw new ReceiptNotFound();
    return toReceipt(original);
  }
}
