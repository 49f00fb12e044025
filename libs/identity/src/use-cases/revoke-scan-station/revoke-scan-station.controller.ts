import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, RequestCtx, Route, type Ctx, type IdParam } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { ScanStationNotFound } from '../../contracts/errors.js';
import * as may from '../../contracts/permissions.js';
import { RevokeScanStationUseCase } from './revoke-scan-station.use-case.js';

@ApiTags('identity')
@Controller('scan-stations')
export class RevokeScanStationController {
  constructor(private readonly revokeScanStation: RevokeScanStationUseCase) {}

  @Post(':id/revoke')
  @Route({
    permission: may.manageScanStations,
    summary: 'Schlüssel einer Scanstation sperren',
    response: 'empty',
    records: actions.scanStationRevoked,
    errors: [ScanStationNotFound],
  })
  revoke(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.revokeScanStation.execute(ctx, id);
  }
}
