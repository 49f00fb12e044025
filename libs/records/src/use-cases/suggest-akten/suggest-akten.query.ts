import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Clue } from '#libs/letters/contracts';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { asksOf } from '../../domain/letter-asks.js';
import { rankAkten } from '../../domain/rank-akten.js';
import type { Suggestion } from '../../domain/suggestion.js';
import {
  CandidatesRepository,
  type CandidateOfLetter,
} from '../../persistence/candidates.repository.js';

/** Open Akten that letters may belong to, only such as the actor may change. */
@Injectable()
export class SuggestAktenQuery {
  private readonly candidates = new CandidatesRepository();

  constructor(private readonly audit: AuditLog) {}

  /**
   * Proposals for each letter by its clues, in their order. What is proposed is shown, so it is recorded as a list
   * is; where there is nothing, nothing is.
   */
  async execute(ctx: Ctx, letters: readonly (readonly Clue[])[]): Promise<Suggestion[][]> {
    const found = await this.candidates.find(ctx, letters.map(asksOf));
    const byLetter = new Map<number, CandidateOfLetter[]>();
    for (const candidate of found) {
      const others = byLetter.get(candidate.letter);
      if (others) others.push(candidate);
      else byLetter.set(candidate.letter, [candidate]);
    }
    const proposed = letters.map((clues, at) => rankAkten(clues, byLetter.get(at) ?? []));
    const ids = [...new Set(proposed.flat().map(({ akteId }) => akteId))];
    if (ids.length > 0) await this.audit.recordList(ctx, actions.aktenProposed, { ids });
    return proposed;
  }
}
