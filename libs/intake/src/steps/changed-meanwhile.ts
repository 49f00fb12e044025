import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEventRow } from '#libs/audit';
import { Directory } from '#libs/identity';
import { germanMoment } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { dokumentWasMoved, goesOnWithFiled } from '#libs/records/contracts';
import { Town } from '#libs/town';
import * as actions from '../contracts/actions.js';
import { FilingChangedMeanwhile } from '../contracts/errors.js';

/** What a person does with a filed letter, and would lose were it taken out of its Akte. */
export const goesOn = [
  ...goesOnWithFiled,
  actions.dokumentReReadingRequested,
  actions.readingCancelled,
] as const;

const told = [...goesOn, dokumentWasMoved];

/** A filing, and everything a colleague can have gone on with. */
export interface Filing {
  readonly letterId: string;
  readonly dokumentId: string;
  readonly akteId: string;
  readonly vorgangId: string | null;
}

/** Asks the log whether a colleague has gone on with what somebody wants to take back. */
@Injectable()
export class ChangedMeanwhile {
  constructor(
    private readonly audit: AuditLog,
    private readonly directory: Directory,
    private readonly town: Town,
  ) {}

  /**
   * Passes where nobody else has changed the Dokument, its letter, or closed what it lies in since it
   * was filed. Whoever calls has locked all of them.
   *
   * @throws FilingChangedMeanwhile with who, when and what
   */
  async refuse(ctx: Ctx, filing: Filing): Promise<void> {
    const { letterId, dokumentId, akteId, vorgangId } = filing;
    const found = await this.audit.lastByOthers(ctx, {
      akteId,
      actions: goesOn,
      objectIds: [letterId, dokumentId, akteId, ...(vorgangId ? [vorgangId] : [])],
      since: { action: actions.posteingangFiled, objectId: letterId },
    });
    if (found) await this.tell(ctx, found);
  }

  /**
   * Passes where the Dokument has never been moved, by nobody and not by the actor either.
   *
   * @throws FilingChangedMeanwhile
   */
  async refuseMoved(ctx: Ctx, { dokumentId, akteId }: Filing): Promise<void> {
    const wanted = { akteId, objectIds: [dokumentId], actions: [dokumentWasMoved] };
    const found = await this.audit.last(ctx, wanted);
    if (found) await this.tell(ctx, found);
  }

  private async tell(ctx: Ctx, found: AuditEventRow): Promise<never> {
    const names = await this.directory.displayNames(ctx, [found.actorId]);
    throw new FilingChangedMeanwhile({
      who: names.get(found.actorId) ?? 'Jemand',
      when: germanMoment(found.at, this.town.zone),
      what: told.find(({ name }) => name === found.action)?.text ?? '',
    });
  }
}
