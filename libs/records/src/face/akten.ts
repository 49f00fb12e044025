import { Injectable } from '@nestjs/common';
import type { Clue } from '#libs/letters/contracts';
import type { Ctx } from '#libs/platform';
import type { Proposals, Ranking } from '../domain/suggestion.js';
import { AkteRepository } from '../persistence/akte.repository.js';
import type { Akte, Vorgang } from '../persistence/records.entities.js';
import { VorgangRepository } from '../persistence/vorgang.repository.js';
import { AkteOpening, type NewAkte } from '../steps/akte-opening.js';
import { VorgangOpening } from '../steps/vorgang-opening.js';
import { SuggestAktenQuery } from '../use-cases/suggest-akten/suggest-akten.query.js';
import { AkteView } from '../views/akte-view.js';
import type { AkteDto } from '../views/records.dto.js';

/** What the rooms above may ask of Akten and their Vorgänge. Every method asks for the right. */
@Injectable()
export class Akten {
  private readonly akten = new AkteRepository();
  private readonly vorgaenge = new VorgangRepository();

  constructor(
    private readonly opening: AkteOpening,
    private readonly vorgangOpening: VorgangOpening,
    private readonly suggestAkten: SuggestAktenQuery,
    private readonly view: AkteView,
  ) {}

  /** @throws AkteNotFound also when it is not for this actor */
  get(ctx: Ctx, id: string): Promise<Akte> {
    return this.akten.get(ctx, id, 'read');
  }

  /**
   * The Akte, into which nobody else lays anything until the commit.
   *
   * @throws AkteNotFound also when the actor may not change it, AkteClosed
   */
  lockOpen(ctx: Ctx, id: string): Promise<Akte> {
    return this.akten.lockOpen(ctx, id);
  }

  /**
   * Passes for an open Akte that the actor may change, and an open Vorgang of it.
   *
   * @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed
   */
  async requireOpen(ctx: Ctx, id: string, vorgangId: string | null): Promise<void> {
    const akte = await this.akten.lockOpen(ctx, id);
    if (vorgangId !== null) await this.vorgaenge.requireOpen(ctx, vorgangId, akte.id);
  }

  /** The Aktenzeichen of those of the Akten that the actor sees, by their ids. */
  aktenzeichenOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.akten.aktenzeichenOf(ctx, ids);
  }

  /** The Akte with its whole tree. @throws AkteNotFound */
  async tree(ctx: Ctx, id: string): Promise<AkteDto> {
    return this.view.show(ctx, await this.get(ctx, id));
  }

  /** @throws AktenplaneinheitNotFound, NoOrgUnit */
  open(ctx: Ctx, input: NewAkte): Promise<Akte> {
    return this.opening.open(ctx, input);
  }

  /** @throws AkteNotFound, AkteClosed */
  async openVorgang(ctx: Ctx, akteId: string, betreff: string): Promise<Vorgang> {
    return (await this.vorgangOpening.open(ctx, akteId, betreff)).vorgang;
  }

  /**
   * Open Akten that a letter with these clues may belong to, the likeliest first, at most three; whether a new one is
   * likelier, and under which units it would stand.
   */
  propose(ctx: Ctx, clues: readonly Clue[]): Promise<Proposals> {
    return this.suggestAkten.executeOne(ctx, clues);
  }

  /** The same for many letters in one statement, in their order, without units for new Akten. */
  proposeMany(ctx: Ctx, letters: readonly (readonly Clue[])[]): Promise<Ranking[]> {
    return this.suggestAkten.execute(ctx, letters);
  }
}
