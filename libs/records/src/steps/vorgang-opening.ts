import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import * as actions from '../contracts/actions.js';
import { AkteRepository } from '../persistence/akte.repository.js';
import type { Akte, Vorgang } from '../persistence/records.entities.js';
import { VorgangRepository } from '../persistence/vorgang.repository.js';

/** Opens a Vorgang under the next number of its Akte. */
@Injectable()
export class VorgangOpening {
  private readonly akten = new AkteRepository();
  private readonly vorgaenge = new VorgangRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws AkteNotFound, AkteClosed */
  async open(ctx: Ctx, akteId: string, betreff: string): Promise<{ akte: Akte; vorgang: Vorgang }> {
    const akte = await this.akten.lockOpen(ctx, akteId);
    const vorgang: Vorgang = {
      id: newId(),
      akteId,
      number: await this.vorgaenge.nextNumber(ctx, akteId),
      betreff,
      state: 'open',
      openedAt: ctx.now,
      closedAt: null,
      version: 1,
    };
    await this.vorgaenge.insert(ctx, vorgang);
    await this.audit.record(ctx, actions.vorgangOpened, {
      id: vorgang.id,
      akteId,
      details: { number: vorgang.number },
    });
    return { akte: await this.akten.touch(ctx, akte), vorgang };
  }
}
