import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import { posteingangItem } from '../../views/intake.dto.js';
import { AkteClosed, DokumentNotFound, VorgangClosed } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import {
  AttachmentOutOfReach,
  FilingChangedMeanwhile,
  PosteingangNotFound,
  UndoNotPossible,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { UndoFilingUseCase } from './undo-filing.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class UndoFilingController {
  constructor(private readonly undoFiling: UndoFilingUseCase) {}

  @Post(':id/undo-filing')
  @Route({
    permission: may.filePosteingang,
    summary: 'Ablage zurücknehmen',
    response: posteingangItem,
    records: actions.filingUndone,
    errors: [
      PosteingangNotFound,
      UndoNotPossible,
      FilingChangedMeanwhile,
      AttachmentOutOfReach,
      AkteClosed,
      VorgangClosed,
      DokumentNotFound,
    ],
  })
  undo(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.undoFiling.execute(ctx, id);
  }
}
