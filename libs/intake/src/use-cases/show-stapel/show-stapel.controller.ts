import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { StapelNotFound } from '../../domain/intake.errors.js';
import { idParam, stapelDto, type IdParam } from '../../intake.dto.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';

@ApiTags('stapel')
@Controller('stapel')
export class ShowStapelController {
  private readonly stapel = new StapelRepository();

  constructor(private readonly audit: AuditLog) {}

  @Get(':id')
  @Route({
    permission: 'stapel.read',
    summary: 'Stapel mit Fortschritt',
    response: stapelDto,
    errors: ['STAPEL.NOT_FOUND'],
  })
  async show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    const found = await this.stapel.visible(ctx, id);
    if (!found) throw new StapelNotFound();
    const object = { type: 'stapel', id };
    await this.audit.recordRead(ctx, { action: 'stapel.read', object });
    const [shown] = await this.stapel.show(ctx, [found]);
    return shown;
  }
}
