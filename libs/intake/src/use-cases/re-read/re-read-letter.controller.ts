import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, posteingangItem, type IdParam } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item.js';
import { ReReadUseCase } from './re-read.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ReReadLetterController {
  constructor(private readonly reRead: ReReadUseCase) {}

  @Post(':id/re-read')
  @Route({
    permission: 'posteingang.re-read',
    summary: 'Alle Seiten eines Eingangs neu lesen; frühere Textfassungen bleiben',
    response: posteingangItem,
    errors: [
      'POSTEINGANG.NOT_FOUND',
      'POSTEINGANG.NOT_READY',
      'POSTEINGANG.ALREADY_FILED',
      'SESSION.CSRF',
    ],
  })
  async read(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return toPosteingangItem(await this.reRead.letter(ctx, id));
  }
}
