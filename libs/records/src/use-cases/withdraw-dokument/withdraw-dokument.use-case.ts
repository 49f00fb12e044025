import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { VorgangClosed } from '../../contracts/errors.js';
import { dokumentWithdrawn } from '../../contracts/index.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';

/** Takes a filing back: the Dokument leaves the Akte, its bytes and its history stay. */
@Injectable()
export class WithdrawDokumentUseCase {
  private readonly akten = new AkteRepository();
  private readonly dokumente = new DokumentRepository();
  private readonly vorgaenge = new VorgangRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound, AkteClosed, VorgangClosed: what is closed loses nothing either */
  async execute(ctx: Ctx, dokumentId: string): Promise<void> {
    const { dokument, akte } = await this.dokumente.lockOpen(ctx, dokumentId);
    const vorgang =
      dokument.vorgangId && (await this.vorgaenge.inAkte(ctx, dokument.vorgangId, akte.id));
    if (vorgang && vorgang.state === 'closed') throw new VorgangClosed(vorgang.number);
    await this.dokumente.withdraw(ctx, dokument);
    await this.akten.touch(ctx, akte);
    await this.audit.record(ctx, actions.dokumentWithdrawn, { id: dokumentId, akteId: akte.id });
    await this.events.publish(ctx, dokumentWithdrawn, { dokumentId, akteId: akte.id });
  }
}
