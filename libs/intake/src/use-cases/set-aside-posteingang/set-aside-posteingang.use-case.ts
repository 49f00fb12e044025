import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { filledText, versionNumber, type Ctx } from '#libs/platform';
import { act, partOf } from '../../contracts/act.js';
import * as actions from '../../contracts/actions.js';
import { LetterCaring } from '../../steps/letter-caring.js';

/** Why a letter becomes no record: advertising, a test scan, a copy that is there already. */
export const setAsideBody = z
  .strictObject({ version: versionNumber, reason: filledText(500), act })
  .meta({ id: 'SetAside', examples: [{ version: 1, reason: 'Werbung' }] });
export type SetAsideBody = z.infer<typeof setAsideBody>;

/** Takes a letter off the desk that becomes no record. It is kept: nothing is deleted here. */
@Injectable()
export class SetAsidePosteingangUseCase {
  constructor(
    private readonly caring: LetterCaring,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile */
  async execute(ctx: Ctx, id: string, body: SetAsideBody): Promise<void> {
    const { version, reason } = body;
    const change = () => ({ asideReason: reason, laterUntil: null, envelope: null });
    await this.caring.arrange(ctx, { letterId: id, version, change }, () =>
      this.audit.record(ctx, actions.posteingangSetAside, { id, details: partOf(body.act) }),
    );
  }
}
