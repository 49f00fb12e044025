import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../views/intake.dto.js';
import { filedDto, filePosteingangBody, type FilePosteingangBody } from './file-posteingang.dto.js';
import { FilePosteingangUseCase } from './file-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class FilePosteingangController {
  constructor(private readonly filePosteingang: FilePosteingangUseCase) {}

  @Post(':id/file')
  @Route({
    permission: 'posteingang.file',
    summary: 'Eingang in eine Akte ablegen',
    response: filedDto,
    errors: [
      'POSTEINGANG.NOT_FOUND',
      'POSTEINGANG.NOT_READY',
      'POSTEINGANG.ALREADY_FILED',
      'POSTEINGANG.FILED_ELSEWHERE',
      'AKTE.NOT_FOUND',
      'AKTE.CLOSED',
      'AKTE.NO_ORG_UNIT',
      'AKTENPLAN.EINHEIT_NOT_FOUND',
      'VORGANG.NOT_FOUND',
      'VORGANG.CLOSED',
      'SESSION.CSRF',
    ],
  })
  file(
    @RequestCtx() ctx: Ctx,
    @Param({ schema: idParam }) { id }: IdParam,
    @Body({ schema: filePosteingangBody }) body: FilePosteingangBody,
  ) {
    return this.filePosteingang.execute(ctx, id, body);
  }
}
