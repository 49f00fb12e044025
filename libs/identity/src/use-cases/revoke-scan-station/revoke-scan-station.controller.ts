import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import { idParam, type IdParam } from '../../id-param.dto.js';
import { RevokeScanStationUseCase } from './revoke-scan-station.use-case.js';

@ApiTags('identity')
@Controller('scan-stations')
export class RevokeScanStationController {
  constructor(private readonly revokeScanStation: RevokeScanStationUseCase) {}

  @Post(':id/revoke')
  @Route({
    permission: 'scan-station.manage',
    summary: 'Schlüssel einer Scanstation sperren',
    response: 'empty',
    errors: ['SCAN-STATION.NOT_FOUND', 'SESSION.CSRF'],
  })
  revoke(@RequestCtx() ctx: Ctx, @Param({ schema: idParam }) { id }: IdParam) {
    return this.revokeScanStation.execute(ctx, id);
  }
}
