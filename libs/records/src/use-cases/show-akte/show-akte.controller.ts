import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { AkteView } from '../../persistence/akte-view.js';
import { akteDto, idParam, type IdParam } from '../../records.dto.js';

@ApiTags('akten')
@Controller('akten')
export class ShowAkteController {
  private readonly akten = new AkteRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
  ) {}

  @Get(':id')
  @Route({
    permission: 'akte.read',
    summary: 'Akte mit Vorgängen und Dokumenten',
    response: akteDto,
    errors: ['AKTE.NOT_FOUND'],
  })
  async show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    const akte = await this.akten.get(ctx, id, 'read');
    const object = { type: 'akte', id };
    await this.audit.recordRead(ctx, { action: 'akte.read', object, akteId: id });
    return this.view.show(ctx, akte);
  }
}
