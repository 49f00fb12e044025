import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Clue } from '#libs/letters/contracts';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { grantsOf } from '../../domain/akten-access.js';
import { asksOf } from '../../domain/letter-asks.js';
import { rankAkten } from '../../domain/rank-akten.js';
import { rankEinheiten } from '../../domain/rank-einheiten.js';
import type { Proposals, Ranking } from '../../domain/suggestion.js';
import { AktenplanRepository } from '../../persistence/aktenplan.repository.js';
import {
  CandidatesRepository,
  type CandidateOfLetter,
} from '../../persistence/candidates.repository.js';

/** Open Akten that letters may belong to, only such as the actor may change, or that they begin something new. */
@Injectable()
export class SuggestAktenQuery {
  private readonly candidates = new CandidatesRepository();
  private readonly plan = new AktenplanRepository();

  constructor(private readonly audit: AuditLog) {}

  /**
   * Proposals for each letter by its clues, in their order. What is proposed is shown, so it is recorded as a list
   * is; where there is nothing, nothing is.
   */
  async execute(ctx: Ctx, letters: readonly (readonly Clue[])[]): Promise<Ranking[]> {
    const found = await this.find(ctx, letters);
    return this.rank(ctx, letters, found);
  }

  /** The same for one letter, with the units of the Aktenplan for a new Akte, where the actor may open any. */
  async executeOne(ctx: Ctx, clues: readonly Clue[]): Promise<Proposals> {
    const found = await this.find(ctx, [clues]);
    const [ranking = NOTHING] = await this.rank(ctx, [clues], found);
    const mayOpen = grantsOf(ctx.actor, 'change').length > 0;
    if (!mayOpen || clues.length === 0) return { ...ranking, einheiten: [] };
    const votes = found.get(0)?.flatMap((candidate) => candidate.votes ?? []) ?? [];
    return { ...ranking, einheiten: rankEinheiten(clues, await this.plan.lowest(ctx), votes) };
  }

  private async find(
    ctx: Ctx,
    letters: readonly (readonly Clue[])[],
  ): Promise<ReadonlyMap<number, CandidateOfLetter[]>> {
    const byLetter = new Map<number, CandidateOfLetter[]>();
    for (const candidate of await this.candidates.find(ctx, letters.map(asksOf))) {
      const others = byLetter.get(candidate.letter);
      if (others) others.push(candidate);
      else byLetter.set(candidate.letter, [candidate]);
    }
    return byLetter;
  }

  private async rank(
    ctx: Ctx,
    letters: readonly (readonly Clue[])[],
    found: ReadonlyMap<number, CandidateOfLetter[]>,
  ): Promise<Ranking[]> {
    const ranked = letters.map((clues, at) => rankAkten(clues, found.get(at) ?? []));
    const ids = [...new Set(ranked.flatMap(({ akten }) => akten.map(({ akteId }) => akteId)))];
    if (ids.length > 0) await this.audit.recordList(ctx, actions.aktenProposed, { ids });
    return ranked;
  }
}

/** Of a letter that nobody has asked for. */
const NOTHING: Ranking = { akten: [], isNew: false, why: '' };
