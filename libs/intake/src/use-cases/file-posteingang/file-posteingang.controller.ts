import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import {
  AkteClosed,
  AkteNotFound,
  AktenplaneinheitNotFound,
  NoOrgUnit,
  VorgangClosed,
  VorgangNotFound,
} from '#libs/records';
import { BlobMissing, StoreUnreachable } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import {
  AttachmentNotFound,
  AttachmentNotRead,
  PosteingangAlreadyFiled,
  PosteingangFiledElsewhere,
  PosteingangNotFound,
  PosteingangNotReady,
  PosteingangWithoutRendition,
} from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { filedDto, filePosteingangBody, type FilePosteingangBody } from './file-posteingang.dto.js';
import { FilePosteingangUseCase } from './file-posteingang.use-case.js';

@ApiTags('posteingang')
@Controller('posteingang')
export class FilePosteingangController {
  constructor(private readonly filePosteingang: FilePosteingangUseCase) {}

  @Post(':id/file')
  @Route({
    permission: may.filePosteingang,
    summary: 'Eingang in eine Akte ablegen',
    response: filedDto,
    records: actions.posteingangFiled,
    errors: [
      PosteingangNotFound,
      PosteingangNotReady,
      PosteingangAlreadyFiled,
      PosteingangFiledElsewhere,
      PosteingangWithoutRendition,
      AttachmentNotFound,
      AttachmentNotRead,
      AkteNotFound,
      AkteClosed,
      NoOrgUnit,
      AktenplaneinheitNotFound,
      VorgangNotFound,
      VorgangClosed,
      BlobMissing,
      StoreUnreachable,
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
