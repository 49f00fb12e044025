import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { betreffChanged } from '../../contracts/index.js';
import { changesOf, type ValueChange } from '../../domain/value-changes.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { relearn } from '../../persistence/clues.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { DokumentVersions } from '../../steps/dokument-versions.js';
import { DokumentView } from '../../views/dokument-view.js';
import type { DokumentDto } from '../../views/records.dto.js';
import type { CorrectDokumentBody } from './correct-dokument.dto.js';

/** What of a Dokument the search index holds. */
const FOUND_BY: readonly ValueChange['field'][] = ['betreff', 'kind'];

/** Corrects what a Dokument says of itself while its Akte is open; what it said before is kept. */
@Injectable()
export class CorrectDokumentUseCase {
  private readonly akten = new AkteRepository();
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly view: DokumentView,
    private readonly versions: DokumentVersions,
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound, AkteClosed, DokumentChangedMeanwhile */
  async execute(ctx: Ctx, id: string, input: CorrectDokumentBody): Promise<DokumentDto> {
    const { version, reason: statedReason, ...wanted } = input;
    const found = await this.dokumente.lockOpen(ctx, id);
    await this.versions.require(ctx, found, version);
    const changes = changesOf(found.dokument, wanted);
    if (changes.length === 0) {
      ctx.trail.unchanged('the Dokument says all of that already');
      return this.view.show(ctx, found);
    }
    await this.dokumente.correct(ctx, found.dokument, changes);
    const akteId = found.akte.id;
    await relearn(ctx, { akteId, dokumentId: id }, changes);
    await this.akten.touch(ctx, { id: akteId });
    const fields = changes.map(({ field }) => field);
    const details = { version: version + 1, fields, changes, statedReason };
    await this.audit.record(ctx, actions.dokumentCorrected, { id, akteId, details });
    if (fields.some((field) => FOUND_BY.includes(field))) {
      await this.events.publish(ctx, betreffChanged, { akteId, dokumentId: id });
    }
    return this.view.show(ctx, await this.dokumente.get(ctx, id, 'change'));
  }
}
