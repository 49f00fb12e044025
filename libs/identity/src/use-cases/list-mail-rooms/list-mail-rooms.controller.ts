import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestCtx, Route, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import * as may from '../../contracts/permissions.js';
import { ListMailRoomsQuery, mailRoomItem } from './list-mail-rooms.query.js';

const mailRooms = z.strictObject({ items: z.array(mailRoomItem) }).meta({ id: 'MailRooms' });

@ApiTags('identity')
@Controller('mail-rooms')
export class ListMailRoomsController {
  constructor(private readonly query: ListMailRoomsQuery) {}

  @Get()
  @Route({
    permission: may.readRoleGrants,
    summary: 'Wer die Post für das ganze Haus verteilt, je Einheit, bei der sie ankommt',
    response: mailRooms,
    records: actions.mailRoomsListed,
  })
  list(@RequestCtx() ctx: Ctx) {
    return this.query.execute(ctx);
  }
}
