import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { rows, sql, type Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import {
  rankByWords,
  significantWords,
  type Suggestion,
  type SuggestionCandidate,
} from '../../domain/suggestion.js';
import * as actions from '../../contracts/actions.js';
import { visibleAkte } from '../../persistence/akten-visibility.js';

/** Proposals shown beside a letter. */
const LIMIT = 3;

/** Akten whose Betreff is compared with a letter, the most recently changed first. */
const COMPARED = 500;

/** Characters of a letter that are looked at; what it is about stands at its beginning. */
const READ = 20_000;

/** Open Akten a letter may belong to, only such as the actor may change. */
@Injectable()
export class SuggestAktenQuery {
  private readonly ownWords: ReadonlySet<string>;

  constructor(
    private readonly audit: AuditLog,
    private readonly town: Town,
  ) {
    this.ownWords = significantWords(town.ownNames.join(' '));
  }

  /** What is proposed is shown, so it is recorded as a list is; where there is nothing, nothing is. */
  async execute(ctx: Ctx, letter: string): Promise<Suggestion[]> {
    const found = await this.find(ctx, letter.slice(0, READ));
    const ids = found.map(({ akteId }) => akteId);
    if (ids.length > 0) {
      await this.audit.recordList(ctx, actions.aktenProposed, { ids });
    }
    return found;
  }

  private async find(ctx: Ctx, text: string): Promise<Suggestion[]> {
    const named = await this.named(ctx, this.town.aktenzeichen.candidatesIn(text));
    if (named.length >= LIMIT) return named.slice(0, LIMIT);
    const recent = await candidates(ctx, sql`order by a.last_changed_at desc limit ${COMPARED}`);
    const known = new Set(named.map(({ akteId }) => akteId));
    const others = recent.filter(({ akteId }) => !known.has(akteId));
    return [
      ...named,
      ...rankByWords(text, others, { limit: LIMIT - named.length, ownWords: this.ownWords }),
    ];
  }

  private async named(ctx: Ctx, aktenzeichen: readonly string[]): Promise<Suggestion[]> {
    if (aktenzeichen.length === 0) return [];
    const found = await candidates(
      ctx,
      sql`and a.aktenzeichen = any(${aktenzeichen}) order by a.aktenzeichen limit ${LIMIT}`,
    );
    return found.map((candidate) => ({
      ...candidate,
      why: 'Aktenzeichen steht im Schreiben',
      sureness: 'sicher',
    }));
  }
}

function candidates(ctx: Ctx, rest: ReturnType<typeof sql>): Promise<SuggestionCandidate[]> {
  return rows(
    ctx,
    sql`select a.id as "akteId", a.aktenzeichen, a.betreff from records.akte a
        where a.state = 'open' and ${visibleAkte(ctx, 'a', 'change')} ${rest}`,
  );
}
