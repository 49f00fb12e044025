import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { versionNumber, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LetterCaring } from '../../steps/letter-caring.js';

/** What whoever takes a letter up again has seen of it. */
export const takeUpBody = z
  .strictObject({ version: versionNumber })
  .meta({ id: 'TakeUp', examples: [{ version: 2 }] });
export type TakeUpBody = z.infer<typeof takeUpBody>;

/** Lays a letter back on the desk that was put off or set aside. */
@Injectable()
export class TakeUpPosteingangUseCase {
  constructor(
    private readonly caring: LetterCaring,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PosteingangNotFound, PosteingangAlreadyFiled, CareChangedMeanwhile */
  async execute(ctx: Ctx, id: string, { version }: TakeUpBody): Promise<void> {
    const change = () => ({ asideReason: null, laterUntil: null, envelope: null });
    await this.caring.arrange(ctx, { letterId: id, version, change }, () =>
      this.audit.record(ctx, actions.posteingangTakenUp, { id }),
    );
  }
}
