import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListScanStationsQuery } from './list-scan-stations.query.js';

const scanStations = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        orgUnitId: z.uuid(),
        createdAt: z.iso.datetime(),
        revokedAt: z.iso.datetime().nullable(),
        lastSeenAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'ScanStations' });

@ApiTags('identity')
@Controller('scan-stations')
export class ListScanStationsController {
  constructor(private readonly query: ListScanStationsQuery) {}

  @Get()
  @Route({
    permission: may.manageScanStations,
    summary: 'Scanstationen',
    response: scanStations,
    records: actions.scanStationsListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
