import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import {
  createdScanStation,
  createScanStationBody,
  type CreateScanStationBody,
} from './create-scan-station.dto.js';
import { CreateScanStationUseCase } from './create-scan-station.use-case.js';

@ApiTags('identity')
@Controller('scan-stations')
export class CreateScanStationController {
  constructor(private readonly createScanStation: CreateScanStationUseCase) {}

  @Post()
  @Route({
    permission: 'scan-station.manage',
    summary: 'Scanstation zulassen; der Schlüssel wird nur hier gezeigt',
    response: createdScanStation,
    status: 201,
    errors: ['ORG-UNIT.NOT_FOUND', 'SESSION.CSRF'],
  })
  create(
    @RequestCtx() ctx: Ctx,
    @Body({ schema: createScanStationBody }) body: CreateScanStationBody,
  ) {
    return this.createScanStation.execute(ctx, body);
  }
}
