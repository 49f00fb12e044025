import { Injectable } from '@nestjs/common';
import { Scopes, type Ctx } from '#libs/platform';
import { DokumentNotFound } from '../contracts/errors.js';
import { AkteRepository } from '../persistence/akte.repository.js';
import {
  asDokumentNotFound,
  DokumentRepository,
  type DokumentInAkte,
  type FamilyMember,
} from '../persistence/dokument.repository.js';

/** A Dokument with those that came with it as attachments, which nobody else changes until the commit. */
export interface HeldFamily {
  readonly dokument: DokumentInAkte;
  readonly attached: readonly DokumentInAkte[];
  /** Ids of attachments that lie where the actor changes nothing; then none of them all is held. */
  readonly outOfReach: readonly string[];
}

/** A Dokument and those that came with it as attachments: what is done with all of them or with none. */
@Injectable()
export class DokumentFamily {
  private readonly akten = new AkteRepository();
  private readonly dokumente = new DokumentRepository();

  constructor(private readonly scopes: Scopes) {}

  /**
   * Holds all at once: their Akten in the order of the ids, then each of them. Where somebody was faster and has
   * moved one, the work begins again and sees that.
   *
   * @throws DokumentNotFound also when the actor may not change it
   */
  async hold(ctx: Ctx, id: string): Promise<HeldFamily> {
    const before = await this.members(ctx, id);
    if (!before.some((each) => each.id === id && each.inReach)) throw new DokumentNotFound();
    const outOfReach = before.filter(({ inReach }) => !inReach).map((member) => member.id);
    if (outOfReach.length > 0) {
      return { dokument: await this.dokumente.get(ctx, id, 'change'), attached: [], outOfReach };
    }
    const akteIds = before.map(({ akteId }) => akteId);
    await this.akten.lockAll(ctx, akteIds).catch(asDokumentNotFound);
    const held: DokumentInAkte[] = [];
    for (const each of before) held.push(await this.dokumente.lockThere(ctx, each.id, each.akteId));
    const dokument = held.find((each) => each.dokument.id === id);
    if (!dokument) throw new DokumentNotFound();
    return { dokument, attached: held.filter((each) => each !== dokument), outOfReach };
  }

  private members(ctx: Ctx, id: string): Promise<FamilyMember[]> {
    const context = { name: 'dokument-family', reads: ['akten'] as const };
    return this.scopes.within(ctx, context, () => this.dokumente.family(ctx, id));
  }
}
