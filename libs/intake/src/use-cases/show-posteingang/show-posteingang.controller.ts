import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { PosteingangNotFound } from '../../domain/intake.errors.js';
import { idParam, posteingangDto, type IdParam } from '../../intake.dto.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { PosteingangView } from '../../posteingang-view.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class ShowPosteingangController {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly view: PosteingangView,
  ) {}

  @Get(':id')
  @Route({
    permission: 'posteingang.read',
    summary: 'Ein Eingang mit Seiten und Vorschlägen',
    response: posteingangDto,
    errors: ['POSTEINGANG.NOT_FOUND'],
  })
  async show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const object = { type: 'posteingang', id };
    await this.audit.recordRead(ctx, { action: 'posteingang.read', object });
    return this.view.show(ctx, letter);
  }
}
