import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AkteClosed, VorgangClosed } from '../../contracts/errors.js';
import { dokumentMoved } from '../../contracts/index.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { DokumentRepository, type DokumentInAkte } from '../../persistence/dokument.repository.js';
import type { Vorgang } from '../../persistence/records.entities.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';
import { DokumentVersions } from '../../steps/dokument-versions.js';
import { VorgangOpening } from '../../steps/vorgang-opening.js';

/** Where a Dokument is to lie, and why; without a Vorgang it lies in the Akte itself. */
export interface MoveDokument {
  /** The version that was seen. */
  readonly version: number;
  readonly akteId: string;
  readonly vorgangId?: string | undefined;
  readonly newVorgang?: { readonly betreff: string } | undefined;
  readonly reason: string;
}

/** From where to where; null for the Akte itself. */
interface Way {
  readonly found: DokumentInAkte;
  readonly from: Vorgang | null;
  readonly toAkteId: string;
  readonly to: Vorgang | null;
  readonly reason: string;
}

/** Lays a Dokument into another Akte or Vorgang. Its id, bytes, pages and values stay what they are. */
@Injectable()
export class MoveDokumentUseCase {
  private readonly akten = new AkteRepository();
  private readonly vorgaenge = new VorgangRepository();
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly versions: DokumentVersions,
    private readonly opening: VorgangOpening,
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /**
   * True when it lies somewhere else now.
   *
   * @throws DokumentNotFound, AkteNotFound, AkteClosed for either Akte, VorgangNotFound, VorgangClosed for
   * either Vorgang, DokumentChangedMeanwhile
   */
  async execute(ctx: Ctx, id: string, input: MoveDokument): Promise<boolean> {
    const found = await this.hold(ctx, id, input);
    const { dokument, akte } = found;
    const from = dokument.vorgangId
      ? await this.vorgaenge.inAkte(ctx, dokument.vorgangId, akte.id)
      : null;
    if (from?.state === 'closed') throw new VorgangClosed(from.number);
    const to = await this.target(ctx, input);
    if (akte.id === input.akteId && dokument.vorgangId === (to?.id ?? null)) {
      ctx.trail.unchanged('the Dokument lies there already');
      return false;
    }
    await this.dokumente.place(ctx, dokument, { akteId: input.akteId, vorgangId: to?.id ?? null });
    await this.tell(ctx, { found, from, toAkteId: input.akteId, to, reason: input.reason });
    return true;
  }

  /** Both Akten, always in the order of their ids so that nobody waits in a circle, then the Dokument. */
  private async hold(ctx: Ctx, id: string, input: MoveDokument): Promise<DokumentInAkte> {
    const { akte } = await this.dokumente.get(ctx, id, 'change');
    const locked = await this.akten.lockAll(ctx, [akte.id, input.akteId]);
    const closed = locked.find(({ state }) => state === 'closed');
    if (closed) throw new AkteClosed(closed.aktenzeichen);
    // What lies in a locked Akte stays there; if it has left before, its version says so.
    await this.versions.require(ctx, await this.dokumente.get(ctx, id, 'change'), input.version);
    return this.dokumente.lockOpen(ctx, id);
  }

  private async target(ctx: Ctx, input: MoveDokument): Promise<Vorgang | null> {
    const { akteId, vorgangId, newVorgang } = input;
    if (newVorgang) return (await this.opening.open(ctx, akteId, newVorgang.betreff)).vorgang;
    return vorgangId ? this.vorgaenge.requireOpen(ctx, vorgangId, akteId) : null;
  }

  private async tell(ctx: Ctx, way: Way): Promise<void> {
    const { dokument, akte } = way.found;
    for (const { akteId, details } of entriesOf(way)) {
      await this.audit.record(ctx, actions.dokumentMoved, { id: dokument.id, akteId, details });
      await this.akten.touch(ctx, { id: akteId });
    }
    const moved = { dokumentId: dokument.id, fromAkteId: akte.id, akteId: way.toAkteId };
    await this.events.publish(ctx, dokumentMoved, moved);
  }
}

/** What the history of each Akte says: its own Vorgang, and where the other end is. */
function entriesOf({ found: { dokument, akte }, from, toAkteId, to, reason }: Way) {
  const both = { betreff: dokument.betreff, statedReason: reason, version: dokument.version + 1 };
  const leaving = from ? from.number : null;
  const coming = to ? to.number : null;
  const entry = <D extends 'within' | 'out' | 'in'>(
    akteId: string,
    direction: D,
    rest: { fromVorgang: number | null; toVorgang: number | null; otherAkteId: string | null },
  ) => ({ akteId, details: { ...both, ...rest, direction } });
  if (akte.id === toAkteId) {
    const inside = { fromVorgang: leaving, toVorgang: coming, otherAkteId: null };
    return [entry(akte.id, 'within', inside)];
  }
  return [
    entry(akte.id, 'out', { fromVorgang: leaving, toVorgang: null, otherAkteId: toAkteId }),
    entry(toAkteId, 'in', { fromVorgang: null, toVorgang: coming, otherAkteId: akte.id }),
  ];
}
