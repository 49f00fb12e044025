import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import { germanMoment } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import * as actions from '../contracts/actions.js';
import { DokumentChangedMeanwhile } from '../contracts/errors.js';
import type { DokumentInAkte } from '../persistence/dokument.repository.js';

/** Whatever gives a Dokument another version. */
const changes = [actions.dokumentRenamed, actions.dokumentCorrected, actions.dokumentMoved];

/** Says whether a Dokument is still what somebody has seen who wants to change it. */
@Injectable()
export class DokumentVersions {
  constructor(
    private readonly audit: AuditLog,
    private readonly directory: Directory,
    private readonly town: Town,
  ) {}

  /** @throws DokumentChangedMeanwhile with who, when and what */
  async require(ctx: Ctx, { dokument, akte }: DokumentInAkte, version: number): Promise<void> {
    if (dokument.version === version) return;
    const objectIds = [dokument.id];
    const last = await this.audit.last(ctx, { akteId: akte.id, objectIds, actions: changes });
    const names = await this.directory.displayNames(ctx, last ? [last.actorId] : []);
    throw new DokumentChangedMeanwhile({
      who: names.get(last?.actorId ?? '') ?? 'Jemand',
      when: germanMoment(last?.at ?? dokument.filedAt, this.town.zone),
      what: changes.find(({ name }) => name === last?.action)?.text ?? 'Dokument',
      version: dokument.version,
    });
  }
}
