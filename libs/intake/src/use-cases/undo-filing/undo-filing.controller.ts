import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, posteingangItem, type IdParam } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item.js';
import { UndoFilingUseCase } from './undo-filing.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class UndoFilingController {
  constructor(private readonly undoFiling: UndoFilingUseCase) {}

  @Post(':id/undo-filing')
  @Route({
    permission: 'posteingang.file',
    summary: 'Ablage zurücknehmen',
    response: posteingangItem,
    errors: [
      'POSTEINGANG.NOT_FOUND',
      'POSTEINGANG.UNDO_NOT_POSSIBLE',
      'AKTE.CLOSED',
      'SESSION.CSRF',
    ],
  })
  async undo(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return toPosteingangItem(await this.undoFiling.execute(ctx, id));
  }
}
