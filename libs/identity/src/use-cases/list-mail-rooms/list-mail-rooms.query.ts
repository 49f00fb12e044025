import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { MailRoomRepository, type MailRoom } from '../../persistence/mail-room.repository.js';

/** Who passes on what a unit receives for the whole house. */
export const mailRoomItem = z
  .strictObject({
    orgUnitId: z.uuid(),
    orgUnitName: z.string(),
    people: z.int().describe('Offene Konten mit der Rolle dort oder darüber'),
    standIn: z
      .enum(['registrar', 'clerk'])
      .nullable()
      .describe(
        'Wer diese Post sieht, solange niemand die Rolle hat; null auch ohne jeden solchen',
      ),
  })
  .meta({ id: 'MailRoom' });

/** Units that receive mail for the whole house, and who passes it on there. */
@Injectable()
export class ListMailRoomsQuery {
  private readonly rooms = new MailRoomRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: MailRoom[] }> {
    const items = await this.rooms.list(ctx);
    const ids = items.map(({ orgUnitId }) => orgUnitId);
    await this.audit.recordList(ctx, actions.mailRoomsListed, { ids });
    return { items };
  }
}
