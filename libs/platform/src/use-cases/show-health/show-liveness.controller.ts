import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { nothing } from '../../contracts/duty.js';
import { Route } from '../../http/route.decorator.js';

const alive = z.strictObject({ status: z.literal('up') }).meta({ id: 'Alive' });

/** For supervisors: is the process alive? */
@ApiTags('technical')
@Controller('health')
export class ShowLivenessController {
  @Get('live')
  @Route({
    permission: 'public',
    summary: 'Prozess lebt',
    response: alive,
    records: nothing('says that a process is alive, and nothing of any record'),
    transaction: false,
  })
  show() {
    return { status: 'up' };
  }
}
