import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '#libs/audit';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { toDokumentDto } from '../../dokument-view.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { dokumentDto, idParam, type IdParam } from '../../records.dto.js';

@ApiTags('dokumente')
@Controller('dokumente')
export class ShowDokumentController {
  private readonly dokumente = new DokumentRepository();

  constructor(private readonly audit: AuditLog) {}

  @Get(':id')
  @Route({
    permission: 'dokument.read',
    summary: 'Dokument mit seinen Versionen',
    response: dokumentDto,
    errors: ['DOKUMENT.NOT_FOUND'],
  })
  async show(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    const found = await this.dokumente.get(ctx, id, 'read');
    const object = { type: 'dokument', id };
    await this.audit.recordRead(ctx, { action: 'dokument.read', object, akteId: found.akte.id });
    return toDokumentDto(found);
  }
}
