import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OrgUnitNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
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
    permission: may.manageScanStations,
    summary: 'Scanstation zulassen; der Schlüssel wird nur hier gezeigt',
    response: createdScanStation,
    records: actions.scanStationCreated,
    status: 201,
    errors: [OrgUnitNotFound],
  })
  create(
    @RequestCtx() ctx: Ctx,
    @Body({ schema: createScanStationBody }) body: CreateScanStationBody,
  ) {
    return this.createScanStation.execute(ctx, body);
  }
}
